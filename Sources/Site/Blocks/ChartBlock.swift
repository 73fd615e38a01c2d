import Charts
import Diagnostics
import Ledger

/// A chart of a query's rows, drawn as SVG, with the rows as a table beside it.
enum ChartBlock: Block {
  /// Nil: all but our own keys are the chart's, which knows them itself.
  static let keys: [String]? = nil
  /// The keys that are not part of the chart's specification.
  private static let ownKeys = ["data", "title", "subtitle", "source", "id"] + TableBlock.tableKeys

  static func bindings(
    _ options: BlockOptions, log: inout DiagnosticLog
  ) -> [String: Binding]? {
    guard let query = options.query(&log) else { return nil }
    let entries = (options.node.entries ?? []).filter { !ownKeys.contains($0.key) }
    let node = YAMLNode(.mapping(entries), at: options.node.location)
    let columns = query.columns.map { DataTable.Column($0, encoding: node["encoding"]) }
    let (specification, problems) = ChartSpecification.parse(
      SpecificationNode(node), columns: columns)
    for problem in problems { log.report(Diagnostic(problem, at: options.fence.location)) }
    guard let specification else { return nil }
    let plan = ChartPlan(
      id: options.id, query: query.index, sources: query.columns, columns: columns,
      specification: specification,
      title: text("title", options, &log), subtitle: text("subtitle", options, &log),
      source: text("source", options, &log), location: options.fence.location)
    return TableBlock.bindings(options, query, &log).merging(
      [
        "title": options.text("title", &log), "subtitle": options.text("subtitle", &log),
        "svg": .chart(plan),
      ], uniquingKeysWith: { _, chart in chart })
  }

  private static func text(
    _ key: String, _ options: BlockOptions, _ log: inout DiagnosticLog
  ) -> [Instruction] {
    var unused = DiagnosticLog()  // The same text is reported where the template writes it.
    return TemplateCompiler.plain(
      BlockOptions.template(options.node[key], &unused), scope: options.scope, log: &unused)
  }
}

extension SpecificationNode {
  /// A value of YAML with its place, as charts read it.
  init(_ node: YAMLNode) {
    let position = Position(node.location)
    switch node.content {
    case .scalar(let scalar) where scalar.isPlain:
      self = .plain(scalar.text, at: position)
    case .scalar(let scalar):
      self.init(.text(scalar.text), at: position)
    case .sequence(let items):
      self.init(.sequence(items.map(SpecificationNode.init)), at: position)
    case .mapping(let entries):
      self.init(
        .mapping(
          entries.map {
            Entry($0.key, at: Position($0.location), SpecificationNode($0.value))
          }), at: position)
    }
  }
}

extension SpecificationNode.Position {
  fileprivate init?(_ location: SourceLocation) {
    guard let row = location.row, let column = location.column else { return nil }
    self.init(line: row, column: column)
  }
}

extension Diagnostic {
  /// A problem of a chart as a finding about the page.
  ///
  /// - Parameters:
  ///   - problem: what the chart found.
  ///   - location: the place of the block, for a problem without a place of its own.
  init(_ problem: ChartProblem, at location: SourceLocation) {
    self.init(
      problem.severity == .error ? .error : .warning, rule: problem.rule,
      at: SourceLocation(
        location.path, row: problem.line ?? location.row, column: problem.column),
      Message(problem.chinese, problem.english))
  }
}
