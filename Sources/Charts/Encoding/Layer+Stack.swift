extension Layer {
  /// Adds the ends of what is stacked.
  mutating func apply(_ plan: StackPlan, facets: [String]) {
    if mark.type.isPath {
      if let bins = plan.groups.first, self.bins[bins] != nil { addMiddles(of: bins) }
      frame.complete(plan, facets: facets)
    }
    frame.stack(
      field: plan.field, groupBy: plan.groups + facets, sort: stackOrder(plan),
      offset: plan.offset, asStart: plan.start, asEnd: plan.end)
  }

  /// Adds the middles of bins, where paths over them stand.
  private mutating func addMiddles(of bins: String) {
    let (starts, ends) = (frame.values(bins), frame.values(bins + "_end"))
    frame.set(
      Frame.Column(
        bins + "_mid",
        zip(starts, ends).map { start, end in
          guard let a = start.amount, let b = end.amount else { return .null }
          return .number((a + b) / 2)
        }))
  }

  /// The order on one spot: that of `order`, else Vega-Lite's.
  ///
  /// Vega-Lite puts the last series at the bottom and the first at the left. Where the series keep the
  /// order of their rows, the first one stands at the bottom too.
  private mutating func stackOrder(_ plan: StackPlan) -> [SortField] {
    let orders = encoding.orders.compactMap { order in
      order.column.map { SortField(field: $0, isDescending: order.sort == .descending) }
    }
    if !orders.isEmpty { return orders }
    if let order = orderOfColors(plan) { return [order] }
    let given = encoding.orders.first { $0.isOrderOnly }.map { $0.sort == .descending }
    let isDescending = given ?? (plan.channel == .y)
    return plan.series.map { series in
      guard given == nil, let color = encoding[.color], color.column == series,
        keepsRowOrder(color, source)
      else {
        return SortField(field: series, isDescending: isDescending)
      }
      let rank = series + "_rank"
      let categories = Categories(source.values(series), sort: .rows)
      frame.set(
        Frame.Column(
          rank, frame.values(series).map { .number(Double(categories[$0] ?? 0)) }))
      return SortField(field: rank, isDescending: false)
    }
  }
}

extension Layer {
  /// Where the author lists the colours' categories, stacks are in the order of that list.
  private mutating func orderOfColors(_ plan: StackPlan) -> SortField? {
    guard encoding.orders.isEmpty, let color = encoding[.color], color.type == .nominal,
      let column = color.column, plan.series.contains(column), !color.scale.domain.isEmpty,
      !color.scale.joinsDomain
    else { return nil }
    let rank = column + "_rank"
    let categories = Categories(color.scale.domain)
    frame.set(
      Frame.Column(rank, frame.values(column).map { .number(Double(categories[$0] ?? -1)) }))
    return SortField(field: rank, isDescending: isHorizontal != true)
  }
}

/// Whether the categories of a channel stand in the order of the rows: those of a column that declares
/// its kind and holds texts that have no natural order, such as Chinese names.
func keepsRowOrder(_ definition: ChannelDefinition, _ frame: Frame) -> Bool {
  guard definition.sort == .automatic, let name = definition.column,
    let column = frame.column(name)
  else { return false }
  return column.isDeclared
    && column.values.contains {
      if case .text(let text) = $0 { !text.utf8.allSatisfy { $0 < 0x80 } } else { false }
    }
}

extension Frame {
  /// Adds a row of zero for each series and spot that has none, so that areas have no holes.
  fileprivate mutating func complete(_ plan: StackPlan, facets: [String]) {
    guard let spot = plan.groups.first, plan.groups.count == 1 else { return }
    let spotValues = values(spot)
    let spots = Categories(spotValues, sort: .rows).values
    var added: [(like: Int, spot: Datum)] = []
    for group in groups(by: plan.series + facets) {
      let present = Set(group.map { spotValues[$0] })
      for value in spots where !present.contains(value) { added.append((group[0], value)) }
    }
    guard !added.isEmpty else { return }
    var rows = taking(Array(0..<count) + added.map(\.like))
    guard var spotColumn = rows.column(spot), var amountColumn = rows.column(plan.field) else {
      return
    }
    for (index, row) in added.enumerated() {
      spotColumn.values[count + index] = row.spot
      amountColumn.values[count + index] = 0
    }
    rows.set(spotColumn)
    rows.set(amountColumn)
    // What follows from the spot is that of the rows that stand there.
    let like = Dictionary(spotValues.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    for suffix in ["_end", "_mid"] {
      guard var column = rows.column(spot + suffix) else { continue }
      for (index, row) in added.enumerated() {
        column.values[count + index] = like[row.spot].map { column.values[$0] } ?? .null
      }
      rows.set(column)
    }
    self = rows
  }
}

extension Encoding {
  /// Where the author lists the colours' categories, groups side by side are in the order of that list.
  var alignedWithColors: Encoding {
    guard let color = self[.color], color.type == .nominal, color.isField,
      !color.scale.domain.isEmpty, !color.scale.joinsDomain, orders.isEmpty
    else { return self }
    let channel = self[.xOffset] != nil ? ChannelName.xOffset : .yOffset
    guard var offset = self[channel], offset.isField, offset.sort == .automatic else { return self }
    offset.sort = .values(color.scale.domain)
    var result = self
    result[channel] = offset
    return result
  }
}
