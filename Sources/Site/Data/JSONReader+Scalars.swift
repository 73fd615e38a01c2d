import Charts

extension JSONReader {
  /// The text of a string in quotation marks; the reader stands at the first of them.
  mutating func string() throws(JSONFault) -> String {
    let opening = position
    index += 1
    var start = index
    var unescaped: [UInt8] = []
    var isASCII = true
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        let rest = bytes[start..<index]
        index += 1
        if isASCII, unescaped.isEmpty { return String(decoding: rest, as: UTF8.self) }
        guard let text = String(validating: unescaped + rest, as: UTF8.self) else {
          throw .encoding(at: opening)
        }
        return text
      case UInt8(ascii: "\\"):
        unescaped += bytes[start..<index]
        unescaped += UTF8.encode(try escape()) ?? UTF8.encodedReplacementCharacter
        start = index
      case ..<0x20: throw .control(byte, at: position)
      default:
        if byte >= 0x80 { isASCII = false }
        if byte & 0xC0 == 0x80 { continuations += 1 }
        index += 1
      }
    }
    throw .openString(at: opening)
  }

  /// The character that a backslash and what follows it stand for.
  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let position = self.position
    index += 1
    guard let byte else { throw .escape(found, at: position) }
    let simple: Unicode.Scalar?
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): simple = Unicode.Scalar(byte)
    case UInt8(ascii: "b"): simple = "\u{8}"
    case UInt8(ascii: "f"): simple = "\u{C}"
    case UInt8(ascii: "n"): simple = "\n"
    case UInt8(ascii: "r"): simple = "\r"
    case UInt8(ascii: "t"): simple = "\t"
    case UInt8(ascii: "u"): simple = nil
    default: throw .escape(found, at: position)
    }
    if let simple {
      index += 1
      return simple
    }
    let unit = try codeUnit(at: position)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    // The first half of a pair (RFC 8259, section 7); the second must follow.
    guard unit < 0xDC00, bytes[index...].starts(with: "\\u".utf8) else {
      throw .surrogate(at: position)
    }
    index += 1
    let second = try codeUnit(at: position)
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x1_0000 + (unit - 0xD800) << 10 + (second - 0xDC00))
    else { throw .surrogate(at: position) }
    return scalar
  }

  /// The number of four hexadecimal digits behind a `u`, where the reader stands.
  private mutating func codeUnit(at position: SpecificationNode.Position) throws(JSONFault)
    -> UInt32
  {
    let digits = bytes[min(index + 1, bytes.count)...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw .escape("u" + String(decoding: digits, as: UTF8.self), at: position) }
    index += 5
    return unit
  }

  /// A number, `true`, `false` or `null`.
  mutating func word() throws(JSONFault) -> SpecificationNode.Form {
    let position = self.position
    let start = index
    while let byte, isWordByte(byte) { index += 1 }
    let word = bytes[start..<index]
    if let first = word.first, first == UInt8(ascii: "-") || isDigit(first) {
      guard isNumber(word) else {
        throw .number(String(decoding: word, as: UTF8.self), at: position)
      }
      guard let number = Double(String(decoding: word, as: UTF8.self)), number.isFinite else {
        throw .tooLarge(String(decoding: word, as: UTF8.self), at: position)
      }
      return .number(number)
    }
    switch String(decoding: word, as: UTF8.self) {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    case "": throw .value(found, at: position)
    case let word: throw .value(word, at: position)
    }
  }

  /// The character where the reader stands, for messages; nil at the end.
  var found: String? {
    String(decoding: bytes[index...].prefix(8), as: UTF8.self).first.map(String.init)
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
  case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
  default: isDigit(byte)
  }
}

/// Whether bytes are a number by JSON's grammar, which knows no `+1`, `01`, `.5` and `1.`.
private func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
  var rest = bytes
  func digits() -> Int {
    let count = rest.prefix(while: isDigit).count
    rest = rest.dropFirst(count)
    return count
  }
  func skip(_ choice: UInt8...) -> Bool {
    guard let first = rest.first, choice.contains(first) else { return false }
    rest = rest.dropFirst()
    return true
  }
  _ = skip(UInt8(ascii: "-"))
  let isZero = rest.first == UInt8(ascii: "0")
  let whole = digits()
  guard whole > 0, !isZero || whole == 1 else { return false }
  if skip(UInt8(ascii: ".")), digits() == 0 { return false }
  if skip(UInt8(ascii: "e"), UInt8(ascii: "E")) {
    _ = skip(UInt8(ascii: "+"), UInt8(ascii: "-"))
    if digits() == 0 { return false }
  }
  return rest.isEmpty
}
