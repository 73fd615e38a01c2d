extension Datum {
  /// The number that an expression reckons with, as in JavaScript: null is 0, a text is parsed.
  var number: Double {
    switch self {
    case .null: 0
    case .boolean(let flag): flag ? 1 : 0
    case .number(let number): number
    case .date(let date): Double(date.milliseconds)
    case .text(let text): scriptNumber(text) ?? .nan
    }
  }

  /// Whether an aggregate takes the value: neither null nor an empty text nor not a number.
  var isValid: Bool {
    switch self {
    case .null: false
    case .number(let number): !number.isNaN
    case .text(let text): !text.isEmpty
    case .boolean, .date: true
    }
  }
}

/// The number that a text writes, as JavaScript reads it; 0 for a blank text.
func scriptNumber(_ text: String) -> Double? {
  var text = text[...]
  while let first = text.unicodeScalars.first, first.properties.isWhitespace {
    text.unicodeScalars.removeFirst()
  }
  while let last = text.unicodeScalars.last, last.properties.isWhitespace {
    text.unicodeScalars.removeLast()
  }
  if text.isEmpty { return 0 }
  switch text {
  case "Infinity", "+Infinity": return .infinity
  case "-Infinity": return -.infinity
  default: break
  }
  let bytes = text.utf8
  if bytes.count > 2, bytes.first == UInt8(ascii: "0") {
    let radix =
      switch bytes[bytes.index(after: bytes.startIndex)] | 0x20 {
      case UInt8(ascii: "x"): 16
      case UInt8(ascii: "o"): 8
      case UInt8(ascii: "b"): 2
      default: 0
      }
    if radix > 0 {
      let digits = text.dropFirst(2)
      guard digits.utf8.first != UInt8(ascii: "+"), digits.utf8.first != UInt8(ascii: "-") else {
        return nil
      }
      return UInt64(digits, radix: radix).map { Double($0) }
    }
  }
  // `Double` would also read `nan`, `inf` and hexadecimal fractions.
  let isDecimal = bytes.allSatisfy { byte in
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }
  return isDecimal ? Double(text) : nil
}
