/// The digits of a number, rounded as people round: a half goes away from zero.
///
/// A `Double` that was written as `1.005` counts as exactly that, so two decimals give `1.01`.
struct Decimal {
  /// Amounts from this magnitude on are not drawn.
  static let limit = 1e15
  /// Numbers below this magnitude are written digit by digit, those above with an exponent.
  static let writable = 1e21

  var isNegative: Bool
  /// The digits as a whole number.
  var units: UInt64
  /// The power of ten of the last of these digits.
  var exponent: Int
  /// How many decimals are written; zeros follow where the digits end before.
  var decimals: Int
}

extension Decimal {
  /// Rounds a finite number, multiplied by ten to the power of `shift`, to a number of decimals.
  init(_ value: Double, decimals: Int, shift: Int = 0) {
    let power = decimals + shift
    if (-22...22).contains(power) {
      let scaled =
        power < 0 ? value.magnitude / powerOfTen(-power) : value.magnitude * powerOfTen(power)
      let whole = scaled < 1e15 ? UInt64(scaled) : 0
      let overHalf = scaled - Double(whole) - 0.5
      // What is nearer to a half than a Double can tell is left to the digits.
      if scaled < 1e15, overHalf.magnitude > scaled * 0x1p-51 {
        self.init(
          isNegative: value.sign == .minus, units: whole + (overHalf > 0 ? 1 : 0),
          exponent: -decimals, decimals: decimals)
        return
      }
    }
    self.init(exactly: value, shift: shift)
    round(decimals: decimals)
  }

  /// The shortest digits that tell a finite number from all others.
  init(exactly value: Double, shift: Int = 0) {
    let digits = shortestDigits(value.magnitude)
    let exponent = digits.exponent + shift
    self.init(
      isNegative: value.sign == .minus, units: digits.units, exponent: exponent,
      decimals: max(0, -exponent))
  }

  /// The power of ten of the first digit: 2 for 100 to 999, 0 for 0.
  var power: Int { units == 0 ? 0 : digitCount(units) - 1 + exponent }

  /// Rounds to a number of decimals, all of which are written.
  mutating func round(decimals: Int) {
    drop(-decimals - exponent)
    self.decimals = decimals
  }

  /// Rounds to a number of digits, all of which are written behind the point if they reach there.
  mutating func round(significant: Int) {
    drop(digitCount(units) - significant)
    if digitCount(units) > significant { drop(1) }
    decimals = max(0, significant - 1 - power)
  }

  /// Leaves out zeros at the end of the decimals.
  mutating func trim() {
    while exponent < 0, units % 10 == 0 {
      units /= 10
      exponent += 1
    }
    decimals = max(0, -exponent)
  }

  /// The fewest decimals, up to a limit, that show a number exactly.
  static func needed(for value: Double, limit: Int) -> Int {
    guard value.isFinite else { return 0 }
    var decimal = Decimal(value, decimals: limit)
    decimal.trim()
    return decimal.decimals
  }

  private mutating func drop(_ count: Int) {
    guard count > 0, units > 0 else { return }
    let scale = count < 20 ? integerPowerOfTen(count) : .max
    let rest = units % scale
    units = count < 20 ? units / scale + (rest >= scale - rest ? 1 : 0) : 0
    exponent = units == 0 ? 0 : exponent + count
  }
}

extension Decimal {
  /// Writes the magnitude without a sign; `groups` puts a comma between thousands.
  func write(groups: Bool, to bytes: inout [UInt8]) {
    let zeros = decimals + exponent
    guard decimals <= 18, (0...18).contains(zeros), !units.overflows(times: zeros) else {
      writeLong(groups: groups, to: &bytes)
      return
    }
    let units = zeros == 0 ? units : units * integerPowerOfTen(zeros)
    writeDigits(of: units, decimals: decimals, groups: groups, to: &bytes)
  }

  /// Writes digits and zeros that do not fit into a whole number.
  private func writeLong(groups: Bool, to bytes: inout [UInt8]) {
    var digits: [UInt8] = []
    writeDigits(of: units, to: &digits)
    digits.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, decimals + exponent)))
    let lead = max(0, decimals + 1 - digits.count)
    digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: lead), at: 0)
    let whole = digits.count - decimals
    for (index, digit) in digits.enumerated() {
      if index == whole { bytes.append(UInt8(ascii: ".")) }
      if groups, index > 0, index < whole, (whole - index) % 3 == 0 {
        bytes.append(UInt8(ascii: ","))
      }
      bytes.append(digit)
    }
  }
}

/// Ten to an integer power; exact from 0 to 22.
func powerOfTen(_ exponent: Int) -> Double {
  if exponent < 0 { return 1 / powerOfTen(-exponent) }
  if exponent <= 22 { return exactPowers[exponent] }
  return exponent > 308 ? .infinity : exactPowers[exponent % 22] * power22(exponent / 22)
}

/// The power of ten at or below a positive number: 2 for 100 to 999.
func magnitude(of value: Double) -> Int {
  guard value > 0, value.isFinite else { return 0 }
  // A binary exponent times log10(2) is at most one too small.
  var exponent = Int((Double(value.exponent) * 0.301_029_995_663_981_2).rounded(.down))
  if exponent < 308, powerOfTen(exponent + 1) <= value { exponent += 1 }
  if exponent > -300, powerOfTen(exponent) > value { exponent -= 1 }
  return max(exponent, -300)
}

/// Writes the digits of a number, the last of them behind a point, with a comma between thousands if asked.
func writeDigits(
  of number: UInt64, decimals: Int = 0, groups: Bool = false, to bytes: inout [UInt8]
) {
  if number < 10, decimals == 0 {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
    return
  }
  // From the last digit to the first, then turned round: divisions by ten are quick.
  var low = bytes.count
  var rest = number
  for _ in 0..<decimals { bytes.append(takeLastDigit(&rest)) }
  if decimals > 0 { bytes.append(UInt8(ascii: ".")) }
  bytes.append(takeLastDigit(&rest))
  var digits = 1
  while rest > 0 {
    if groups, digits % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(takeLastDigit(&rest))
    digits += 1
  }
  var high = bytes.count - 1
  while low < high {
    bytes.swapAt(low, high)
    low += 1
    high -= 1
  }
}

private func takeLastDigit(_ number: inout UInt64) -> UInt8 {
  let (quotient, digit) = number.quotientAndRemainder(dividingBy: 10)
  number = quotient
  return UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
}

/// How many digits a number has: 1 for 0.
func digitCount(_ number: UInt64) -> Int {
  var count = 1
  while count < 20, integerPowers[count] <= number { count += 1 }
  return count
}

/// Ten to a power from 0 to 19.
private func integerPowerOfTen(_ exponent: Int) -> UInt64 {
  integerPowers[min(max(exponent, 0), 19)]
}

private func power22(_ count: Int) -> Double {
  var power = 1.0
  for _ in 0..<count { power *= 1e22 }
  return power
}

/// The digits of the shortest text of a finite magnitude, read as a whole number.
private func shortestDigits(_ magnitude: Double) -> (units: UInt64, exponent: Int) {
  var units: UInt64 = 0
  var exponent = 0
  var written = 0
  var isBehindPoint = false
  var isExponent = false
  var isSmall = false
  for byte in magnitude.description.utf8 {
    switch byte {
    case UInt8(ascii: "."): isBehindPoint = true
    case UInt8(ascii: "e"): isExponent = true
    case UInt8(ascii: "-"): isSmall = true
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digit = byte - UInt8(ascii: "0")
      if isExponent {
        written = written * 10 + Int(digit)
      } else {
        units = units &* 10 &+ UInt64(digit)
        if isBehindPoint { exponent -= 1 }
      }
    default: break
    }
  }
  while units > 0, units % 10 == 0 {
    units /= 10
    exponent += 1
  }
  return units == 0 ? (0, 0) : (units, exponent + (isSmall ? -written : written))
}

extension UInt64 {
  fileprivate func overflows(times zeros: Int) -> Bool {
    multipliedReportingOverflow(by: integerPowerOfTen(zeros)).overflow
  }
}

private let exactPowers: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  1e18, 1e19, 1e20, 1e21, 1e22,
]

private let integerPowers: [UInt64] = [
  1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
  1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
  1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
]
