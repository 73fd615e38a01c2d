extension Transform {
  private static let kinds = [
    "filter", "calculate", "aggregate", "joinaggregate", "fold", "stack", "window", "bin",
    "timeUnit",
  ]
  private static let unsupported = [
    "density", "extent", "flatten", "impute", "loess", "lookup", "pivot", "quantile", "regression",
    "sample",
  ]

  /// Reads one step; nil after a problem that leaves nothing to do.
  static func read(
    _ node: SpecificationNode, place: String, _ reader: inout SpecificationReader
  ) -> Transform? {
    guard case .mapping(let entries) = node.value,
      let entry = entries.first(where: { kinds.contains($0.key) })
    else {
      var node = node
      if case .mapping(let entries) = node.value {
        guard !entries.isEmpty else {
          reader.report(.wrongValue(place, node, "一个步骤", "a step"))
          return nil
        }
        // What else stands there says nothing before the kind of the step is known.
        let kind = entries.first { unsupported.contains($0.key) } ?? entries[0]
        node.value = .mapping([kind])
      }
      _ = reader.entries(of: node, place, keys: kinds, known: unsupported)
      return nil
    }
    let before = reader.problems.count
    let step = step(entry, node, place, &reader)
    return reader.problems.count == before ? step : nil
  }

  private static func step(
    _ entry: SpecificationNode.Entry, _ node: SpecificationNode, _ place: String,
    _ reader: inout SpecificationReader
  ) -> Transform? {
    let inner = "\(place).\(entry.key)"
    switch entry.key {
    case "filter":
      _ = reader.entries(of: node, place, keys: ["filter"])
      return Predicate.read(entry.value, place: inner, &reader).map { .filter($0) }
    case "calculate":
      let entries = reader.entries(of: node, place, keys: ["calculate", "as"])
      let expression = Expression.read(entry.value, place: inner, &reader)
      let name = reader.newName(entries["as"], place, node)
      guard let expression, let name else { return nil }
      return .calculate(expression, as: name)
    case "aggregate", "joinaggregate":
      let entries = reader.entries(of: node, place, keys: [entry.key, "groupby"])
      let items = reader.aggregateItems(entry, inner)
      let groupBy = reader.fields(entries["groupby"], "\(place).groupby")
      return entry.key == "aggregate"
        ? .aggregate(items, groupBy: groupBy) : .joinAggregate(items, groupBy: groupBy)
    case "fold":
      let entries = reader.entries(of: node, place, keys: ["fold", "as"])
      let fields = reader.fields(entry, inner)
      let names = reader.newNames(entries["as"], place, node, default: ("key", "value"))
      return names.map { .fold(fields, key: $0.0, value: $0.1) }
    case "stack": return stack(entry, node, place, &reader)
    case "window": return window(entry, node, place, &reader)
    case "bin":
      let entries = reader.entries(of: node, place, keys: ["bin", "field", "as"])
      let parameters = BinParameters.read(entry.value, place: inner, maxbins: 10, &reader)
      let field = reader.neededField(entries["field"], place, node)
      let names = reader.newNames(entries["as"], place, node, default: nil)
      guard let field, let names else { return nil }
      guard let parameters, !parameters.isBinned else {
        reader.report(.wrongValue(inner, entry.value, " true 或一组参数", "true or a mapping"))
        return nil
      }
      return .bin(parameters, field: field, start: names.0, end: names.1)
    default:
      let entries = reader.entries(of: node, place, keys: ["timeUnit", "field", "as"])
      let unit = TimeUnit.read(entry.value, place: inner, &reader)
      let field = reader.neededField(entries["field"], place, node)
      let names = reader.newNames(entries["as"], place, node, default: nil)
      guard let unit, let field, let names else { return nil }
      return .timeUnit(unit, field: field, start: names.0, end: names.1)
    }
  }

  private static func stack(
    _ entry: SpecificationNode.Entry, _ node: SpecificationNode, _ place: String,
    _ reader: inout SpecificationReader
  ) -> Transform? {
    let entries = reader.entries(
      of: node, place, keys: ["stack", "groupby", "sort", "offset", "as"])
    let offset = entries["offset"].flatMap {
      reader.word($0.value, "\(place).offset", of: StackOffset.allCases.map(\.rawValue))
    }
    let field = reader.field(entry.value, "\(place).stack")
    let names = reader.newNames(entries["as"], place, node, default: nil)
    let groupBy = reader.fields(entries["groupby"], "\(place).groupby")
    let sort = reader.sortFields(entries["sort"], "\(place).sort")
    guard let field, let names else { return nil }
    return .stack(
      StackTransform(
        field: field, groupBy: groupBy, sort: sort,
        offset: offset.flatMap(StackOffset.init) ?? .zero, start: names.0, end: names.1))
  }

  private static func window(
    _ entry: SpecificationNode.Entry, _ node: SpecificationNode, _ place: String,
    _ reader: inout SpecificationReader
  ) -> Transform? {
    let entries = reader.entries(
      of: node, place, keys: ["window", "groupby", "sort", "frame", "ignorePeers"])
    var window = WindowTransform(items: reader.windowItems(entry, "\(place).window"))
    window.groupBy = reader.fields(entries["groupby"], "\(place).groupby")
    window.sort = reader.sortFields(entries["sort"], "\(place).sort")
    window.ignoresPeers =
      reader.boolean(entries["ignorePeers"], "\(place).ignorePeers") ?? false
    guard let frame = entries["frame"] else { return .window(window) }
    guard case .sequence(let nodes) = frame.value.value, nodes.count == 2,
      let before = bound(nodes[0]), let after = bound(nodes[1])
    else {
      reader.report(
        .wrongValue(
          "\(place).frame", frame.value, "[null, 0] 这样的两个整数或 null",
          "two whole numbers or nulls such as [null, 0]"))
      return nil
    }
    // As in Vega the signs say nothing: the first counts backwards, the second forwards.
    (window.before, window.after) = (before, after)
    return .window(window)
  }

  /// A bound of a frame: `.some(nil)` is without end, nil is no bound.
  private static func bound(_ node: SpecificationNode) -> Int?? {
    switch node.value {
    case .null: .some(nil)
    case .number(let number) where number == number.rounded() && number.magnitude <= 1e9:
      Int(number.magnitude)
    default: nil
    }
  }
}
