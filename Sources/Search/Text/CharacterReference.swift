/// The text of a character reference at a place, such as `&amp;` or `&#x5e73;`, and where it ends;
/// nil when there is none that this program writes.
func reference(in text: ByteView, at start: Int) -> (bytes: [UInt8], end: Int)? {
  guard let semicolon = text.position(of: UInt8(ascii: ";"), from: start), semicolon - start < 12
  else { return nil }
  let name = String(decoding: text[start + 1..<semicolon], as: UTF8.self)
  if let bytes = named[name] { return (bytes, semicolon + 1) }
  guard name.hasPrefix("#") else { return nil }
  let number =
    name.hasPrefix("#x") || name.hasPrefix("#X")
    ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
  guard let scalar = number.flatMap(Unicode.Scalar.init) else { return nil }
  return (Array(String(scalar).utf8), semicolon + 1)
}

/// A value of an attribute, with its references replaced.
func plainText(_ value: ByteView) -> [UInt8] {
  var text: [UInt8] = []
  var index = 0
  while index < value.count {
    if value[index] == UInt8(ascii: "&"), let (bytes, end) = reference(in: value, at: index) {
      text += bytes
      index = end
    } else {
      text.append(value[index])
      index += 1
    }
  }
  return text
}

private let named: [String: [UInt8]] = [
  "amp": [UInt8(ascii: "&")], "lt": [UInt8(ascii: "<")], "gt": [UInt8(ascii: ">")],
  "quot": [UInt8(ascii: "\"")], "apos": [UInt8(ascii: "'")], "nbsp": [0xC2, 0xA0],
]
