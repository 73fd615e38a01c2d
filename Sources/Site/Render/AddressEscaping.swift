extension [UInt8] {
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

  /// Appends a list of addresses for an attribute `srcset`, each behind the path to the site's root.
  mutating func appendAddressList(_ text: String, root: [UInt8]) {
    for (index, candidate) in text.split(separator: ",").enumerated() {
      if index > 0 { append(contentsOf: ", ".utf8) }
      for (number, word) in candidate.split(separator: " ").enumerated() {
        if number == 0 { append(contentsOf: root) } else { append(UInt8(ascii: " ")) }
        appendAddress(String(word))
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
