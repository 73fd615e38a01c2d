extension [UInt8] {
  /// Appends a text as a workbook has it: escaped for XML, and what XML cannot hold as `_x0001_`.
  ///
  /// A text that looks like such an escape is escaped itself (ECMA-376 part 1, 22.4.2.4).
  mutating func appendWorkbookText(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      func isEscape(_ index: Int) -> Bool {
        index + 7 <= bytes.count && bytes[index + 1] == UInt8(ascii: "x")
          && bytes[index + 6] == UInt8(ascii: "_")
          && bytes[index + 2..<index + 6].allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
          }
      }
      for (index, byte) in bytes.enumerated() where Self.isSpecial[Int(byte)] {
        let replacement: String
        switch byte {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "_"):
          guard isEscape(index) else { continue }
          replacement = "_x005F_"
        case 0xEF:
          // U+FFFE and U+FFFF are no characters of XML.
          guard index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE else {
            continue
          }
          append(contentsOf: bytes[start..<index])
          append(contentsOf: (bytes[index + 2] == 0xBE ? "_xFFFE_" : "_xFFFF_").utf8)
          start = index + 3
          continue
        default:
          replacement = byte < 16 ? "_x000\(hexDigit(byte))_" : "_x001\(hexDigit(byte - 16))_"
        }
        append(contentsOf: bytes[start..<index])
        append(contentsOf: replacement.utf8)
        start = index + 1
      }
      append(contentsOf: bytes[start...])
    }
  }

  /// The bytes that need a closer look: control characters but tab and line feed, `&`, `<`, `>`, `_`, and
  /// the first byte of U+FFFE.
  private static let isSpecial: [Bool] = (0..<256).map { byte in
    byte < 32 && byte != 9 && byte != 10 || [0x26, 0x3C, 0x3E, 0x5F, 0xEF].contains(byte)
  }
}

private func hexDigit(_ value: UInt8) -> Character {
  Character(UnicodeScalar(value < 10 ? value + 0x30 : value + 0x37))
}
