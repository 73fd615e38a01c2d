/// Writes a CSV file (RFC 4180) in UTF-8, with quotation marks only where they are needed.
package struct CSVWriter: Sendable {
  package enum LineEnd: Sendable {
    case lineFeed
    /// What RFC 4180 asks for.
    case carriageReturnLineFeed
  }

  package private(set) var bytes: [UInt8]
  private let delimiter: UInt8
  private let lineEnd: LineEnd

  /// Starts a file; without a byte order mark Excel takes it for the computer's local encoding.
  package init(
    delimiter: UInt8 = UInt8(ascii: ","), lineEnd: LineEnd = .carriageReturnLineFeed,
    hasByteOrderMark: Bool = true
  ) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
    bytes = hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
  }

  /// Adds a row; a row of one empty cell is written as `""`, for an empty line is no row.
  package mutating func append(_ row: some Sequence<String>) {
    let start = bytes.count
    var isFirst = true
    for cell in row {
      if !isFirst { bytes.append(delimiter) }
      isFirst = false
      append(cell: cell)
    }
    if bytes.count == start, !isFirst { bytes.append(contentsOf: [quote, quote]) }
    if lineEnd == .carriageReturnLineFeed { bytes.append(UInt8(ascii: "\r")) }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(cell: String) {
    var cell = cell
    cell.withUTF8 { text in
      let needsQuotes = text.contains {
        $0 == delimiter || $0 == quote || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
      }
      guard needsQuotes else {
        bytes.append(contentsOf: text)
        return
      }
      bytes.append(quote)
      for byte in text {
        bytes.append(byte)
        if byte == quote { bytes.append(quote) }
      }
      bytes.append(quote)
    }
  }
}

private let quote = UInt8(ascii: "\"")
