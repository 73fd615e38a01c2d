import Diagnostics
import Ledger

/// Headline numbers from the first row of a query, each with its unit, period and source.
enum FiguresBlock: Block {
  static let keys: [String]? = ["data", "items"]
  private static let itemKeys = [
    "field", "label", "format", "unit", "period", "source", "note", "link",
  ]

  static func bindings(
    _ options: BlockOptions, log: inout DiagnosticLog
  ) -> [String: Binding]? {
    guard let query = options.query(&log) else { return nil }
    guard let items = options.node["items"]?.items else {
      log.error(
        "block", at: options.fence.location,
        Message("figures 块缺少 items 列表", "the figures block lacks the list `items`"))
      return nil
    }
    let scope = options.scope.entering(
      Dictionary(
        query.columns.enumerated().map { index, column in
          (column.name, .value(.first(query: query.index, column: index), column))
        }, uniquingKeysWith: { first, _ in first }))
    return ["items": .list(items.compactMap { item($0, query, scope, &log) })]
  }

  private static func item(
    _ node: YAMLNode, _ query: QueryBinding, _ scope: Scope, _ log: inout DiagnosticLog
  ) -> [String: Binding]? {
    node.reportUnknownKeys(known: itemKeys, of: Message("figures 的项", "a figure"), log: &log)
    guard let field = node["field"] else {
      log.error("block", at: node.location, Message("缺少 field", "`field` is missing"))
      return nil
    }
    guard let index = BlockOptions.column(field, among: query.columns, &log) else { return nil }
    let column = query.columns[index]
    let format = BlockOptions.format(node["format"], &log) ?? .plain
    let link = BlockOptions.address(node["link"], &log)
    return [
      "label": node["label"].map { BlockOptions.text($0, in: scope, &log) }
        ?? .text(column.title ?? column.name),
      "value": .value(.first(query: query.index, column: index), column, format: format),
      "unit": .text(node["unit"]?.string ?? format.unit ?? column.unit ?? ""),
      "period": BlockOptions.text(node["period"], in: scope, &log),
      "source": BlockOptions.text(node["source"], in: scope, &log),
      "note": BlockOptions.text(node["note"], in: scope, &log),
      "link": link.isEmpty ? .text("") : .fragment(link, scope, isHTML: false),
      "leaves": .flag(link.mayLeaveSite),
    ]
  }
}
