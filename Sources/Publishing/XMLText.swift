/// Text as it stands in XML, between tags or in an attribute in double quotes.
///
/// Control characters, which XML 1.0 cannot have in any form, are left out.
func xmlText(_ text: String) -> String {
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: ">"): bytes += "&gt;".utf8
    case UInt8(ascii: "\""): bytes += "&quot;".utf8
    case 0..<9, 11, 12, 14..<32: break
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
