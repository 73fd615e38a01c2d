import Diagnostics
import Tables

/// A table of a release, row by row: a CSV file as `Publishing` writes them.
struct PublishedTable {
  let columns: [String]
  private var reader: TableReader

  /// Opens a file; nil, with a finding, when it is no table.
  ///
  /// - Parameters:
  ///   - path: its name in findings.
  ///   - bytes: the whole file.
  ///   - log: gets what is wrong.
  init?(_ path: String, _ bytes: [UInt8], log: inout DiagnosticLog) {
    var dialect = Dialect()
    dialect.delimiter = UInt8(ascii: ",")
    dialect.encoding = .utf8
    var limits = Limits.standard
    limits.rows = .max
    limits.cells = .max
    limits.textBytes = .max
    guard
      let reader = TableReader(
        path: path, bytes: bytes, dialect: dialect, limits: limits, log: &log)
    else { return nil }
    self.reader = reader
    columns = reader.header.columns.map(\.name)
  }

  /// The cells of the next row, by their columns; nil at the end.
  mutating func next(log: inout DiagnosticLog) -> [String]? {
    reader.next(log: &log)?.cells.map { if case .text(let text) = $0 { text } else { "" } }
  }

  /// All rows that are left, each by the names of its columns.
  mutating func rows(log: inout DiagnosticLog) -> [[String: String]] {
    var rows: [[String: String]] = []
    while let row = next(log: &log) {
      rows.append(Dictionary(zip(columns, row), uniquingKeysWith: { first, _ in first }))
    }
    return rows
  }
}
