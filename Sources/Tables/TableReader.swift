package import Diagnostics

/// Reads one table, CSV or workbook, row by row.
///
/// Rows that are empty, in the dialect's `commentRows`, or above the header are left out. What is
/// wrong with a file is reported once, in ``init(path:bytes:dialect:limits:log:)`` for the file and
/// in ``next(log:)`` for a row; the cells concerned are `unreadable`.
package struct TableReader: Sendable {
  package let header: Header
  /// The sheet of a workbook, by name; nil for a CSV file.
  package let sheet: String?

  private var source: TableSource
  private var faults: TableFaults
  private var budget: TableBudget
  private let skipped: SkippedRows
  private let hasNamelessColumns: Bool
  /// Columns without a name of which data has been reported.
  private var reportedColumns: Set<Int> = []
  private var isFinished = false

  /// Opens a table and reads its header.
  ///
  /// The suffix of `path` says what the file is: `.csv` and `.txt` have commas, tabs or semicolons,
  /// `.tsv` has tabs, `.xlsx` is a workbook; `bytes` are the whole file. The result is nil, with
  /// findings, when the file or its header cannot be read.
  package init?(
    path: String, bytes: [UInt8], dialect: Dialect, limits: Limits = .standard,
    log: inout DiagnosticLog
  ) {
    var faults = TableFaults(path: path, limit: limits.faults)
    skipped = SkippedRows(dialect)
    guard
      var source = TableSource(
        path: path, bytes: bytes, dialect: dialect, limits: limits, faults: &faults, log: &log),
      let header = Header(
        &source, dialect: dialect, skipping: skipped, faults: &faults, log: &log)
    else { return nil }
    source.begin(header, skipped: skipped, faults: faults, log: &log)
    self.header = header
    self.source = source
    self.faults = faults
    sheet = faults.sheet
    budget = TableBudget(limits)
    hasNamelessColumns = header.columns.contains(where: \.name.isEmpty)
  }

  /// The next row, or nil at the end of the table.
  ///
  /// A row of a CSV file that is longer or shorter than the header is reported; of its cells only
  /// the first is kept, because no one knows where the others belong.
  package mutating func next(log: inout DiagnosticLog) -> Row? {
    while !isFinished, !faults.areTooMany,
      let record = source.next(skipping: skipped, faults: &faults, log: &log)
    {
      guard budget.admits(row: record.number, faults: faults, log: &log) else {
        isFinished = true
        break
      }
      if record.isEmpty { continue }
      let row = fitted(record, log: &log)
      if budget.admits(row, faults: faults, log: &log) { return row }
      isFinished = true
    }
    if !isFinished, !faults.areTooMany { source.end(skipped, faults: faults, log: &log) }
    isFinished = true
    return nil
  }
}

extension TableReader {
  /// The record with as many cells as the header has columns.
  private mutating func fitted(_ record: TableRecord, log: inout DiagnosticLog) -> Row {
    var cells = record.cells
    let width = header.columns.count
    if hasNamelessColumns || record.overflow != nil { reportNameless(record, log: &log) }
    if cells.count > width, cells[width...].allSatisfy({ $0 == .empty }) {
      cells.removeLast(cells.count - width)
    } else if cells.count < width, source.isGrid {
      cells.append(contentsOf: repeatElement(.empty, count: width - cells.count))
    } else if cells.count != width {
      reportLength(record, log: &log)
      cells = [cells.first ?? .empty] + Array(repeating: .unreadable, count: width - 1)
    }
    return Row(number: record.number, cells: cells)
  }

  /// Reports data in columns whose header is empty, once per column.
  private mutating func reportNameless(_ record: TableRecord, log: inout DiagnosticLog) {
    let nameless = header.columns.filter { column in
      column.name.isEmpty && column.number <= record.cells.count
        && record.cells[column.number - 1] != .empty
    }
    for column in nameless.map(\.number) + [record.overflow].compactMap(\.self)
    where reportedColumns.insert(column).inserted {
      log.warning(
        "nameless-column", at: faults.location(row: record.number, column: column),
        Message(
          "第 \(column) 列没有列名，这一列的内容没有读入",
          "column \(column) has no name in the header; its content is not loaded"),
        hint: Message(
          "在第 \(header.row) 行写上列名，或清空这一列",
          "give it a name in row \(header.row), or empty the column"))
    }
  }

  private mutating func reportLength(_ record: TableRecord, log: inout DiagnosticLog) {
    let expected = header.columns.count
    let found = record.cells.count
    let first =
      switch record.cells.first {
      case .text(let text): text.count > 40 ? text.prefix(40) + "…" : text
      default: ""
      }
    faults.report(
      "row-length", row: record.number, column: min(found, expected) + (found > expected ? 1 : 0),
      hint: Message(
        "含有分隔符的内容要用英文双引号括起来；空格也要留出分隔符",
        "put content that has the delimiter in quotation marks; empty cells need their delimiter"),
      log: &log
    ) {
      Message(
        "以“\(first)”开头的一行有 \(found) 格，表头有 \(expected) 列",
        "the row that begins with \"\(first)\" has \(found) cells; the header has \(expected)")
    }
  }
}
