import Diagnostics

/// Counts what a table gives, and ends it when that is more than the limits.
struct TableBudget: Sendable {
  private let limits: Limits
  private var cells = 0
  private var textBytes = 0

  init(_ limits: Limits) { self.limits = limits }

  /// Whether a row is within the limit of rows; the first that is not is reported.
  func admits(row: Int, faults: TableFaults, log: inout DiagnosticLog) -> Bool {
    guard row > limits.rows else { return true }
    refuse(
      row, Message("表格最多 \(limits.rows) 行", "a table has at most \(limits.rows) rows"), faults, &log
    )
    return false
  }

  /// Whether the cells up to this row are within the limits; the first row that is not is reported.
  mutating func admits(_ row: Row, faults: TableFaults, log: inout DiagnosticLog) -> Bool {
    cells += row.cells.count
    for case .text(let text) in row.cells { textBytes += text.utf8.count }
    if cells > limits.cells {
      refuse(
        row.number,
        Message("表格最多 \(limits.cells) 格", "a table has at most \(limits.cells) cells"), faults, &log
      )
    } else if textBytes > limits.textBytes {
      refuse(
        row.number,
        Message(
          "表格的文字最多 \(limits.textBytes) 字节", "a table has at most \(limits.textBytes) bytes of text"),
        faults, &log)
    } else {
      return true
    }
    return false
  }
}

private func refuse(
  _ row: Int, _ reason: Message, _ faults: TableFaults, _ log: inout DiagnosticLog
) {
  log.error(
    "table-size", at: faults.location(row: row),
    Message("\(reason.chinese)，从这一行起没有读入", "\(reason.english); nothing is read from this row on"),
    hint: Message("把表格分成几个文件", "divide the table into several files"))
}
