import Diagnostics

/// Reads the cells of a sheet and tells of what a published table should not have.
struct SheetReader {
  private(set) var rows: [Row] = []
  private var scanner: XMLScanner
  private let workbook: Workbook
  private let path: String
  private let sheet: String
  private let dialect: Dialect
  private let limits: Limits
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var merges: [(first: CellReference, last: CellReference)] = []

  init(
    _ scanner: XMLScanner, workbook: Workbook, path: String, sheet: String, dialect: Dialect,
    limits: Limits
  ) {
    self.scanner = scanner
    self.workbook = workbook
    self.path = path
    self.sheet = sheet
    self.dialect = dialect
    self.limits = limits
  }

  /// Reads all rows; false, with a finding, when the sheet is refused.
  mutating func read(log: inout DiagnosticLog) -> Bool {
    while let event = scanner.next() {
      guard case .open(let name, let attributes, let isEmpty) = event else { continue }
      switch name {
      case "col":
        if Self.isOn(attributes["hidden"]), let first = attributes["min"].flatMap({ Int($0) }),
          let last = attributes["max"].flatMap({ Int($0) }), first <= last
        {
          hiddenColumns.append(first...last)
        }
      case "row":
        guard readRow(attributes, isEmpty: isEmpty, &log) else { return false }
      case "mergeCell":
        if let corners = attributes["ref"].flatMap(CellReference.corners) { merges.append(corners) }
      default: continue
      }
    }
    guard !scanner.isFaulty else {
      log.error(
        "workbook", at: SourceLocation(path, sheet: sheet),
        Message("表的内容有误，读不完", "the sheet's XML is faulty"),
        hint: Message("用 Excel 打开后重新保存", "open and save it in Excel"))
      return false
    }
    reportHiddenColumns(&log)
    applyMerges(&log)
    return true
  }

  private mutating func readRow(
    _ attributes: [String: String], isEmpty: Bool, _ log: inout DiagnosticLog
  ) -> Bool {
    let number = attributes["r"].flatMap { Int($0) } ?? (rows.last?.number ?? 0) + 1
    guard number > rows.last?.number ?? 0, number <= limits.rows, rows.count < limits.rows else {
      log.error(
        "table-size", at: SourceLocation(path, sheet: sheet, row: max(number, 1)),
        Message("行号 \(number) 不对，或行数超过上限", "the row number \(number) is wrong or over the limit"))
      return false
    }
    var row = Row(number: number, cells: [])
    while !isEmpty, let event = scanner.next(), event != .close("row") {
      guard case .open("c", let attributes, let isEmpty) = event else { continue }
      let reference = attributes["r"].flatMap { CellReference($0) }
      let column = reference?.column ?? row.cells.count + 1
      guard column > row.cells.count, column <= limits.columns else {
        if column > row.cells.count { continue }
        while !isEmpty, let event = scanner.next(), event != .close("c") {}
        continue
      }
      row.cells += Array(repeating: .empty, count: column - 1 - row.cells.count)
      let location = SourceLocation(path, sheet: sheet, row: number, column: column)
      row.cells.append(isEmpty ? .empty : readCell(attributes, location, &log))
    }
    if Self.isOn(attributes["hidden"]), row.cells.contains(where: { $0 != .empty }) {
      log.warning(
        "hidden-row", at: SourceLocation(path, sheet: sheet, row: number),
        Message("第 \(number) 行是隐藏的，但会照样读取", "row \(number) is hidden but is read"),
        hint: Message("不公开就删去；公开就取消隐藏", "delete it, or show it"))
    }
    rows.append(row)
    return true
  }

  private mutating func readCell(
    _ attributes: [String: String], _ location: SourceLocation, _ log: inout DiagnosticLog
  ) -> Cell {
    var value: String?
    var inline: String?
    var hasFormula = false
    var isValue = false
    while let event = scanner.next(), event != .close("c") {
      switch event {
      case .open("v", _, let isEmpty):
        isValue = !isEmpty
        value = ""
      case .close("v"): isValue = false
      case .open("f", _, _): hasFormula = true
      case .open("is", _, let isEmpty): inline = isEmpty ? "" : scanner.richText(until: "is")
      case .text(let text) where isValue: value = (value ?? "") + text
      default: continue
      }
    }
    if hasFormula, value == nil {
      log.error(
        "formula", at: location, Message("公式没有算好的结果", "the formula has no stored result"),
        hint: Message("用 Excel 打开并保存一次", "open and save the workbook in Excel"))
      return .unreadable
    }
    return cell(value: inline ?? value, attributes, location, &log)
  }

  private func cell(
    value: String?, _ attributes: [String: String], _ location: SourceLocation,
    _ log: inout DiagnosticLog
  ) -> Cell {
    guard let value else { return .empty }
    switch attributes["t"] ?? "n" {
    case "s":
      guard let index = Int(value), workbook.texts.indices.contains(index) else {
        log.error("workbook", at: location, Message("单元格的文字丢失了", "the cell's text is missing"))
        return .unreadable
      }
      return text(workbook.texts[index], location, &log)
    case "str", "inlineStr": return text(value, location, &log)
    case "b": return .boolean(value == "1" || value == "true")
    case "e":
      log.error(
        "cell-error", at: location, Message("单元格是错误值 \(value)", "the cell is the error \(value)"),
        hint: Message("改正公式，或填入数值", "mend the formula, or enter the value"))
      return .unreadable
    case "d": return .date(value.count > 10 ? String(value.prefix(19)) : value)
    default:
      let number = value.trimmingWideSpaces
      guard !number.isEmpty else { return .empty }
      guard let number = Double(number), number.isFinite else {
        log.error("workbook", at: location, Message("“\(value)” 不是数", "\"\(value)\" is no number"))
        return .unreadable
      }
      let style = attributes["s"].flatMap { Int($0) } ?? 0
      guard workbook.dateStyles.indices.contains(style), workbook.dateStyles[style] else {
        return .number(number)
      }
      if let date = ExcelDate.text(serial: number, uses1904: workbook.uses1904) {
        return .date(date)
      }
      log.error(
        "date", at: location, Message("\(value) 不是 Excel 的日期", "\(value) is no date of Excel"))
      return .unreadable
    }
  }

  private func text(
    _ text: String, _ location: SourceLocation, _ log: inout DiagnosticLog
  ) -> Cell {
    guard text.utf8.count <= limits.cellBytes else {
      log.error(
        "cell-size", at: location,
        Message(
          "单元格有 \(text.utf8.count) 字节，超过上限 \(limits.cellBytes) 字节",
          "the cell has \(text.utf8.count) bytes, more than the limit of \(limits.cellBytes)"))
      return .unreadable
    }
    let trimmed = text.trimmingWideSpaces
    return trimmed.isEmpty ? .empty : .text(String(trimmed))
  }

  private static func isOn(_ flag: String?) -> Bool { flag == "1" || flag == "true" }
}

extension SheetReader {
  private func reportHiddenColumns(_ log: inout DiagnosticLog) {
    let width = rows.map(\.cells.count).max() ?? 0
    for range in hiddenColumns where range.lowerBound <= width {
      let column = range.lowerBound
      guard
        rows.contains(where: { row in
          row.cells.dropFirst(column - 1).prefix(range.count).contains { $0 != .empty }
        })
      else { continue }
      log.warning(
        "hidden-column", at: SourceLocation(path, sheet: sheet, row: 1, column: column),
        Message(
          "\(columnLetters(column)) 列是隐藏的，但会照样读取",
          "column \(columnLetters(column)) is hidden but is read"),
        hint: Message("不公开就删去；公开就取消隐藏", "delete it, or show it"))
    }
  }

  /// Gives a merged cell's value to all its cells in the header; in the data it counts for the first
  /// one only, and is reported.
  private mutating func applyMerges(_ log: inout DiagnosticLog) {
    let last = dialect.headerRows.max() ?? 1
    let places = Dictionary(
      rows.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
    for (first, end) in merges where first.row <= end.row && first.column <= end.column {
      if dialect.headerRows.contains(first.row) {
        guard let index = places[first.row], first.column <= rows[index].cells.count else {
          continue
        }
        let value = rows[index].cells[first.column - 1]
        for number in first.row...min(end.row, last) {
          guard let index = places[number] else { continue }
          let columns = first.column...min(end.column, limits.columns)
          let missing = columns.upperBound - rows[index].cells.count
          if missing > 0 { rows[index].cells += Array(repeating: .empty, count: missing) }
          for column in columns { rows[index].cells[column - 1] = value }
        }
      } else if first.row > last, !dialect.commentRows.contains(first.row), end != first {
        log.warning(
          "merged-cell",
          at: SourceLocation(path, sheet: sheet, row: first.row, column: first.column),
          Message(
            "数据区有合并单元格，值只算在左上角一格",
            "cells of the data are merged; the value counts for the first only"),
          hint: Message("取消合并，每格都填", "unmerge them and fill each cell"))
      }
    }
  }
}
