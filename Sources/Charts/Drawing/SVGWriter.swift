/// Writes SVG as bytes: marks and text are escaped, numbers are short, nothing is indented.
struct SVGWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes markup that is known in the source.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes a number in the form of coordinates.
  mutating func number(_ value: Double) { writeCoordinate(value, to: &bytes) }

  /// Writes text that is already free of marks, such as a sanitized id or a path.
  mutating func verbatim(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func path(_ path: PathBuilder) { bytes.append(contentsOf: path.bytes) }

  /// Writes a space, a name, `="`, a number and a quotation mark.
  mutating func attribute(_ name: StaticString, _ value: Double) {
    open(name)
    number(value)
    raw("\"")
  }

  mutating func attribute(_ name: StaticString, _ value: String) {
    open(name)
    escaped(value)
    raw("\"")
  }

  mutating func attribute(_ name: StaticString, _ value: StaticString) {
    open(name)
    raw(value)
    raw("\"")
  }

  private mutating func open(_ name: StaticString) {
    raw(" ")
    raw(name)
    raw("=\"")
  }

  /// Writes text for content or an attribute; what XML cannot hold becomes U+FFFD.
  mutating func escaped(_ text: String) {
    var text = text
    text.withUTF8 { source in
      var clean = 0
      var index = 0
      while index < source.count {
        if let replacement = replacement(of: source, at: index) {
          bytes.append(contentsOf: source[clean..<index])
          raw(replacement.text)
          index += replacement.length
          clean = index
        } else {
          index += 1
        }
      }
      bytes.append(contentsOf: source[clean...])
    }
  }

  /// Writes a text element; the position is of its baseline.
  mutating func text(_ content: String, x: Double, y: Double) {
    raw("<text")
    attribute("x", x)
    attribute("y", y)
    raw(">")
    escaped(content)
    raw("</text>")
  }

  /// Writes the tooltip of the mark that is open.
  mutating func tooltip(_ content: String) {
    raw("<title>")
    escaped(content)
    raw("</title>")
  }
}

private func replacement(
  of source: UnsafeBufferPointer<UInt8>, at index: Int
) -> (text: StaticString, length: Int)? {
  switch source[index] {
  case UInt8(ascii: "&"): ("&amp;", 1)
  case UInt8(ascii: "<"): ("&lt;", 1)
  case UInt8(ascii: ">"): ("&gt;", 1)
  case UInt8(ascii: "\""): ("&quot;", 1)
  case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): (" ", 1)
  case 0..<0x20: ("\u{FFFD}", 1)
  // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
  case 0xEF
  where index + 2 < source.count && source[index + 1] == 0xBF && source[index + 2] >= 0xBE:
    ("\u{FFFD}", 3)
  default: nil
  }
}
