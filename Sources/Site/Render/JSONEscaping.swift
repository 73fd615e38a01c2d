extension [UInt8] {
  /// Appends text so that it is only text in a JSON string (RFC 8259) inside a script element.
  ///
  /// `<`, `>` and `&` are escaped as well, so that nothing ends the element or starts a comment in it,
  /// and U+2028 and U+2029, which end a line in old JavaScript.
  mutating func appendJSON(_ text: String) {
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(contentsOf: [UInt8(ascii: "\\"), byte])
      case UInt8(ascii: "\n"):
        append(contentsOf: "\\n".utf8)
      case 0..<0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
        append(contentsOf: "\\u00".utf8)
        append(contentsOf: [Self.lowHexDigits[Int(byte >> 4)], Self.lowHexDigits[Int(byte & 15)]])
      case 0xA8 where before == (0xE2, 0x80), 0xA9 where before == (0xE2, 0x80):
        removeLast(2)
        append(contentsOf: byte == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8)
      default:
        append(byte)
      }
      before = (before.1, byte)
    }
  }

  private static let lowHexDigits = Array("0123456789abcdef".utf8)
}
