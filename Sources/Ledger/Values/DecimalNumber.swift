/// A decimal number of any size, exact.
struct DecimalNumber: Hashable {
  var isNegative: Bool
  /// The digits, 0 to 9 each, without zeros at either end; none for zero.
  private(set) var digits: [UInt8]
  /// How many of the digits stand before the point; it may be negative or exceed their number.
  private(set) var pointPosition: Int
}

extension DecimalNumber {
  /// The number of the shortest spelling of a double; zero for one that is not finite.
  init(_ value: Double) {
    isNegative = value < 0
    digits = []
    pointPosition = 0
    guard value.isFinite, value != 0 else { return }
    var exponent = 0
    var hasPoint = false
    let spelling = value.magnitude.description.utf8
    for (offset, byte) in spelling.enumerated() {
      if byte == UInt8(ascii: ".") {
        hasPoint = true
      } else if byte == UInt8(ascii: "e") {
        exponent = Int(String(Substring(spelling.dropFirst(offset + 1)))) ?? 0
        break
      } else {
        digits.append(byte - UInt8(ascii: "0"))
        if !hasPoint { pointPosition += 1 }
      }
    }
    pointPosition += exponent
    trim()
  }

  init(_ value: Int64) {
    isNegative = value < 0
    digits = String(value.magnitude).utf8.map { $0 - UInt8(ascii: "0") }
    pointPosition = digits.count
    trim()
  }

  /// The number times 10^`places`.
  func shifted(by places: Int) -> Self {
    var result = self
    if !digits.isEmpty { result.pointPosition += places }
    return result
  }

  /// The nearest number with at most that many decimals; a half is rounded away from zero.
  func rounded(toDecimals decimals: Int) -> Self { cut(after: pointPosition + decimals) }

  /// The nearest number with at most that many digits; a half is rounded away from zero.
  func rounded(toSignificant count: Int) -> Self { cut(after: count) }

  /// The digits with a point but without an exponent: `-1234.5`.
  var text: String { text(grouped: false, decimals: 0) }

  /// The digits with commas by threes where wanted, and zeros up to that many decimals.
  func text(grouped: Bool, decimals: Int) -> String {
    var bytes: [UInt8] = isNegative && !digits.isEmpty ? [UInt8(ascii: "-")] : []
    let whole = max(pointPosition, 1)
    for place in 0..<whole {
      bytes.append(digit(pointPosition - whole + place))
      let rest = whole - place - 1
      if grouped, rest > 0, rest % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
    }
    let fraction = max(decimals, digits.count - pointPosition)
    if fraction > 0 {
      bytes.append(UInt8(ascii: "."))
      for place in 0..<fraction { bytes.append(digit(pointPosition + place)) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension DecimalNumber {
  private func digit(_ index: Int) -> UInt8 {
    UInt8(ascii: "0") + (digits.indices.contains(index) ? digits[index] : 0)
  }

  private func cut(after count: Int) -> Self {
    guard count < digits.count else { return self }
    var result = self
    let roundsUp = count >= 0 && digits[count] >= 5
    result.digits.removeSubrange(max(count, 0)...)
    if roundsUp {
      var index = count - 1
      while index >= 0, result.digits[index] == 9 {
        result.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        result.digits[index] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.pointPosition += 1
      }
    }
    result.trim()
    return result
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    pointPosition = digits.isEmpty ? 0 : pointPosition - zeros
  }
}
