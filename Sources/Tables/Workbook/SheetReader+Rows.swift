import Diagnostics

extension SheetReader {
  /// Reads the row whose start tag is current; nil when it is skipped.
  mutating func record(
    skipping skipped: SkippedRows, faults: inout TableFaults, log: inout DiagnosticLog
  ) throws(XMLFault) -> TableRecord? {
    let start = xml.attributes.lowerBound
    let number = try xml.attributeRange("r").map { integer(xml.bytes[$0]) } ?? row + 1
    guard let number, number > row else { throw XMLFault(.malformed, at: start) }
    row = number
    if skipped.contains(number) {
      try xml.skipElement()
      return nil
    }
    let isHidden = isTrue(try xml.attribute("hidden"))
    var record = TableRecord(number: number)
    let outside = xml.depth - 1
    var column = 0
    while xml.depth > outside {
      guard try xml.next() == .start else { continue }
      guard xml.isNamed("c") else {
        try xml.skipElement()
        continue
      }
      if let range = try xml.attributeRange("r") {
        guard let reference = CellReference(xml.bytes[range]) else {
          throw XMLFault(.malformed, at: range.lowerBound)
        }
        column = reference.column
      } else {
        column += 1
      }
      switch try cell() {
      case .cell(.empty): continue
      case .cell(let cell): place(cell, in: &record, column: column)
      case .fault(let fault):
        faults.report(fault, row: row, column: column, log: &log)
        place(.unreadable, in: &record, column: column)
      }
    }
    if isHidden, !record.isEmpty { countHiddenRow(number) }
    return record
  }

  private func place(_ cell: Cell, in record: inout TableRecord, column: Int) {
    guard column <= width else {
      record.overflow = record.overflow ?? column
      return
    }
    let missing = column - record.cells.count
    if missing > 0 {
      record.cells.append(contentsOf: repeatElement(.empty, count: missing))
    }
    record.cells[column - 1] = cell
  }
}

/// A row number; nil when it is none.
private func integer(_ digits: ArraySlice<UInt8>) -> Int? {
  guard (1...9).contains(digits.count) else { return nil }
  return Int(String(decoding: digits, as: UTF8.self))
}
