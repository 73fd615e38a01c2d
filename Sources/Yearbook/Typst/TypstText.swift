extension [UInt8] {
  /// Appends text so that it is only text in the markup of Typst: every sign that could mean something
  /// has a backslash before it, and a line break is a space.
  mutating func appendTypst(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E:
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0..<0x20, 0x7F:
        append(0x20)
      default:
        append(byte)
      }
    }
  }

  /// Appends text as a string of Typst's code.
  mutating func appendTypst(quoted text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0..<0x20, 0x7F:
        append(0x20)
      default:
        append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}
