extension ChartSpecification {
  /// Reads a specification and checks it against the columns that it will draw.
  ///
  /// All problems are returned at once, in the order of the source; with an error among them there
  /// is no specification. `data` and `$schema` are accepted and left to the caller.
  public static func parse(
    _ node: SpecificationNode, columns: [DataTable.Column]
  ) -> (specification: ChartSpecification?, problems: [ChartProblem]) {
    var reader = SpecificationReader(columns: columns)
    let specification = read(node, &reader)
    let problems = reader.problems.enumerated().sorted { a, b in
      (a.element.line ?? 0, a.element.column ?? 0, a.offset)
        < (b.element.line ?? 0, b.element.column ?? 0, b.offset)
    }
    return (reader.hasErrors ? nil : specification, problems.map(\.element))
  }

  private static func read(
    _ node: SpecificationNode, _ reader: inout SpecificationReader
  ) -> ChartSpecification? {
    let keys = [
      "mark", "encoding", "title", "subtitle", "description", "caption", "source", "data", "width",
      "height", "$schema",
    ]
    let entries = reader.entries(of: node, "chart", keys: keys, known: VegaLiteWords.specification)
    guard case .mapping = node.value else { return nil }
    let mark = readMark(entries["mark"], of: node, &reader)
    let encoding = readEncoding(entries["encoding"], of: node, mark: mark, &reader)
    guard let mark, let encoding else { return nil }
    var specification = ChartSpecification(mark: mark, encoding: encoding)
    specification.readTitle(entries["title"], &reader)
    if let subtitle = reader.text(entries["subtitle"], "subtitle") {
      specification.subtitle = subtitle
    }
    specification.description = reader.text(entries["description"], "description")
    specification.caption = reader.text(entries["caption"], "caption")
    specification.source = reader.text(entries["source"], "source")
    specification.width = size(entries["width"], "width", &reader)
    specification.height = size(entries["height"], "height", &reader)
    return specification
  }

  private static func readMark(
    _ entry: SpecificationNode.Entry?, of node: SpecificationNode,
    _ reader: inout SpecificationReader
  ) -> MarkDefinition? {
    guard let entry else {
      reader.report(.missing("mark", in: "chart", at: node))
      return nil
    }
    let words = MarkType.allCases.map(\.rawValue)
    let known = VegaLiteWords.marks
    guard case .mapping(let properties) = entry.value.value else {
      return reader.word(entry.value, "mark", of: words, known: known).flatMap(MarkType.init)
        .map(MarkDefinition.init)
    }
    guard let typeNode = properties.first(where: { $0.key == "type" })?.value else {
      reader.report(.missing("type", in: "mark", at: entry.value))
      return nil
    }
    guard
      let type = reader.word(typeNode, "mark.type", of: words, known: known).flatMap(MarkType.init)
    else { return nil }
    var mark = MarkDefinition(type)
    let entries = reader.entries(
      of: entry.value, "mark", keys: ["type", "color", "tooltip"] + type.mark.properties,
      known: VegaLiteWords.mark)
    mark.color = reader.color(entries["color"], "mark.color")
    mark.point = reader.boolean(entries["point"], "mark.point")
    mark.tooltip = reader.boolean(entries["tooltip"], "mark.tooltip") ?? true
    return mark
  }

  private static func size(
    _ entry: SpecificationNode.Entry?, _ place: String, _ reader: inout SpecificationReader
  ) -> Double? {
    if case .text("container") = entry?.value.value { return nil }
    return reader.number(entry, place, in: 50...2000)
  }

  /// A title is a text, or as in Vega-Lite a mapping with `text` and `subtitle`.
  private mutating func readTitle(
    _ entry: SpecificationNode.Entry?, _ reader: inout SpecificationReader
  ) {
    guard let entry else { return }
    guard case .mapping = entry.value.value else {
      title = reader.text(entry, "title")
      return
    }
    let entries = reader.entries(
      of: entry.value, "title", keys: ["text", "subtitle"],
      known: ["align", "anchor", "color", "fontSize", "fontWeight", "offset", "orient"])
    title = reader.text(entries["text"], "title.text")
    subtitle = reader.text(entries["subtitle"], "title.subtitle")
  }
}

extension ChartProblem {
  static func missing(
    _ key: String, in place: String, at node: SpecificationNode
  ) -> ChartProblem {
    ChartProblem(
      .error, "chart-property", at: node.position, "\(place) 缺少“\(key)”",
      "\(place) lacks \"\(key)\"")
  }
}
