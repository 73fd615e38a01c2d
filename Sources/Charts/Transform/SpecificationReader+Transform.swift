extension SpecificationReader {
  /// A list of columns, or a single one; none if there is no entry.
  mutating func fields(_ entry: SpecificationNode.Entry?, _ place: String) -> [String] {
    guard let entry else { return [] }
    guard case .sequence(let nodes) = entry.value.value else {
      return field(entry.value, place).map { [$0] } ?? []
    }
    if nodes.isEmpty, entry.key == "fold" {
      report(.wrongValue(place, entry.value, "列名的列表", "a list of columns"))
    }
    return nodes.compactMap { field($0, place) }
  }

  /// A column that must be given.
  mutating func neededField(
    _ entry: SpecificationNode.Entry?, _ place: String, _ node: SpecificationNode
  ) -> String? {
    guard let entry else {
      report(.missing("field", in: place, at: node))
      return nil
    }
    return field(entry.value, "\(place).field")
  }

  /// The name of a column to add.
  mutating func newName(
    _ entry: SpecificationNode.Entry?, _ place: String, _ node: SpecificationNode
  ) -> String? {
    guard let entry else {
      report(.missing("as", in: place, at: node))
      return nil
    }
    if case .text(let name) = entry.value.value, !name.isEmpty { return name }
    report(.wrongValue("\(place).as", entry.value, "新列的名字", "the name of a new column"))
    return nil
  }

  /// The names of two columns to add; a single name `x` stands for `x` and `x_end`.
  mutating func newNames(
    _ entry: SpecificationNode.Entry?, _ place: String, _ node: SpecificationNode,
    default names: (String, String)?
  ) -> (String, String)? {
    if entry == nil, let names { return names }
    guard let entry, case .sequence(let nodes) = entry.value.value else {
      return newName(entry, place, node).map { ($0, names?.1 ?? $0 + "_end") }
    }
    let found = nodes.prefix(2).compactMap { node -> String? in
      if case .text(let name) = node.value, !name.isEmpty { name } else { nil }
    }
    guard found.count == nodes.count, let first = found.first else {
      report(
        .wrongValue("\(place).as", entry.value, "一个或两个新列的名字", "one or two names of new columns"))
      return nil
    }
    return (first, found.count > 1 ? found[1] : names?.1 ?? first + "_end")
  }

  /// `[{field: x, order: descending}]`.
  mutating func sortFields(_ entry: SpecificationNode.Entry?, _ place: String) -> [SortField] {
    items(entry, place).compactMap { node, place in
      let entries = entries(of: node, place, keys: ["field", "order"])
      var descends = false
      if let order = entries["order"]?.value, order.value != .null {
        descends =
          word(order, "\(place).order", of: ["ascending", "descending"]) == "descending"
      }
      return neededField(entries["field"], place, node)
        .map { SortField(field: $0, isDescending: descends) }
    }
  }

  /// `[{op: mean, field: x, as: y}]`, or none, which leaves the groups alone.
  mutating func aggregateItems(
    _ entry: SpecificationNode.Entry, _ place: String
  ) -> [AggregateItem] {
    if entry.value.value == .sequence([]) { return [] }
    return items(entry, place).compactMap { node, place in
      let entries = entries(of: node, place, keys: ["op", "field", "as"])
      guard let op = entries["op"] else {
        report(.missing("op", in: place, at: node))
        return nil
      }
      let operation = word(
        op.value, "\(place).op", of: AggregateOperation.allCases.map(\.rawValue),
        known: AggregateOperation.unsupported
      ).flatMap(AggregateOperation.init)
      // A count is of rows, whatever field it names.
      let field =
        operation == .count
        ? nil : neededField(entries["field"], place, node)
      guard let operation, let name = newName(entries["as"], place, node) else { return nil }
      return AggregateItem(operation: operation, field: field, name: name)
    }
  }

  /// `[{op: rank, as: y}]`, whose operations are those of windows and aggregates.
  mutating func windowItems(
    _ entry: SpecificationNode.Entry, _ place: String
  ) -> [WindowTransform.Item] {
    items(entry, place).compactMap { node, place in
      let entries = entries(of: node, place, keys: ["op", "field", "param", "as"])
      guard let op = entries["op"] else {
        report(.missing("op", in: place, at: node))
        return nil
      }
      let words =
        WindowTransform.Operation.allCases.map(\.rawValue)
        + AggregateOperation.allCases.map(\.rawValue)
      guard
        let word = word(
          op.value, "\(place).op", of: words, known: AggregateOperation.unsupported)
      else { return nil }
      let parameter = count(entries["param"], "\(place).param")
      let name = newName(entries["as"], place, node)
      if let operation = WindowTransform.Operation(rawValue: word) {
        let field = operation.takesField ? neededField(entries["field"], place, node) : nil
        if operation.needsParameter, entries["param"] == nil {
          report(.missing("param", in: place, at: node))
        }
        return name.map {
          WindowTransform.Item(
            source: .operation(operation, parameter: parameter ?? 1), field: field, name: $0)
        }
      }
      guard let operation = AggregateOperation(rawValue: word), let name else { return nil }
      let field = operation == .count ? nil : neededField(entries["field"], place, node)
      return WindowTransform.Item(source: .aggregate(operation), field: field, name: name)
    }
  }

  /// The items of a list that is not empty, with their places.
  private mutating func items(
    _ entry: SpecificationNode.Entry?, _ place: String
  ) -> [(SpecificationNode, String)] {
    guard let entry else { return [] }
    guard case .sequence(let nodes) = entry.value.value, !nodes.isEmpty else {
      report(.wrongValue(place, entry.value, "一个列表", "a list"))
      return []
    }
    return nodes.enumerated().map { ($1, "\(place)[\($0)]") }
  }
}
