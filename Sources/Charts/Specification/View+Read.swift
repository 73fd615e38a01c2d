extension View {
  private static let common = [
    "$schema", "name", "data", "datasets", "transform", "title", "description", "width", "height",
    "resolve", "usermeta",
  ]
  private static let top = ["subtitle", "caption", "source", "config"]

  /// Reads a view and those within; nil after a problem that leaves nothing to draw.
  static func read(
    _ node: SpecificationNode, name: String = "", inheriting parent: [SpecificationNode.Entry] = [],
    isTop: Bool = false, isRepeated: Bool = false, _ reader: inout SpecificationReader
  ) -> View? {
    guard case .mapping = node.value else {
      reader.report(.wrongValue("chart", node, "一组“名称: 值”", "a mapping of names to values"))
      return nil
    }
    reader.depth += 1
    defer { reader.depth -= 1 }
    guard reader.depth <= SpecificationReader.mostViews else {
      reader.report(
        ChartProblem(
          .error, "chart-value", at: node.position,
          "图的嵌套超过 \(SpecificationReader.mostViews) 层",
          "the views are nested more than \(SpecificationReader.mostViews) levels deep"))
      return nil
    }
    let kind = Kind(node)
    let entries = reader.entries(
      of: node, "chart", keys: kind.keys + common + (isTop ? top : []),
      known: VegaLiteWords.specification)
    var name = name
    if let own = reader.text(entries["name"], "name"), !isRepeated { name = own }
    if let config = entries["config"] { reader.readConfig(config) }
    let columns = reader.columns
    defer { reader.columns = columns }
    if let datasets = entries["datasets"] { reader.readDatasets(datasets.value) }
    let data = entries["data"].flatMap { reader.data($0.value) }
    if isTop, data == nil { reader.takeMainColumns(at: node) }
    let transforms = reader.transforms(entries["transform"])
    guard
      var view = content(kind, node, entries, name: name, inheriting: parent, &reader)
    else { return nil }
    view.name = name
    view.data = data
    view.transforms = transforms + view.transforms
    view.title = reader.title(entries["title"])
    if case .facet(var facet) = view.content, kind == .unit || kind == .layer {
      facet.child.width = reader.size(entries["width"], "width")
      facet.child.height = reader.size(entries["height"], "height")
      view.content = .facet(facet)
    } else {
      view.width = reader.size(entries["width"], "width")
      view.height = reader.size(entries["height"], "height")
    }
    view.resolve = reader.resolution(entries["resolve"])
    return view
  }

  /// What a view is made of, told by the key that it has.
  private enum Kind {
    case unit, layer, facet, horizontal, vertical, wrapped, `repeat`

    init(_ node: SpecificationNode) {
      self =
        if node["layer"] != nil { .layer } else if node["repeat"] != nil {
          .repeat
        } else if node["spec"] != nil || node["facet"] != nil && node["mark"] == nil {
          .facet
        } else if node["hconcat"] != nil {
          .horizontal
        } else if node["vconcat"] != nil {
          .vertical
        } else if node["concat"] != nil {
          .wrapped
        } else {
          .unit
        }
    }

    var keys: [String] {
      switch self {
      case .unit: ["mark", "encoding"]
      case .layer: ["layer", "encoding"]
      case .facet: ["facet", "spec", "columns"]
      case .horizontal: ["hconcat"]
      case .vertical: ["vconcat"]
      case .wrapped: ["concat", "columns"]
      case .repeat: ["repeat", "spec", "columns"]
      }
    }
  }

  private static func content(
    _ kind: Kind, _ node: SpecificationNode, _ entries: [String: SpecificationNode.Entry],
    name: String, inheriting parent: [SpecificationNode.Entry], _ reader: inout SpecificationReader
  ) -> View? {
    switch kind {
    case .unit: return unit(node, entries, name: name, inheriting: parent, &reader)
    case .layer: return layer(entries, name: name, inheriting: parent, &reader)
    case .facet: return facet(node, entries, name: name, &reader)
    case .horizontal:
      return concat(entries["hconcat"], columns: nil, name: name, &reader)
    case .vertical: return concat(entries["vconcat"], columns: 1, name: name, &reader)
    case .wrapped:
      return concat(
        entries["concat"], columns: reader.count(entries["columns"], "columns"), name: name, &reader
      )
    case .repeat:
      return Repeat.read(
        node, entries, name: name, inheriting: parent, &reader)
    }
  }

  private static func unit(
    _ node: SpecificationNode, _ entries: [String: SpecificationNode.Entry], name: String,
    inheriting parent: [SpecificationNode.Entry], _ reader: inout SpecificationReader
  ) -> View? {
    guard let markEntry = entries["mark"] else {
      reader.report(.missing("mark", in: "chart", at: node))
      return nil
    }
    let mark = MarkDefinition.read(markEntry.value, &reader)
    guard var mark,
      var encoding = Encoding.read(
        entries["encoding"], mark: mark.type, inheriting: parent, &reader)
    else { return nil }
    for (channel, value) in mark.places where encoding[channel] == nil {
      encoding[channel] = ChannelDefinition(value: value)
    }
    mark.places = [:]
    let problems = mark.type.faults(of: encoding)
    for problem in problems {
      reader.report(
        ChartProblem(
          .error, "chart-encoding",
          at: encoding[problem.channel ?? .x]?.position ?? entries["encoding"]?.value.position
            ?? node.position, problem.chinese, problem.english))
    }
    guard problems.isEmpty else { return nil }
    return Unit(mark: mark, encoding: encoding.withoutFacets).normalized()
      .facetted(by: encoding, name: name)
  }

  private static func layer(
    _ entries: [String: SpecificationNode.Entry], name: String,
    inheriting parent: [SpecificationNode.Entry],
    _ reader: inout SpecificationReader
  ) -> View? {
    let shared = reader.merged(entries["encoding"], inheriting: parent)
    let facets = ["row", "column", "facet"]
    guard let nodes = reader.views(entries["layer"], "layer"),
      let facetting = Encoding.read(
        shared.filter { facets.contains($0.key) }, names: [.row, .column, .facet], &reader)
    else { return nil }
    // A facet in the common encoding is one of the whole.
    let inherited = shared.filter { !facets.contains($0.key) }
    let children = nodes.enumerated().compactMap { index, node in
      read(
        node, name: join(name, "layer_\(index)"), inheriting: inherited, &reader)
    }
    guard children.count == nodes.count, !children.isEmpty else { return nil }
    return View(.layer(children)).facetted(by: facetting, name: name)
  }

  private static func facet(
    _ node: SpecificationNode, _ entries: [String: SpecificationNode.Entry], name: String,
    _ reader: inout SpecificationReader
  ) -> View? {
    guard let facetEntry = entries["facet"], let specification = entries["spec"] else {
      reader.report(.missing(entries["spec"] == nil ? "spec" : "facet", in: "chart", at: node))
      return nil
    }
    var encoding = Encoding()
    let before = reader.errorCount
    let isPlain = ["field", "bin", "timeUnit", "datum"].contains { facetEntry.value[$0] != nil }
    if !isPlain {
      let parts = reader.entries(of: facetEntry.value, "facet", keys: ["row", "column"])
      for channel in [ChannelName.row, .column] {
        guard let part = parts[channel.rawValue] else { continue }
        encoding[channel] = reader.channel(part.value, channel, place: "facet.\(channel.rawValue)")
      }
    } else {
      encoding[.facet] = reader.channel(facetEntry.value, .facet, place: "facet")
    }
    let child = read(specification.value, name: join(name, "child"), &reader)
    if encoding.definitions.isEmpty, reader.errorCount == before {
      reader.report(.missing("field", in: "facet", at: facetEntry.value))
    }
    guard let child, !encoding.definitions.isEmpty else { return nil }
    let columns = reader.count(entries["columns"], "columns")
    return View(
      .facet(
        Facet(
          row: encoding[.row], column: encoding[.column], wrapped: encoding[.facet],
          columns: columns, child: child)))
  }

  private static func concat(
    _ entry: SpecificationNode.Entry?, columns: Int?, name: String,
    _ reader: inout SpecificationReader
  ) -> View? {
    guard let entry, let nodes = reader.views(entry, entry.key) else { return nil }
    let children = nodes.enumerated().compactMap { index, node in
      read(node, name: join(name, "concat_\(index)"), &reader)
    }
    guard children.count == nodes.count, !children.isEmpty else { return nil }
    return View(.concat(Concat(columns: columns, children: children)))
  }

  /// Vega's way to name what stands in a view.
  static func join(_ name: String, _ part: String) -> String {
    name.isEmpty ? part : "\(name)_\(part)"
  }
}

extension View {
  /// The view in a facet, where the encoding has `row`, `column` or `facet`.
  fileprivate func facetted(by encoding: Encoding, name: String) -> View {
    guard encoding[.row] != nil || encoding[.column] != nil || encoding[.facet] != nil else {
      return self
    }
    var child = self
    child.name = View.join(name, "child")
    return View(
      .facet(
        Facet(
          row: encoding[.row], column: encoding[.column], wrapped: encoding[.facet],
          columns: encoding[.facet]?.facetColumns, child: child)))
  }
}
