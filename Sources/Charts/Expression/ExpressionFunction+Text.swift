/// The functions of texts; places and lengths count Unicode scalars.
extension ExpressionFunction {
  func wording(_ arguments: [ExpressionValue]) -> ExpressionValue {
    let text = arguments[0].text
    switch self {
    case .upper: return .text(text.uppercased())
    case .lower: return .text(text.lowercased())
    case .trim: return .text(trimmed(text))
    case .split:
      let separator = arguments[1].text
      let parts =
        separator.isEmpty
        ? text.unicodeScalars.map { String($0) } : pieces(of: text, between: separator)
      return .list(parts.map(ExpressionValue.text))
    case .replace: return .text(replaced(text, arguments[1].text, arguments[2].text))
    case .substring:
      let scalars = Array(text.unicodeScalars)
      let first = Swift.min(Swift.max(wholeNumber(arguments[1].number), 0), scalars.count)
      let second =
        arguments.count > 2
        ? Swift.min(Swift.max(wholeNumber(arguments[2].number), 0), scalars.count) : scalars.count
      return .text(scalarText(scalars[Swift.min(first, second)..<Swift.max(first, second)]))
    case .pad: return .text(padded(text, arguments))
    case .truncate: return .text(truncated(text, arguments))
    case .parseFloat: return .number(leadingNumber(text))
    case .parseInt:
      return .number(leadingInteger(text, radix: arguments.count > 1 ? arguments[1].number : 0))
    case .format: return NumberFormat(arguments[1].text).map(arguments[0].formatted) ?? .null
    default: return .null
    }
  }

  /// At least so many characters: `pad(text, length, filler, 'left')` fills on the left.
  private func padded(_ text: String, _ arguments: [ExpressionValue]) -> String {
    let missing = Swift.min(wholeNumber(arguments[1].number), 10_000) - text.unicodeScalars.count
    guard missing > 0 else { return text }
    let filler = arguments.count > 2 ? arguments[2].text : " "
    func fill(_ count: Int) -> String { String(repeating: filler, count: count) }
    switch arguments.count > 3 ? arguments[3].text : "right" {
    case "left": return fill(missing) + text
    case "center": return fill(missing / 2) + text + fill(missing - missing / 2)
    default: return text + fill(missing)
    }
  }

  /// At most so many characters: `truncate(text, length, 'left', mark)` cuts on the left.
  private func truncated(_ text: String, _ arguments: [ExpressionValue]) -> String {
    let scalars = Array(text.unicodeScalars)
    let length = wholeNumber(arguments[1].number)
    guard scalars.count > length else { return text }
    let mark = arguments.count > 3 ? arguments[3].text : "…"
    let kept = Swift.max(0, length - mark.unicodeScalars.count)
    switch arguments.count > 2 ? arguments[2].text : "right" {
    case "left": return mark + scalarText(scalars.suffix(kept))
    case "center":
      return scalarText(scalars.prefix((kept + 1) / 2)) + mark
        + scalarText(scalars.suffix(kept / 2))
    default: return scalarText(scalars.prefix(kept)) + mark
    }
  }
}

private func trimmed(_ text: String) -> String {
  var scalars = Array(text.unicodeScalars)[...]
  while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
  while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
  return scalarText(scalars)
}

private func pieces(of text: String, between separator: String) -> [String] {
  let (scalars, separator) = (Array(text.unicodeScalars), Array(separator.unicodeScalars))
  var parts: [String] = []
  var (start, place) = (0, 0)
  while place + separator.count <= scalars.count {
    if scalars[place...].starts(with: separator) {
      parts.append(scalarText(scalars[start..<place]))
      place += separator.count
      start = place
    } else {
      place += 1
    }
  }
  return parts + [scalarText(scalars[start...])]
}

/// Replaces the first place where a text has a part.
private func replaced(_ text: String, _ part: String, _ replacement: String) -> String {
  let (scalars, part) = (Array(text.unicodeScalars), Array(part.unicodeScalars))
  guard let place = scalars.indices.first(where: { scalars[$0...].starts(with: part) }) else {
    return text
  }
  return scalarText(scalars[..<place]) + replacement + scalarText(scalars[(place + part.count)...])
}

/// The number that a text starts with.
private func leadingNumber(_ text: String) -> Double {
  let text = trimmed(text)
  for word in ["Infinity", "+Infinity", "-Infinity"] where text.hasPrefix(word) {
    return word.hasPrefix("-") ? -.infinity : .infinity
  }
  let bytes = Array(text.utf8)
  func digits(from start: Int) -> Int {
    var end = start
    while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
    return end
  }
  func isSign(_ place: Int) -> Bool {
    place < bytes.count && (bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+"))
  }
  let start = isSign(0) ? 1 : 0
  var end = digits(from: start)
  if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
    let fraction = digits(from: end + 1)
    if fraction > end + 1 || end > start { end = fraction }
  }
  guard end > start else { return .nan }
  if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
    let exponent = isSign(end + 1) ? end + 2 : end + 1
    let last = digits(from: exponent)
    if last > exponent { end = last }
  }
  var written = String(decoding: bytes[..<end], as: UTF8.self)
  if written.hasSuffix(".") { written.removeLast() }
  return Double(written) ?? .nan
}

/// The whole number that a text starts with, to a base from 2 to 36; 0 is ten, or sixteen after `0x`.
private func leadingInteger(_ text: String, radix: Double) -> Double {
  var bytes = Array(trimmed(text).utf8)[...]
  let isNegative = bytes.first == UInt8(ascii: "-")
  if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
  var radix = wholeNumber(radix)
  if radix == 0 || radix == 16, bytes.count > 1, bytes.first == UInt8(ascii: "0"),
    bytes[bytes.startIndex + 1] | 0x20 == UInt8(ascii: "x")
  {
    bytes.removeFirst(2)
    radix = 16
  }
  if radix == 0 { radix = 10 }
  guard (2...36).contains(radix) else { return .nan }
  var value = 0.0
  var count = 0
  for byte in bytes {
    guard
      let digit = Character(Unicode.Scalar(byte)).isASCII
        ? Int(String(Character(Unicode.Scalar(byte))), radix: radix) : nil
    else { break }
    value = value * Double(radix) + Double(digit)
    count += 1
  }
  return count == 0 ? .nan : isNegative ? -value : value
}
