extension XMLReader {
  /// Adds the current text, its references resolved, to `text`.
  func appendText(to text: inout [UInt8]) throws(XMLFault) {
    if isLiteral {
      text.append(contentsOf: bytes[textRange])
    } else {
      try resolve(textRange, into: &text)
    }
  }

  /// The value of an attribute of the current start tag, whatever prefix the name has.
  func attribute(_ wanted: StaticString) throws(XMLFault) -> String? {
    guard let range = try attributeRange(wanted) else { return nil }
    var value: [UInt8] = []
    try resolve(range, into: &value)
    return String(decoding: value, as: UTF8.self)
  }

  /// Bytes of the part as text.
  func text(of range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The bytes of an attribute's value as they stand in the tag.
  func attributeRange(_ wanted: StaticString) throws(XMLFault) -> Range<Int>? {
    var position = attributes.lowerBound
    let end = attributes.upperBound
    while true {
      while position < end, isSpace(bytes[position]) { position += 1 }
      guard position < end else { return nil }
      var name = position
      while position < end, bytes[position] != UInt8(ascii: "="), !isSpace(bytes[position]) {
        position += 1
        if bytes[position - 1] == UInt8(ascii: ":") { name = position }
      }
      let nameEnd = position
      while position < end, isSpace(bytes[position]) { position += 1 }
      guard position < end, bytes[position] == UInt8(ascii: "=") else {
        throw XMLFault(.malformed, at: position)
      }
      position += 1
      while position < end, isSpace(bytes[position]) { position += 1 }
      guard position < end,
        bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
      else { throw XMLFault(.malformed, at: position) }
      let quote = bytes[position]
      let start = position + 1
      position = start
      while position < end, bytes[position] != quote { position += 1 }
      guard position < end else { throw XMLFault(.malformed, at: start) }
      if isSame(name..<nameEnd, wanted) { return start..<position }
      position += 1
    }
  }
}

extension XMLReader {
  private func resolve(_ range: Range<Int>, into text: inout [UInt8]) throws(XMLFault) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      guard byte == UInt8(ascii: "&") else {
        text.append(byte)
        position += 1
        continue
      }
      let limit = min(range.upperBound, position + longestReference)
      guard let end = bytes[position..<limit].firstIndex(of: UInt8(ascii: ";")),
        let scalar = character(of: String(decoding: bytes[position + 1..<end], as: UTF8.self))
      else { throw XMLFault(.malformed, at: position) }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      position = end + 1
    }
  }
}

/// `&#x10FFFF;`, with some zeros.
private let longestReference = 16

/// The character of a reference, such as `amp`, `#10` or `#xA`.
private func character(of reference: String) -> UnicodeScalar? {
  switch reference {
  case "amp": return "&"
  case "lt": return "<"
  case "gt": return ">"
  case "quot": return "\""
  case "apos": return "'"
  default:
    guard reference.first == "#" else { return nil }
    let number =
      reference.dropFirst().first == "x"
      ? UInt32(reference.dropFirst(2), radix: 16) : UInt32(reference.dropFirst())
    return number.flatMap(UnicodeScalar.init)
  }
}
