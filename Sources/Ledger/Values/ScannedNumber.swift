/// A decimal number as it is written, and the unit behind it.
struct ScannedNumber {
  /// Why a text is not a number.
  enum Fault: Error {
    case notANumber
    /// Commas or spaces that do not part the digits by threes, such as `12,34`.
    case grouping
  }

  var isNegative = false
  /// The digits without the point, as far as 64 bits hold them.
  var coefficient: UInt64 = 0
  /// The power of ten by which the digits are multiplied; negative with decimals.
  var exponent = 0
  /// False when digits other than 0 were dropped.
  var isExact = true
  /// True for `1.2e5`.
  var isScientific = false
  /// What follows the number, such as `万元` or `%`; `元` where `¥` stands before it.
  var unit = ""
}

extension ScannedNumber {
  /// Reads `-1,234.50万元` from bytes that `withFolded` has evened out.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
    var index = 0
    func peek() -> UInt8 { index < bytes.count ? bytes[index] : 0 }
    func skipSpace() { if peek() == 0x20 { index += 1 } }

    var hasYuanSign = false
    if peek() == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA5 {
      hasYuanSign = true
      index += 2
      skipSpace()
    }
    if peek() == UInt8(ascii: "-") || peek() == UInt8(ascii: "+") {
      isNegative = peek() == UInt8(ascii: "-")
      index += 1
      skipSpace()
    }
    try scanInteger(bytes, &index)
    if peek() == UInt8(ascii: ".") {
      index += 1
      guard isDigit(peek()) else { throw .notANumber }
      while isDigit(peek()) {
        if append(peek()) { exponent -= 1 }
        index += 1
      }
    }
    scanExponent(bytes, &index)
    skipSpace()
    unit = String(decoding: bytes[index...], as: UTF8.self)
    if let first = unit.utf8.first, first < 0x80, first != UInt8(ascii: "%"), !isLetter(first) {
      throw .notANumber
    }
    if hasYuanSign {
      guard unit.isEmpty || unit == "元" else { throw .notANumber }
      unit = "元"
    }
  }

  private mutating func scanInteger(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int
  ) throws(Fault) {
    var sinceComma = -1
    let first = index
    while index < bytes.count {
      let byte = bytes[index]
      if isDigit(byte) {
        if !append(byte) { exponent += 1 }
        if sinceComma >= 0 { sinceComma += 1 }
      } else if byte == UInt8(ascii: ",") || byte == 0x20, index + 1 < bytes.count,
        isDigit(bytes[index + 1])
      {
        guard sinceComma == 3 || (sinceComma < 0 && (1...3).contains(index - first)) else {
          throw .grouping
        }
        sinceComma = 0
      } else {
        break
      }
      index += 1
    }
    guard index > first else { throw .notANumber }
    guard sinceComma < 0 || sinceComma == 3 else { throw .grouping }
  }

  private mutating func scanExponent(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int
  ) {
    guard index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") else { return }
    var end = index + 1
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "+") {
      end += 1
    }
    let digits = bytes[end...].prefix(4).prefix(while: isDigit)
    guard !digits.isEmpty else { return }
    let magnitude = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    exponent += bytes[index + 1] == UInt8(ascii: "-") ? -magnitude : magnitude
    isScientific = true
    index = end + digits.count
  }

  /// Adds a digit, or says that there is no room for it.
  private mutating func append(_ digit: UInt8) -> Bool {
    let value = UInt64(digit - UInt8(ascii: "0"))
    if coefficient < UInt64.max / 10 {
      coefficient = coefficient * 10 + value
      return true
    }
    if value != 0 { isExact = false }
    return false
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
