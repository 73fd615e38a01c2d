extension ChartSpecification {
  /// Reads a specification and checks it against the columns that it will draw.
  ///
  /// All problems are returned at once, in the order of the source; with an error among them there
  /// is no specification.
  ///
  /// - Parameters:
  ///   - node: the specification.
  ///   - data: tells the columns of named data and files, and for nil of the chart's own rows.
  /// - Returns: what the chart shows, and everything that the author should know.
  public static func parse(
    _ node: SpecificationNode, data: @escaping (DataReference?) -> DataColumns
  ) -> (specification: ChartSpecification?, problems: [ChartProblem]) {
    var reader = SpecificationReader(columns: nil)
    reader.dataColumns = data
    let specification = read(node, &reader)
    let problems = reader.problems.enumerated().sorted { a, b in
      (a.element.line ?? 0, a.element.column ?? 0, a.offset)
        < (b.element.line ?? 0, b.element.column ?? 0, b.offset)
    }
    return (reader.hasErrors ? nil : specification, problems.map(\.element))
  }

  /// Reads a specification that draws only rows with these columns, and those that it holds.
  public static func parse(
    _ node: SpecificationNode, columns: [DataTable.Column]
  ) -> (specification: ChartSpecification?, problems: [ChartProblem]) {
    parse(node) { reference in
      guard let reference else { return .columns(columns) }
      return .missing(
        chinese: "没有名为 \(reference.name) 的数据", english: "there are no data named \(reference.name)")
    }
  }

  private static func read(
    _ node: SpecificationNode, _ reader: inout SpecificationReader
  ) -> ChartSpecification? {
    guard let view = View.read(node, isTop: true, &reader) else { return nil }
    var specification = ChartSpecification(view)
    specification.title = view.title?.text
    specification.view.title = nil
    specification.subtitle = view.title?.subtitle
    for entry in node.entries {
      switch entry.key {
      case "subtitle": specification.subtitle = reader.text(entry, "subtitle")
      case "description": specification.description = reader.text(entry, "description")
      case "caption": specification.caption = reader.text(entry, "caption")
      case "source": specification.source = reader.text(entry, "source")
      default: break
      }
    }
    specification.references = reader.references
    return specification
  }
}

extension DataReference {
  /// The name or path, for messages.
  var name: String {
    switch origin {
    case .named(let name): name
    case .url(let path): path
    }
  }
}

extension SpecificationNode {
  /// The entries of a mapping; empty for anything else.
  var entries: [Entry] { if case .mapping(let entries) = value { entries } else { [] } }

  /// The value of a key of a mapping.
  subscript(key: String) -> SpecificationNode? { entries.first { $0.key == key }?.value }
}
