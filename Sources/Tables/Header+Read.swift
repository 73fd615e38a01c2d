import Diagnostics

extension Header {
  /// Reads the rows up to the end of the header.
  ///
  /// - Returns: nil, with a finding, when the table ends before, or no column has a name.
  init?(
    _ source: inout TableSource, dialect: Dialect, skipping skipped: SkippedRows,
    faults: inout TableFaults,
    log: inout DiagnosticLog
  ) {
    let last = skipped.headerEnd
    var records: [TableRecord] = []
    while records.last?.number != last,
      let record = source.next(skipping: skipped, faults: &faults, log: &log)
    {
      guard record.number <= last else {
        source.putBack(record)
        break
      }
      records.append(record)
    }
    let rows = source.spread(records).map { $0.cells.map(headerText) }
    let width = rows.map { ($0.lastIndex { !$0.isEmpty } ?? -1) + 1 }.max() ?? 0
    guard width > 0 else {
      log.error(
        "header", at: faults.location(row: last),
        Message("第 \(last) 行没有列名", "row \(last) has no column names"),
        hint: Message(
          "列名不在第 \(last) 行时，在说明的 dialect 中写明 headerRows",
          "if the names are in another row, declare headerRows in the dialect"))
      return nil
    }
    let columns = (0..<width).map { index in
      let parts = rows.compactMap { index < $0.count && !$0[index].isEmpty ? $0[index] : nil }
      return Column(name: parts.joined(separator: dialect.headerJoin), number: index + 1)
    }
    self.init(columns: columns, row: last)
  }
}

/// The content of a header cell on one line.
private func headerText(_ cell: Cell) -> String {
  switch cell {
  case .empty, .unreadable: ""
  case .text(let text), .date(let text):
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
  case .boolean(let flag): flag ? "TRUE" : "FALSE"
  }
}
