import Diagnostics
import Ledger

/// A column as a block shows it: a query's column, with what the block says otherwise.
struct BlockColumn {
  var index: Int
  var column: ResultColumn
  var format: ValueFormat?
  /// Where the cell leads; empty when it leads nowhere.
  var link: [TemplateNode] = []

  private static let keys = ["field", "title", "unit", "format", "link"]

  /// The columns that a block's `columns` lists, or all of the query's.
  static func list(
    _ options: BlockOptions, of query: QueryBinding, _ log: inout DiagnosticLog
  ) -> [BlockColumn] {
    guard let node = options.node["columns"] else {
      return query.columns.enumerated().map { BlockColumn(index: $0, column: $1) }
    }
    guard let items = node.items else {
      log.error("block", at: node.location, Message("columns 应是一个列表", "`columns` is a list"))
      return []
    }
    return items.compactMap { BlockColumn($0, of: query, &log) }
  }

  init(index: Int, column: ResultColumn) {
    self.index = index
    self.column = column
  }

  /// A column by its name, or by a mapping with `field`.
  init?(_ node: YAMLNode, of query: QueryBinding, _ log: inout DiagnosticLog) {
    if node.entries != nil {
      node.reportUnknownKeys(
        known: Self.keys, of: Message("列", "a column"), log: &log)
    }
    let field = node.entries == nil ? node : node["field"] ?? node
    guard let index = BlockOptions.column(field, of: query, &log) else { return nil }
    self.index = index
    column = query.columns[index]
    if let title = node["title"]?.string { column.title = title }
    if let unit = node["unit"]?.string { column.unit = unit }
    format = BlockOptions.format(node["format"], &log)
    link = BlockOptions.address(node["link"], &log)
  }

  /// The class of a cell in the templates.
  var cellClass: String { column.isNumber ? "num" : "" }
  /// The unit that stands in the column's head.
  var unit: String { format?.unit ?? column.unit ?? "" }
  var title: String { column.title ?? column.name }
}

extension ValueFormat {
  /// The unit that numbers have once they are written in this format; nil when it stays.
  var unit: String? {
    switch self {
    case .yuan: "元"
    case .wan: "万元"
    case .yi: "亿元"
    case .percent: ""
    case .plain, .date, .month, .count, .signed: nil
    }
  }
}

extension ResultColumn {
  /// A value in the column's own form.
  func plainText(_ value: Value) -> String { ValueFormat.plain.text(value, column: self) }
}
