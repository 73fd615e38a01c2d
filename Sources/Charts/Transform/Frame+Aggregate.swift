extension Frame {
  /// One row for each group of equal values in some columns, in the order of first appearance.
  ///
  /// Without such columns all rows are one group; no rows are no group.
  func aggregated(
    _ items: [(operation: AggregateOperation, field: String?, name: String)], by names: [String]
  ) -> Frame {
    let groups = groups(by: names)
    var result = Frame(columns: [], count: groups.count)
    for name in names {
      var column = column(name) ?? Column(name, values(name))
      column.values = groups.map { column.values[$0[0]] }
      result.set(column)
    }
    for item in items {
      let source = item.field.flatMap(column)
      let values = source?.values ?? item.field.map(self.values) ?? []
      result.set(
        Column(
          aggregated: item.operation, of: source, as: item.name,
          groups.map {
            item.field == nil ? .number(Double($0.count)) : item.operation.value(of: values, in: $0)
          }))
    }
    return result
  }

  /// Adds to each row what the rows of its group are put together to.
  mutating func joinAggregate(
    _ items: [(operation: AggregateOperation, field: String?, name: String)], by names: [String]
  ) {
    let groups = groups(by: names)
    for item in items {
      let source = item.field.flatMap(column)
      let values = source?.values ?? item.field.map(self.values) ?? []
      var joined = [Datum](repeating: .null, count: count)
      for rows in groups {
        let value =
          item.field == nil
          ? .number(Double(rows.count)) : item.operation.value(of: values, in: rows)
        for row in rows { joined[row] = value }
      }
      set(Column(aggregated: item.operation, of: source, as: item.name, joined))
    }
  }
}

extension Frame.Column {
  /// A column of results, which keeps what is known of the source where that still holds.
  init(
    aggregated operation: AggregateOperation, of source: Frame.Column?, as name: String,
    _ values: [Datum]
  ) {
    let isExtreme = operation == .min || operation == .max
    self.init(
      name, title: operation.keepsUnit ? source?.title : nil,
      unit: operation.keepsUnit ? source?.unit : nil,
      timeUnit: isExtreme ? source?.timeUnit : nil, values)
  }
}
