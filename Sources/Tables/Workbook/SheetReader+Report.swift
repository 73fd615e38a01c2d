import Diagnostics

extension SheetReader {
  /// Reports what is hidden or merged, now that the header is known.
  func reportLayout(
    of header: Header, skipped: SkippedRows, faults: TableFaults, log: inout DiagnosticLog
  ) {
    if sheet.isHidden {
      log.warning(
        "hidden-data", at: faults.location(),
        Message(
          "工作表“\(sheet.name)”是隐藏的，仍会读入",
          "the sheet \"\(sheet.name)\" is hidden; it is loaded all the same"),
        hint: hint)
    }
    for columns in layout.hiddenColumns.prefix(100) {
      let named = header.columns.filter { columns.contains($0.number) && !$0.name.isEmpty }
      guard let first = named.first, let last = named.last else { continue }
      let list = named.count == 1 ? first.name : "\(first.name)…\(last.name)"
      log.warning(
        "hidden-data", at: faults.location(row: header.row, column: first.number),
        Message(
          "列“\(list)”是隐藏的，仍会读入", "the column \"\(list)\" is hidden; it is loaded all the same"),
        hint: hint)
    }
    layout.merges.report(in: header, skipped: skipped, faults: faults, log: &log)
  }

  /// Reports the hidden rows, all at once: a filter hides thousands.
  func reportHiddenRows(faults: TableFaults, log: inout DiagnosticLog) {
    guard let hiddenRows else { return }
    log.warning(
      "hidden-data", at: faults.location(row: hiddenRows.first),
      Message(
        "从这一行起有 \(hiddenRows.count) 行是隐藏的，仍会读入",
        "\(hiddenRows.count) rows from this one on are hidden; they are loaded all the same"),
      hint: hint)
  }
}

private let hint = Message(
  "不该公开的内容请从表中删去，其余的请取消隐藏或筛选",
  "delete what must not be public; unhide the rest, or clear the filter")
