/// Finds the addresses in a stylesheet: `url(…)`, and the texts behind `@import`.
struct StylesheetScanner {
  private let bytes: ByteView
  private var index = 0

  init(_ bytes: ByteView) { self.bytes = bytes }

  /// The next address as it is written; nil at the end.
  mutating func next() -> ByteView? {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "/") where starts(with: "/*"): passComment()
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        if starts(with: "url(") {
          index += 4
          return readAddress()
        }
        index += 1
      case UInt8(ascii: "@") where starts(with: "@import"):
        index += 7
        passSpace()
        if let quote = quote { return readText(quote) }
      case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = readText(bytes[index])
      default: index += 1
      }
    }
    return nil
  }
}

extension StylesheetScanner {
  private var quote: UInt8? {
    guard index < bytes.count else { return nil }
    return bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'")
      ? bytes[index] : nil
  }

  private mutating func passSpace() {
    while index < bytes.count, bytes[index].isSpace { index += 1 }
  }

  private mutating func passComment() {
    index += 2
    while let star = bytes.position(of: UInt8(ascii: "*"), from: index) {
      index = star + 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "/") {
        index += 1
        return
      }
    }
    index = bytes.count
  }

  private mutating func readAddress() -> ByteView {
    passSpace()
    if let quote { return readText(quote) }
    let start = index
    index = bytes.position(of: UInt8(ascii: ")"), from: index) ?? bytes.count
    return bytes[view: start..<index].trimmed
  }

  private mutating func readText(_ quote: UInt8) -> ByteView {
    let start = index + 1
    let end = bytes.position(of: quote, from: start) ?? bytes.count
    index = min(end + 1, bytes.count)
    return bytes[view: start..<end]
  }

  private func starts(with text: StaticString) -> Bool {
    let end = index + text.utf8CodeUnitCount
    return end <= bytes.count && bytes[view: index..<end].isText(text)
  }
}
