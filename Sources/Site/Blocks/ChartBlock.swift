import Charts
import Diagnostics
import Ledger

/// A chart of the rows of queries, drawn as SVG, with the rows as a table beside it.
enum ChartBlock: Block {
  /// Nil: all but our own keys are the chart's, which knows them itself.
  static let keys: [String]? = nil
  /// Texts with values in them.
  private static let texts = ["title", "subtitle", "description", "caption", "source"]

  static func bindings(
    _ options: BlockOptions, log: inout DiagnosticLog
  ) -> [String: Binding]? {
    let node = specification(options)
    reportTemplates(in: node, &log)
    let views = ChartViews(SpecificationNode(node))
    guard views.withoutData == nil else {
      log.error(
        "block", at: SourceLocation(options, views.withoutData),
        Message("chart 块缺少 data：要画哪个查询的结果", "the chart block lacks `data`"))
      return nil
    }
    var sources = ChartSources(options)
    let (specification, problems) = ChartSpecification.parse(SpecificationNode(node)) {
      sources.columns(of: $0)
    }
    log.merge(sources.log)
    for problem in problems { log.report(Diagnostic(problem, at: options.fence.location)) }
    guard let specification, !sources.log.hasErrors else { return nil }
    let plan = ChartPlan(
      id: options.id, specification: specification, sources: sources.known,
      texts: templates(options), location: options.fence.location)
    let first = specification.references.first.flatMap { sources.known[$0] }
    guard let rows = rows(views, first, options, &log) else { return nil }
    return table(rows, views, options, &log).merging(
      [
        "title": title(options, &log), "svg": .chart(plan), "description": .chartDescription,
        "subtitle": text("subtitle", options), "caption": text("caption", options),
        "source": text("source", options),
        "code": .text(options.node["show_source"]?.bool == true ? code(options) : ""),
      ], uniquingKeysWith: { _, chart in chart })
  }
}

extension ChartBlock {
  /// The part of the block that is the chart's own.
  ///
  /// A list under `columns` names those of the table; a number there is the chart's.
  private static func specification(_ options: BlockOptions) -> YAMLNode {
    let entries = (options.node.entries ?? []).filter { entry in
      switch entry.key {
      case "columns": entry.value.items == nil
      case "show_source", "id": false
      case _ where TableBlock.tableKeys.contains(entry.key): false
      case _ where texts.contains(entry.key): entry.value.string == nil
      default: true
      }
    }
    return YAMLNode(.mapping(entries), at: options.node.location)
  }

  /// The instructions of the chart's texts by their keys.
  private static func templates(_ options: BlockOptions) -> [String: [Instruction]] {
    var unused = DiagnosticLog()  // What the template does not write is reported with the title.
    return texts.reduce(into: [:]) { instructions, key in
      guard let node = options.node[key], node.string != nil else { return }
      instructions[key] = TemplateCompiler.plain(
        BlockOptions.template(node, &unused), scope: options.scope, log: &unused)
    }
  }

  /// The headline, for the name of the table; the faults of all texts are reported here.
  private static func title(_ options: BlockOptions, _ log: inout DiagnosticLog) -> Binding {
    for key in texts.dropFirst() {
      guard let node = options.node[key], node.string != nil else { continue }
      _ = TemplateCompiler.plain(
        BlockOptions.template(node, &log), scope: options.scope, log: &log)
    }
    guard let node = options.node["title"] else { return .text("") }
    return BlockOptions.text(node.string == nil ? node["text"] : node, in: options.scope, &log)
  }

  /// A text below the headline, for templates that write it beside the drawing.
  private static func text(_ key: String, _ options: BlockOptions) -> Binding {
    var unused = DiagnosticLog()  // `title` reports it.
    guard let node = options.node[key], node.string != nil else { return .text("") }
    return BlockOptions.text(node, in: options.scope, &unused)
  }

  /// Values stand only in the texts of the whole chart.
  private static func reportTemplates(in node: YAMLNode, _ log: inout DiagnosticLog) {
    for entry in node.entries ?? [] { reportTemplates(in: entry.value, &log) }
    for item in node.items ?? [] { reportTemplates(in: item, &log) }
    guard let text = node.string, text.contains("{{") else { return }
    log.error(
      "chart-text", at: node.location,
      Message("图表的这个属性里不能用 “{{…}}”", "this property of a chart cannot have \"{{…}}\""),
      hint: Message(
        "可以用的有：\(texts.joined(separator: "、"))", "it can stand in: \(texts.joined(separator: ", "))"
      ))
  }

  /// The rows of the table: those of the first data that the chart names.
  private static func rows(
    _ views: ChartViews, _ named: ChartSources.Source?, _ options: BlockOptions,
    _ log: inout DiagnosticLog
  ) -> BlockRows? {
    if let values = views.firstData.flatMap(views.values) {
      return DataTable(values, property: nil, path: options.fence.location.path, log: &log)
        .map { BlockRows($0) }
    }
    switch named {
    case .query(let query)?: return .query(query)
    case .table(let table)?: return BlockRows(table)
    case nil: return nil
    }
  }

  /// The names of the table; what a `status` channel says stands beside the figures.
  private static func table(
    _ rows: BlockRows, _ views: ChartViews, _ options: BlockOptions, _ log: inout DiagnosticLog
  ) -> [String: Binding] {
    var options = options
    if options.node["columns"]?.items == nil { options.node = options.node.without("columns") }
    var columns = BlockColumn.list(options, of: rows.columns, &log)
    for (field, status) in views.statuses {
      guard let index = rows.columns.firstIndex(where: { $0.name == status }) else { continue }
      if options.node["columns"] == nil { columns.removeAll { $0.index == index } }
      for place in columns.indices where columns[place].column.name == field {
        columns[place].status = (index, rows.columns[index])
      }
    }
    return TableBlock.bindings(options, rows, columns, &log)
  }

  /// The block as it stands in the page, but for the line that asks for it.
  private static func code(_ options: BlockOptions) -> String {
    options.fence.source.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("show_source:") }.joined(separator: "\n")
  }
}

extension YAMLNode {
  fileprivate func without(_ key: String) -> YAMLNode {
    YAMLNode(.mapping((entries ?? []).filter { $0.key != key }), at: location)
  }
}

extension SourceLocation {
  /// The place of a view, or of the block.
  fileprivate init(_ options: BlockOptions, _ node: SpecificationNode?) {
    let place = options.fence.location
    self.init(
      place.path, row: node?.position?.line ?? place.row,
      column: node?.position?.column ?? place.column)
  }
}
