/// The digits of a number, rounded as people round: a half goes away from zero.
///
/// A `Double` that was written as `1.005` counts as exactly that, so two decimals give `1.01`.
struct Decimal {
  /// Amounts from this magnitude on are not drawn.
  static let limit = 1e15
  /// Numbers below this magnitude are written digit by digit.
  static let writable = 9e15

  var isNegative: Bool
  /// The rounded magnitude in units of the last decimal.
  var units: UInt64
  var decimals: Int

  /// Rounds a finite number below `writable`; decimals beyond the precision of a `Double` are dropped.
  init(_ value: Double, decimals: Int) {
    var decimals = min(max(decimals, 0), 12)
    var scaled = value.magnitude * powerOfTen(decimals)
    while scaled >= 9e15, decimals > 0 {
      decimals -= 1
      scaled = value.magnitude * powerOfTen(decimals)
    }
    let whole = scaled.rounded(.down)
    let tie = 0.5 - min(scaled * 0x1p-51, 0.25)
    let rounded = scaled - whole >= tie ? whole + 1 : whole
    units = rounded < 1.8e19 ? UInt64(rounded) : UInt64.max
    self.decimals = decimals
    isNegative = value < 0 && units != 0
  }

  /// Drops zeros at the end of the decimals.
  mutating func trim() {
    while decimals > 0, units % 10 == 0 {
      units /= 10
      decimals -= 1
    }
  }

  /// Writes the magnitude without a sign; `groups` puts a comma between thousands.
  func write(groups: Bool, to bytes: inout [UInt8]) {
    let scale = integerPowerOfTen(decimals)
    let whole = units / scale
    writeDigits(of: whole, groups: groups, to: &bytes)
    guard decimals > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var place = scale / 10
    let fraction = units % scale
    while place > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(fraction / place % 10))
      place /= 10
    }
  }

  /// The fewest decimals, up to a limit, that show a number exactly.
  static func needed(for value: Double, limit: Int) -> Int {
    var decimal = Decimal(value, decimals: limit)
    decimal.trim()
    return decimal.decimals
  }
}

/// Ten to an integer power; exact from 0 to 22.
func powerOfTen(_ exponent: Int) -> Double {
  var power = 1.0
  for _ in 0..<min(exponent.magnitude, 330) { power *= 10 }
  return exponent < 0 ? 1 / power : power
}

/// The power of ten at or below a positive number: 2 for 100 to 999.
func magnitude(of value: Double) -> Int {
  guard value > 0, value.isFinite else { return 0 }
  var exponent = 0
  while exponent < 308, powerOfTen(exponent + 1) <= value { exponent += 1 }
  while exponent > -300, powerOfTen(exponent) > value { exponent -= 1 }
  return exponent
}

/// Writes the digits of a number, with a comma between thousands if asked.
func writeDigits(of number: UInt64, groups: Bool = false, to bytes: inout [UInt8]) {
  var place: UInt64 = 1
  var digits = 1
  while number / place >= 10 {
    place *= 10
    digits += 1
  }
  while digits > 0 {
    bytes.append(UInt8(ascii: "0") + UInt8(number / place % 10))
    place /= 10
    digits -= 1
    if groups, digits > 0, digits % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
  }
}

private func integerPowerOfTen(_ exponent: Int) -> UInt64 {
  var power: UInt64 = 1
  for _ in 0..<exponent { power *= 10 }
  return power
}
