extension [UInt8] {
  /// Appends text so that it is only text in HTML, between tags and in quoted attributes.
  ///
  /// Control characters that HTML forbids are left out.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices {
        let entity: StaticString
        switch bytes[index] {
        case UInt8(ascii: "&"): entity = "&amp;"
        case UInt8(ascii: "<"): entity = "&lt;"
        case UInt8(ascii: ">"): entity = "&gt;"
        case UInt8(ascii: "\""): entity = "&quot;"
        case UInt8(ascii: "'"): entity = "&#39;"
        case 0..<9, 11, 12, 14..<32, 127: entity = ""
        default: continue
        }
        append(contentsOf: bytes[start..<index])
        entity.withUTF8Buffer { append(contentsOf: $0) }
        start = index + 1
      }
      append(contentsOf: bytes[start...])
    }
  }

  /// Appends text as a part of an address in a quoted attribute.
  ///
  /// Letters beyond ASCII stay as they are (an IRI, RFC 3987); what would end the address, its path or
  /// the attribute is percent-encoded. A slash stays.
  mutating func appendAddress(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), 128...:
        append(byte)
      case _ where Self.addressMarks.contains(byte):
        append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(Self.hexDigits[Int(byte >> 4)])
        append(Self.hexDigits[Int(byte & 15)])
      }
    }
  }

  private static let addressMarks = Array("-._~/:@+,;=()!*$".utf8)
  private static let hexDigits = Array("0123456789ABCDEF".utf8)
}

/// Whether a value from the data may begin an address: a web, mail or phone address, or no scheme.
func isSafeAddress(_ text: String) -> Bool {
  let scheme = text.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
  guard scheme.endIndex != text.endIndex, text[scheme.endIndex] == ":" else { return true }
  return ["http", "https", "mailto", "tel"].contains(scheme.lowercased())
}
