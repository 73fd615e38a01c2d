import Diagnostics
import Ledger

/// A column as a block shows it: one of the rows', with what the block says otherwise.
struct BlockColumn {
  var index: Int
  var column: ResultColumn
  var format: ValueFormat?
  /// Where the cell leads; empty when it leads nowhere.
  var link: [TemplateNode] = []
  /// The column that says which figures of this one are provisional or revised.
  var status: (index: Int, column: ResultColumn)?
  /// Whether the text is a list of numbers that is drawn as a tiny line.
  var isSparkline = false

  private static let keys = ["field", "title", "unit", "format", "link", "status"]

  /// The columns that a block's `columns` lists, or all that there are.
  static func list(
    _ options: BlockOptions, of columns: [ResultColumn], _ log: inout DiagnosticLog
  ) -> [BlockColumn] {
    let sparklines = sparklines(options, of: columns, &log)
    var list = columns.enumerated().map { BlockColumn(index: $0, column: $1) }
    if let node = options.node["columns"] {
      if let items = node.items {
        list = items.compactMap { BlockColumn($0, of: columns, &log) }
      } else {
        log.error("block", at: node.location, Message("columns 应是一个列表", "`columns` is a list"))
      }
    }
    for index in list.indices where sparklines.contains(list[index].index) {
      list[index].isSparkline = true
    }
    return list
  }

  /// The places of the columns that `sparkline` lists.
  private static func sparklines(
    _ options: BlockOptions, of columns: [ResultColumn], _ log: inout DiagnosticLog
  ) -> [Int] {
    guard let node = options.node["sparkline"] else { return [] }
    return (node.items ?? [node]).compactMap { BlockOptions.column($0, among: columns, &log) }
  }

  init(index: Int, column: ResultColumn) {
    self.index = index
    self.column = column
  }

  /// A column by its name, or by a mapping with `field`.
  init?(_ node: YAMLNode, of columns: [ResultColumn], _ log: inout DiagnosticLog) {
    if node.entries != nil {
      node.reportUnknownKeys(
        known: Self.keys, of: Message("列", "a column"), log: &log)
    }
    let field = node.entries == nil ? node : node["field"] ?? node
    guard let index = BlockOptions.column(field, among: columns, &log) else { return nil }
    self.index = index
    column = columns[index]
    if let title = node["title"]?.string { column.title = title }
    if let unit = node["unit"]?.string { column.unit = unit }
    format = BlockOptions.format(node["format"], &log)
    link = BlockOptions.address(node["link"], &log)
    if let node = node["status"], let index = BlockOptions.column(node, among: columns, &log) {
      status = (index, columns[index])
    }
  }

  /// The class of a cell in the templates.
  var cellClass: String { isSparkline ? "spark" : column.isNumber ? "num" : "" }
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
    case .percent, .status: ""
    case .plain, .date, .month, .count, .signed: nil
    }
  }
}

extension ResultColumn {
  /// A value in the column's own form.
  func plainText(_ value: Value) -> String { ValueFormat.plain.text(value, column: self) }
}
