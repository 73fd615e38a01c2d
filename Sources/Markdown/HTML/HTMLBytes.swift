extension [UInt8] {
  /// Appends text so that it is only text in HTML, between tags and in quoted attributes.
  ///
  /// Control characters that HTML forbids are left out.
  package mutating func appendHTML(_ text: String) {
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

  /// Appends a part of an address in a quoted attribute.
  ///
  /// Percent-encodings and letters beyond ASCII stay as they are (an IRI, RFC 3987); what no address
  /// may have is percent-encoded.
  mutating func appendHTMLAddress(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "&"):
          append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "%") where !isEncoding(bytes[(index + 1)...].prefix(2)),
          0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
          UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
          UInt8(ascii: "|"), UInt8(ascii: "}"):
          append(UInt8(ascii: "%"))
          append(hexDigits[Int(byte >> 4)])
          append(hexDigits[Int(byte & 15)])
        default:
          append(byte)
        }
      }
    }
  }
}

private let hexDigits = Array("0123456789ABCDEF".utf8)

private func isEncoding(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  digits.count == 2
    && digits.allSatisfy {
      switch $0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        true
      default: false
      }
    }
}
