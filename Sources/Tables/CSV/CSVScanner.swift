import Diagnostics

/// Reads the records of a CSV file (RFC 4180) one after another.
///
/// The file is split on bytes and decoded cell by cell. That is safe in GB 18030 too: no byte of a
/// longer character is a comma, a quote, a tab, a semicolon or a line end.
struct CSVScanner: Sendable {
  /// The number of the last record, from 1: the row that a spreadsheet program shows.
  private(set) var number = 0
  private let path: String
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let encoding: Dialect.Encoding
  private let limits: Limits
  private var position: Int
  private var hasLoneReturn = false

  init(path: String, bytes: [UInt8], dialect: Dialect, limits: Limits) {
    self.path = path
    self.bytes = bytes
    self.limits = limits
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    encoding = dialect.encoding ?? TextEncoding.detect(bytes)
    delimiter = dialect.delimiter ?? Self.delimiter(of: bytes)
  }

  /// The cells of the next record; nil at the end.
  mutating func next(log: inout DiagnosticLog) -> [Cell]? {
    guard position < bytes.count else { return nil }
    number += 1
    guard number <= limits.rows else {
      position = bytes.count
      log.error(
        "table-size", at: location(1),
        Message("行数超过上限 \(limits.rows)", "more rows than the limit of \(limits.rows)"))
      return nil
    }
    var cells: [Cell] = []
    var end = CellEnd.delimiter
    while end == .delimiter {
      guard cells.count < limits.columns else {
        position = bytes.count
        log.error(
          "table-size", at: location(cells.count + 1),
          Message("列数超过上限 \(limits.columns)", "more columns than the limit of \(limits.columns)"))
        return nil
      }
      let cell: Cell
      (cell, end) = nextCell(column: cells.count + 1, &log)
      cells.append(cell)
    }
    return end == .unclosed ? nil : cells
  }

  private enum CellEnd { case delimiter, record, unclosed }

  private mutating func nextCell(column: Int, _ log: inout DiagnosticLog) -> (Cell, CellEnd) {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      let end = passPlain(column: column, &log)
      let cell = cell(start..<end, column, &log)
      return (cell, passEnd(column: column, &log))
    }
    var text: [UInt8] = []
    var start = position + 1
    var index = start
    while true {
      guard let quote = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) else {
        position = bytes.count
        log.error(
          "csv-quote", at: location(column),
          Message("这里打开的引号直到文件末尾都没有关闭", "the quote that opens here is never closed"),
          hint: Message(
            "补上结尾的引号，引号之后的行还没有检查", "add the closing quote; the rows after it were not read"))
        return (.unreadable, .unclosed)
      }
      index = quote + 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        text += bytes[start..<index]
        index += 1
        start = index
        continue
      }
      text += bytes[start..<quote]
      position = index
      break
    }
    let closed = position
    let end = passPlain(column: column, &log)
    if closed != end {
      log.error(
        "csv-quote", at: location(column),
        Message("引号之后还有文字", "there is text after the closing quote"),
        hint: Message("单元格里的引号要写成两个 \"\"", "write a quote inside a cell as two"))
      return (.unreadable, passEnd(column: column, &log))
    }
    let cell = text.withUnsafeBufferPointer { self.cell($0, column, &log) }
    return (cell, passEnd(column: column, &log))
  }
}

extension CSVScanner {
  /// Moves to the delimiter or line end; the index of it.
  private mutating func passPlain(column: Int, _ log: inout DiagnosticLog) -> Int {
    let start = position
    position = bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count {
        let byte = bytes[index]
        if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
        index += 1
      }
      return index
    }
    return position
  }

  /// Passes the delimiter or line end after a cell.
  private mutating func passEnd(column: Int, _ log: inout DiagnosticLog) -> CellEnd {
    guard position < bytes.count else { return .record }
    let byte = bytes[position]
    position += 1
    if byte == delimiter { return .delimiter }
    guard byte == UInt8(ascii: "\r") else { return .record }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\n") {
      position += 1
    } else if !hasLoneReturn, position < bytes.count {
      hasLoneReturn = true
      log.error(
        "csv-line-end", at: location(column),
        Message("行末只有回车（CR），没有换行（LF）", "a line ends with a CR alone"),
        hint: Message("另存为 CSV（逗号分隔）", "save it as CSV again"))
    }
    return .record
  }

  private func location(_ column: Int) -> SourceLocation {
    SourceLocation(path, row: number, column: column)
  }

  private func cell(_ range: Range<Int>, _ column: Int, _ log: inout DiagnosticLog) -> Cell {
    bytes.withUnsafeBufferPointer { bytes in
      let slice = UnsafeBufferPointer(rebasing: bytes[range])
      if slice.contains(UInt8(ascii: "\"")) {
        log.error(
          "csv-quote", at: location(column),
          Message("单元格中间有引号", "there is a quote in the middle of a cell"),
          hint: Message("给整格加引号，里面的引号写成两个 \"\"", "quote the whole cell and double the quote in it"))
        return .unreadable
      }
      return cell(slice, column, &log)
    }
  }

  private func cell(
    _ bytes: UnsafeBufferPointer<UInt8>, _ column: Int, _ log: inout DiagnosticLog
  ) -> Cell {
    guard bytes.count <= limits.cellBytes else {
      log.error(
        "cell-size", at: location(column),
        Message(
          "单元格有 \(bytes.count) 字节，超过上限 \(limits.cellBytes) 字节",
          "the cell has \(bytes.count) bytes, more than the limit of \(limits.cellBytes)"))
      return .unreadable
    }
    let trimmed = bytes.trimmed(isUTF8: encoding == .utf8)
    guard !trimmed.isEmpty else { return .empty }
    guard let text = TextEncoding.decode(trimmed, as: encoding) else {
      log.error(
        "encoding", at: location(column),
        Message(
          "单元格不是 \(encoding.rawValue.uppercased()) 编码的文字",
          "the cell is not \(encoding.rawValue) text"),
        hint: Message(
          "用正确的编码另存，或在 datapackage.yaml 写明 encoding", "save it again, or give its `encoding`"))
      return .unreadable
    }
    guard !trimmed.contains(0) else {
      log.error("control-character", at: location(column), Message("含有空字符（NUL）", "it has a NUL"))
      return .unreadable
    }
    guard encoding != .utf8 else { return .text(text) }
    let rest = text.trimmingWideSpaces
    return rest.isEmpty ? .empty : .text(String(rest))
  }

  /// The delimiter that occurs most often, outside quotes, in the first line.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes.prefix(1 << 16) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == UInt8(ascii: "\n"), counts != [0, 0, 0] { break }
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes without spaces, tabs, line ends, ideographic and no-break spaces (in UTF-8) around them.
  fileprivate func trimmed(isUTF8: Bool) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = count
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
    while start < end {
      if isSpace(self[start]) {
        start += 1
      } else if isUTF8, end - start >= 3, self[start] == 0xE3, self[start + 1] == 0x80,
        self[start + 2] == 0x80
      {
        start += 3
      } else if isUTF8, end - start >= 2, self[start] == 0xC2, self[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if isSpace(self[end - 1]) {
        end -= 1
      } else if isUTF8, end - start >= 3, self[end - 3] == 0xE3, self[end - 2] == 0x80,
        self[end - 1] == 0x80
      {
        end -= 3
      } else if isUTF8, end - start >= 2, self[end - 2] == 0xC2, self[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }
}

extension String {
  /// The text without white space of any kind around it.
  var trimmingWideSpaces: Substring {
    let isSpace: (UnicodeScalar) -> Bool = { $0.properties.isWhitespace }
    guard let start = unicodeScalars.firstIndex(where: { !isSpace($0) }),
      let end = unicodeScalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return self[start...end]
  }
}
