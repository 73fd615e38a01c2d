/// The text of a source file, cut into rows, for the lines that reports show.
///
/// It is made once a file; finding a row costs nothing then.
package struct SourceText: Sendable {
  private let bytes: [UInt8]
  /// Where each row starts.
  private var starts = [0]
  /// What stands between the fields of a row; nil in a text that is no table.
  private let delimiter: UInt8?

  /// - Parameters:
  ///   - text: in UTF-8, whatever the file's own encoding is.
  ///   - isTable: whether columns count the fields of a CSV table, whose rows may span lines.
  package init(_ text: String, isTable: Bool) {
    bytes = Array(text.utf8)
    delimiter = isTable ? Self.delimiter(of: bytes) : nil
    var isQuoted = false
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\"") where isTable: isQuoted.toggle()
      case UInt8(ascii: "\n") where !isQuoted: starts.append(index + 1)
      case UInt8(ascii: "\r") where !isQuoted:
        let isPair = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
        if !isPair { starts.append(index + 1) }
      default: break
      }
    }
  }

  /// The row of a location with its field or character marked; nil when there is no such row.
  package func excerpt(at location: SourceLocation) -> SourceExcerpt? {
    guard let number = location.row, starts.indices.contains(number - 1) else { return nil }
    var end = number < starts.count ? starts[number] : bytes.count
    let start = starts[number - 1]
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    let row = bytes[start..<end]
    return SourceExcerpt(
      line: String(decoding: row, as: UTF8.self), number: number,
      caret: location.column.flatMap { caret(column: $0, in: row) })
  }

  private func caret(column: Int, in row: ArraySlice<UInt8>) -> Range<Int>? {
    guard column > 0 else { return nil }
    guard let delimiter else { return column - 1..<column }
    var field = 1
    var position = 0
    var start = 0
    var isQuoted = false
    for byte in row {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == delimiter, !isQuoted {
        if field == column { return start..<position }
        field += 1
        start = position + 1
      }
      if byte & 0xC0 != 0x80 { position += 1 }
    }
    return field == column ? start..<position : nil
  }

  /// The one of comma, tab and semicolon that the first line has most of.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    var best = (count: 0, delimiter: UInt8(ascii: ","))
    for candidate in [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")] {
      let count = line.count { $0 == candidate }
      if count > best.count { best = (count, candidate) }
    }
    return best.delimiter
  }
}
