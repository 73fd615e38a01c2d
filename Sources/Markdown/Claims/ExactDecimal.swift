/// A decimal number exactly as it is written: digits and a power of ten.
///
/// `3.50` is 350 · 10⁻², so that it is known to which place it was rounded.
package struct ExactDecimal: Hashable, Sendable {
  package private(set) var isNegative: Bool
  /// From the first digit that is not 0; empty for zero.
  private(set) var digits: [UInt8]
  /// The place of the last digit, as a power of ten.
  package private(set) var exponent: Int

  init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    self.isNegative = isNegative
    self.digits = Array(digits.drop { $0 == 0 })
    self.exponent = exponent
  }

  /// Reads a number as SQL and XML Schema write it, such as `-0012.50` or `1.5e+15`.
  package init?(_ text: String) {
    var rest = text[...]
    let sign = rest.first.flatMap { "+-".contains($0) ? $0 : nil }
    if sign != nil { rest.removeFirst() }
    let parts = rest.split(maxSplits: 1, omittingEmptySubsequences: false) { "eE".contains($0) }
    let mantissa = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let power = parts.count > 1 ? Int(parts[1]) : 0
    let written = mantissa.joined().utf8
    guard let power, (-400...400).contains(power), !written.isEmpty, written.count <= 1000,
      written.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.init(
      isNegative: sign == "-", digits: written.map { $0 - 0x30 },
      exponent: power - (mantissa.count > 1 ? mantissa[1].utf8.count : 0))
  }

  package var isZero: Bool { digits.isEmpty }

  /// The number without its sign.
  package var magnitude: Self { Self(isNegative: false, digits: digits, exponent: exponent) }

  /// The number with the other sign.
  var negated: Self { Self(isNegative: !isNegative, digits: digits, exponent: exponent) }

  /// This number times a power of ten.
  package func scaled(by power: Int) -> Self {
    Self(isNegative: isNegative, digits: digits, exponent: exponent + power)
  }
}

extension ExactDecimal {
  /// The sum with a smaller number whose digits all stand behind this one's that are not 0, such as
  /// 3亿 and 5123万; nil when they meet.
  func adding(_ part: Self) -> Self? {
    let place = min(exponent, part.exponent)
    let own = rounded(to: place).digits
    let other = part.rounded(to: place).digits
    guard own.count >= other.count, own.suffix(other.count).allSatisfy({ $0 == 0 }) else {
      return nil
    }
    return Self(
      isNegative: isNegative, digits: own.dropLast(other.count) + other, exponent: part.exponent)
  }

  /// What happens to the digits behind the place that a number is rounded to.
  package enum Rounding: Hashable, Sendable {
    /// To the nearer number, a half away from zero (四舍五入; GB/T 8170-2008).
    case nearest
    /// They are cut off: 3,531 is 3,500余.
    case towardZero
    /// The last digit that stays is raised: 3,479 is 近3,500.
    case awayFromZero
  }

  /// This number with its last digit at a power of ten.
  package func rounded(to place: Int, _ rounding: Rounding = .nearest) -> Self {
    let excess = place - exponent
    guard excess > 0, !isZero else {
      let zeros = isZero ? 0 : exponent - place
      return Self(
        isNegative: isNegative, digits: digits + Array(repeating: 0, count: zeros), exponent: place)
    }
    var kept = Array(digits.dropLast(excess))
    let dropped = digits.suffix(excess)
    let raises =
      switch rounding {
      case .nearest: dropped.count == excess && (dropped.first ?? 0) >= 5
      case .towardZero: false
      case .awayFromZero: dropped.contains { $0 != 0 }
      }
    if raises {
      var index = kept.count - 1
      while index >= 0, kept[index] == 9 {
        kept[index] = 0
        index -= 1
      }
      if index >= 0 { kept[index] += 1 } else { kept.insert(1, at: 0) }
    }
    return Self(isNegative: isNegative, digits: kept, exponent: place)
  }

  /// The power of ten of the last digit that is not 0: what is meant by “about 3,500”.
  package var lastSignificantPlace: Int {
    exponent + digits.reversed().prefix { $0 == 0 }.count
  }

  /// Whether both are the same number, however many zeros they end in.
  package func equals(_ other: Self) -> Bool {
    if isZero || other.isZero { return isZero && other.isZero }
    let place = min(exponent, other.exponent)
    return rounded(to: place) == other.rounded(to: place)
  }

  /// The number in digits, with its last digit at its place; `groups` sets commas between thousands.
  package func text(groups: Bool) -> String {
    let decimals = max(0, -exponent)
    var all = digits.map { $0 + 0x30 }
    if exponent > 0, !isZero { all += Array(repeating: 0x30, count: exponent) }
    if all.count <= decimals { all = Array(repeating: 0x30, count: decimals + 1 - all.count) + all }
    var whole = Array(all.dropLast(decimals))
    if groups {
      for index in stride(from: whole.count - 3, to: 0, by: -3) {
        whole.insert(UInt8(ascii: ","), at: index)
      }
    }
    let fraction = decimals == 0 ? [] : [UInt8(ascii: ".")] + all.suffix(decimals)
    return (isNegative && !isZero ? "-" : "") + String(decoding: whole + fraction, as: UTF8.self)
  }
}
