import Diagnostics

/// Reports what is wrong with the make of one table, up to a number of faults.
struct TableFaults: Sendable {
  /// The file of the table, without its sheet.
  let file: SourceLocation
  /// The sheet of a workbook.
  var sheet: String?
  private let limit: Int
  private var count = 0

  init(path: String, limit: Int) {
    file = SourceLocation(path)
    self.limit = limit
  }

  /// Whether so much is wrong that reading should stop; that has been reported.
  var areTooMany: Bool { count >= limit }

  func location(row: Int? = nil, column: Int? = nil) -> SourceLocation {
    SourceLocation(file.path, sheet: sheet, row: row, column: column)
  }

  mutating func report(
    _ rule: String, row: Int, column: Int? = nil, hint: Message? = nil, log: inout DiagnosticLog,
    _ message: () -> Message
  ) {
    guard !areTooMany else { return }
    count += 1
    log.error(rule, at: location(row: row, column: column), message(), hint: hint)
    if areTooMany {
      log.error(
        "table-faults", at: location(row: row),
        Message(
          "这张表的错误已达 \(limit) 处，从这一行起没有读入",
          "this table has \(limit) faults; nothing is read from here on"),
        hint: Message(
          "请检查文件的编码和分隔符", "check the encoding and the delimiter of the file"))
    }
  }

  mutating func report(_ fault: CellFault, row: Int, column: Int, log: inout DiagnosticLog) {
    report(fault.rule, row: row, column: column, hint: fault.hint, log: &log) { fault.message }
  }
}
