/// A style sheet without comments and without white space that means nothing.
///
/// Strings, addresses in `url(…)` and escapes stay as they are, and so does every space that may mean
/// something, such as that before a colon (`a :hover`) or around the plus in `calc(1px + 2px)`.
package func compressedStylesheet(_ source: [UInt8]) -> [UInt8] {
  var compressor = StylesheetCompressor(source)
  compressor.run()
  return compressor.output
}

private struct StylesheetCompressor {
  private let source: [UInt8]
  private var position = 0
  /// Whether white space stands before the current place that has not been written.
  private var isSpaced = false
  /// Whether a comment stands there: it ends a word as white space does.
  private var isParted = false
  private(set) var output: [UInt8] = []

  init(_ source: [UInt8]) {
    self.source = source
    output.reserveCapacity(source.count)
  }

  mutating func run() {
    while position < source.count {
      let byte = source[position]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"), 0x0C:
        isSpaced = true
        position += 1
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
        isParted = true
        skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        copy(through: endOfString(byte))
      case UInt8(ascii: "\\"):
        copy(through: position + 2)
      case UInt8(ascii: "("):
        copy(through: endOfAddress ?? position + 1)
      default:
        copy(through: position + 1)
      }
    }
    if !output.isEmpty { output.append(UInt8(ascii: "\n")) }
  }

  private var next: UInt8? { position + 1 < source.count ? source[position + 1] : nil }

  private mutating func skipComment() {
    position += 2
    while position < source.count,
      !(source[position] == UInt8(ascii: "*") && next == UInt8(ascii: "/"))
    { position += 1 }
    position += 2
  }

  private func endOfString(_ quote: UInt8) -> Int {
    var end = position + 1
    while end < source.count, source[end] != quote {
      end += source[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return end + 1
  }

  /// The end of an address without quotes, whose opening parenthesis is the current byte.
  private var endOfAddress: Int? {
    let name = output.suffix(3).map { $0 | 0x20 }
    guard !isSpaced, name == Array("url".utf8) else { return nil }
    let start = source[(position + 1)...].firstIndex { $0 > 0x20 }
    if let start, source[start] == UInt8(ascii: "\"") || source[start] == UInt8(ascii: "'") {
      return nil
    }
    return (source[position...].firstIndex(of: UInt8(ascii: ")")) ?? source.count - 1) + 1
  }

  /// Writes the bytes up to `end`, with a space before them where one is needed.
  private mutating func copy(through end: Int) {
    let byte = source[position]
    if byte == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
    if let last = output.last {
      let isNeeded = !Self.opening.contains(last) && !Self.closing.contains(byte)
      // A custom property may hold nothing but a space.
      let isValue = last == UInt8(ascii: ":") && Self.closing.contains(byte)
      if isSpaced, isNeeded || isValue {
        output.append(UInt8(ascii: " "))
      } else if isParted, isNeeded {
        output.append(contentsOf: "/**/".utf8)
      }
    }
    isSpaced = false
    isParted = false
    output.append(contentsOf: source[position..<min(end, source.count)])
    position = end
  }

  /// What needs no space after it.
  private static let opening = Array("{};,:>".utf8)
  /// What needs no space before it.
  private static let closing = Array("{};,>".utf8)
}
