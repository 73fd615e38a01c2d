import Diagnostics
import Ledger

/// A table on a sheet: the rows of one of its queries.
struct SheetTable {
  private static let keys = ["data", "caption", "total", "note"]
  private let query: PageQuery
  private let caption: String
  private let note: String
  /// The columns that are added up.
  private let summed: Set<Int>

  /// - Returns: nil, with a finding, when the table has no such query.
  init?(_ node: YAMLNode, among queries: [PageQuery], log: inout DiagnosticLog) {
    node.reportUnknownKeys(known: Self.keys, of: Message("表格", "a table"), log: &log)
    let name = node["data"]?.string ?? ""
    guard let query = queries.first(where: { $0.name == name }) else {
      log.error(
        "unknown-query", at: node["data"]?.location ?? node.location,
        Message("没有名为 “\(name)” 的查询", "there is no query named \"\(name)\""),
        hint: didYouMean(name, among: queries.map(\.name)))
      return nil
    }
    self.query = query
    caption = node["caption"]?.string ?? ""
    note = node["note"]?.string ?? ""
    let totals = node["total"].map { $0.items ?? [$0] } ?? []
    summed = Set(
      totals.compactMap { BlockOptions.column($0, among: query.columns, &log) })
  }

  /// The table of a sheet's row; nil when it has no rows.
  func filled(for row: [Value], _ connection: Connection) throws -> Sheet.Table? {
    let columns = query.columns
    let rows = try connection.prepare(query.sql).rows(query.values(row))
    guard !rows.isEmpty else { return nil }
    return Sheet.Table(
      caption: caption, note: note,
      columns: columns.map {
        Sheet.Table.Column(title: $0.label, unit: $0.unit ?? "", number: $0.isNumber)
      },
      rows: rows.map { zip(columns, $0).map { $0.plainText($1) } },
      totals: columns.enumerated().map { index, column in
        summed.contains(index) ? column.plainText(Value.sum(of: rows, column: index)) : ""
      })
  }
}
