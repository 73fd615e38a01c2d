package import Diagnostics

/// Reads a table row by row, from a CSV file or a sheet of a workbook.
package struct TableReader: Sendable {
  private enum Source: Sendable {
    case csv(CSVScanner)
    case sheet(SheetRows)
  }

  package let header: Header
  private var source: Source
  private let path: String
  private let sheet: String?
  private let dialect: Dialect

  /// Opens a table and reads its header; nil when the file is refused, and the findings say why.
  package init?(
    path: String, bytes: [UInt8], dialect: Dialect, limits: Limits = .standard,
    log: inout DiagnosticLog
  ) {
    let suffix = path.split(separator: ".").last?.lowercased() ?? ""
    switch suffix {
    case "csv", "tsv", "txt":
      guard Self.isText(bytes, path, &log) else { return nil }
      source = .csv(CSVScanner(path: path, bytes: bytes, dialect: dialect, limits: limits))
      sheet = nil
    case "xlsx", "xlsm":
      guard
        let rows = SheetRows(
          path: path, bytes: bytes, dialect: dialect, limits: limits, log: &log)
      else { return nil }
      source = .sheet(rows)
      sheet = rows.sheet
    default:
      log.error(
        "table-format", at: SourceLocation(path),
        Message("不能读取 .\(suffix) 文件", "cannot read a .\(suffix) file"),
        hint: Message("另存为 .xlsx 或 .csv", "save it as .xlsx or .csv"))
      return nil
    }
    self.path = path
    self.dialect = dialect
    guard let header = Self.header(&source, path, sheet, dialect, &log) else { return nil }
    self.header = header
  }

  /// The next row of data; nil at the end.
  ///
  /// Empty rows are passed over. A row of another length than the header is reported; what is missing
  /// in it is `unreadable`, so that it is not reported again.
  package mutating func next(log: inout DiagnosticLog) -> Row? {
    while let row = Self.nextRow(&source, &log) {
      guard row.number > header.row, !dialect.commentRows.contains(row.number),
        !row.cells.allSatisfy({ $0 == .empty })
      else { continue }
      return fitted(row, &log)
    }
    return nil
  }
}

extension TableReader {
  private static func nextRow(_ source: inout Source, _ log: inout DiagnosticLog) -> Row? {
    switch source {
    case .csv(var scanner):
      // Only one copy of the scanner exists while it works.
      source = .sheet(SheetRows())
      defer { source = .csv(scanner) }
      return scanner.next(log: &log).map { Row(number: scanner.number, cells: $0) }
    case .sheet(var rows):
      source = .sheet(SheetRows())
      defer { source = .sheet(rows) }
      return rows.next()
    }
  }

  private func fitted(_ row: Row, _ log: inout DiagnosticLog) -> Row {
    let count = header.columns.count
    guard row.cells.count != count else { return row }
    var row = row
    let isLong = row.cells.dropFirst(count).contains { $0 != .empty }
    let isShort = row.cells.count < count && sheet == nil
    if isLong || isShort {
      log.error(
        "row-length", at: location(row.number, min(row.cells.count, count + 1)),
        Message(
          "这一行有 \(row.cells.count) 格，表头有 \(count) 列",
          "the row has \(row.cells.count) cells, the header \(count)"),
        hint: Message(
          "检查是否多了或少了逗号，或单元格里的逗号没有加引号",
          "look for a comma too many or too few, or one inside a cell without quotes"))
    }
    if row.cells.count > count {
      row.cells.removeLast(row.cells.count - count)
    } else {
      let missing: Cell = sheet == nil ? .unreadable : .empty
      row.cells += Array(repeating: missing, count: count - row.cells.count)
    }
    return row
  }

  private func location(_ row: Int, _ column: Int) -> SourceLocation {
    SourceLocation(path, sheet: sheet, row: row, column: column)
  }

  /// Reads the header rows and joins the cells of each column.
  private static func header(
    _ source: inout Source, _ path: String, _ sheet: String?, _ dialect: Dialect,
    _ log: inout DiagnosticLog
  ) -> Header? {
    let last = dialect.headerRows.max() ?? 1
    var rows: [Row] = []
    while rows.last.map({ $0.number < last }) ?? true, let row = nextRow(&source, &log) {
      rows.append(row)
    }
    let parts = rows.filter { dialect.headerRows.contains($0.number) }
    let count = parts.map { row in row.cells.lastIndex { $0 != .empty }.map { $0 + 1 } ?? 0 }.max()
    guard let count, count > 0 else {
      log.error(
        "missing-header", at: SourceLocation(path, sheet: sheet, row: last),
        Message("没有表头", "there is no header"),
        hint: Message(
          "第一行应是列名；表头在别处时写明 dialect: { headerRows: [2] }",
          "the first row names the columns; otherwise give `dialect: { headerRows: [2] }`"))
      return nil
    }
    let columns = (0..<count).map { index in
      var names: [String] = []
      for row in parts where index < row.cells.count {
        let name = row.cells[index].headerText
        // A cell that is merged over several header rows says its name once.
        if !name.isEmpty, names.last != name { names.append(name) }
      }
      return Header.Column(name: names.joined(separator: dialect.headerJoin), number: index + 1)
    }
    return Header(columns: columns, row: last)
  }

  /// Refuses what is no text in UTF-8 or GB 18030.
  private static func isText(
    _ bytes: [UInt8], _ path: String, _ log: inout DiagnosticLog
  ) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      log.error(
        "encoding", at: SourceLocation(path),
        Message("文件是 UTF-16 编码", "the file is in UTF-16"),
        hint: Message("另存为“CSV UTF-8（逗号分隔）”", "save it as CSV UTF-8"))
      return false
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      log.error(
        "table-format", at: SourceLocation(path),
        Message("文件其实是 Excel 工作簿", "the file is an Excel workbook"),
        hint: Message("把扩展名改为 .xlsx", "rename it to .xlsx"))
      return false
    }
    return true
  }
}

extension Cell {
  /// The cell as a part of a header.
  fileprivate var headerText: String {
    switch self {
    case .empty, .unreadable: ""
    case .text(let text): text.split(whereSeparator: \.isNewline).joined()
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .date(let text): text
    }
  }
}
