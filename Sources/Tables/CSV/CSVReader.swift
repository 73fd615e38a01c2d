import Diagnostics

/// Reads the records of a CSV file as cells.
struct CSVReader: Sendable {
  private var scanner: CSVScanner
  private let encoding: Dialect.Encoding
  private let limits: Limits
  private var isFinished = false

  init(_ file: CSVFile, limits: Limits) {
    scanner = file.scanner(from: file.text.start, columnLimit: limits.columns)
    encoding = file.text.encoding
    self.limits = limits
  }

  /// The number of the last record that was read.
  var row: Int { scanner.row }

  /// The next record that is not skipped.
  mutating func next(
    skipping skipped: SkippedRows, faults: inout TableFaults, log: inout DiagnosticLog
  ) -> TableRecord? {
    while !isFinished {
      let hadLoneReturn = scanner.loneReturnRow != nil
      guard scanner.next() else { break }
      if !hadLoneReturn, let row = scanner.loneReturnRow { reportLoneReturn(row, faults, &log) }
      if let open = scanner.openQuote {
        report(open, row: scanner.row, faults, &log)
        break
      }
      if scanner.fieldCount > limits.columns {
        faults.report("table-size", row: scanner.row, column: limits.columns + 1, log: &log) {
          Message(
            "这一行有 \(scanner.fieldCount) 格，最多 \(limits.columns) 格",
            "this row has \(scanner.fieldCount) cells; at most \(limits.columns) are read")
        }
      }
      if skipped.contains(scanner.row) { continue }
      return record(faults: &faults, log: &log)
    }
    isFinished = true
    return nil
  }

  private func record(faults: inout TableFaults, log: inout DiagnosticLog) -> TableRecord {
    var record = TableRecord(number: scanner.row)
    record.cells.reserveCapacity(scanner.fields.count)
    scanner.bytes.withUnsafeBufferPointer { bytes in
      for (index, field) in scanner.fields.enumerated() {
        switch text(of: field, in: bytes) {
        case .cell(let cell): record.cells.append(cell)
        case .fault(let fault):
          faults.report(fault, row: scanner.row, column: index + 1, log: &log)
          record.cells.append(.unreadable)
        }
      }
    }
    return record
  }

  private func text(
    of field: CSVScanner.Field, in file: UnsafeBufferPointer<UInt8>
  ) -> CellText {
    if let fault = field.fault { return .fault(fault) }
    let bytes = UnsafeBufferPointer(rebasing: file[field.range])
    guard field.isEscaped, bytes.count <= limits.cellBytes else {
      return CellText(bytes, encoding: encoding, limit: limits.cellBytes)
    }
    return unescaped(bytes).withUnsafeBufferPointer {
      CellText($0, encoding: encoding, limit: limits.cellBytes)
    }
  }
}

/// The bytes with doubled quotation marks halved, and CR LF and CR turned into LF.
private func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var position = 0
  while position < bytes.count {
    let byte = bytes[position]
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    position += 1
    if byte == UInt8(ascii: "\r") {
      result.append(UInt8(ascii: "\n"))
      if next == UInt8(ascii: "\n") { position += 1 }
    } else {
      result.append(byte)
      if byte == UInt8(ascii: "\""), next == byte { position += 1 }
    }
  }
  return result
}

private func reportLoneReturn(_ row: Int, _ faults: TableFaults, _ log: inout DiagnosticLog) {
  log.error(
    "line-end", at: faults.location(row: row),
    Message(
      "第 \(row) 行以单独的回车符（CR）结束，应为换行符（LF 或 CR LF）",
      "row \(row) ends with a lone carriage return; a line ends with LF or CR LF"),
    hint: Message("用表格软件打开后另存为 CSV", "open it in a spreadsheet program and save it as CSV"))
}

private func report(
  _ open: CSVScanner.OpenQuote, row: Int, _ faults: TableFaults, _ log: inout DiagnosticLog
) {
  log.error(
    "quote", at: faults.location(row: row, column: open.column),
    Message(
      "文件第 \(open.line) 行开始的双引号没有结束，从这一行起没有读入",
      "the quotation mark opened on line \(open.line) of the file is never closed; "
        + "nothing is read from this row on"),
    hint: Message("在这一格的末尾补上双引号", "add a quotation mark at the end of this cell"))
}
