/// Ticks of a logarithmic axis, after d3-scale: the multiples of the powers of the base.
struct LogTicks: Hashable, Sendable {
  var values: [Double]
  /// Whether each tick has a label; where ticks crowd only the first of each power have one.
  var isLabelled: [Bool]

  /// About `count` labels from `lower` through `upper`, which lie on the same side of 0.
  init(from lower: Double, through upper: Double, base: Double = 10, count: Int) {
    if upper < 0 {
      let mirrored = LogTicks(from: -upper, through: -lower, base: base, count: count)
      values = mirrored.values.reversed().map { -$0 }
      isLabelled = mirrored.isLabelled.reversed()
      return
    }
    guard lower > 0, lower <= upper, upper.isFinite, count > 0 else {
      (values, isLabelled) = ([], [])
      return
    }
    let powers = PowersOfBase(base)
    if let multiples = Self.multiples(from: lower, through: upper, powers, count) {
      values = multiples
      let room = max(1, powers.base * Double(count) / Double(values.count))
      isLabelled = values.map { powers.multiple($0) <= room }
    } else {
      values = Self.values(from: lower, through: upper, powers, count)
      isLabelled = Array(repeating: true, count: values.count)
    }
  }
}

extension LogTicks {
  /// The multiples of powers; nil when they are too few or too many.
  private static func multiples(
    from lower: Double, through upper: Double, _ powers: PowersOfBase, _ count: Int
  ) -> [Double]? {
    let (first, last) = (powers.exponent(lower), powers.exponent(upper))
    guard powers.isWhole, last - first < Double(count) else { return nil }
    var values: [Double] = []
    for exponent in Int(first.rounded(.down))...Int(last.rounded(.up)) {
      for factor in 1..<Int(powers.base) {
        // A division is exact where a product with a negative power is not.
        let value =
          exponent < 0
          ? Double(factor) / powers.value(-exponent) : Double(factor) * powers.value(exponent)
        if value >= lower, value <= upper { values.append(value) }
      }
    }
    return values.count * 2 < count ? nil : values
  }

  /// Some of the powers, or ordinary ticks where there is not even one of them.
  private static func values(
    from lower: Double, through upper: Double, _ powers: PowersOfBase, _ count: Int
  ) -> [Double] {
    let (first, last) = (powers.exponent(lower), powers.exponent(upper))
    if last - first >= 1 {
      let exponents = Ticks(
        from: first, through: last, count: min(count, Int(min(last - first, 1000))))
      let values = exponents.values.map(powers.value).filter { $0 >= lower && $0 <= upper }
      if !values.isEmpty { return values }
    }
    return Ticks(from: lower, through: upper, count: count).values
  }
}

/// The powers of a base and the logarithms to it; a base that cannot be one counts as 10.
struct PowersOfBase: Hashable, Sendable {
  let base: Double
  private let scale: Double

  init(_ base: Double) {
    self.base = base > 1 && base.isFinite ? base : 10
    scale = logarithm(self.base)
  }

  /// Whether there are multiples between the powers that are worth counting out.
  var isWhole: Bool { base == base.rounded() && base <= 100 }

  /// The logarithm of a positive number; whole for powers of the base.
  func exponent(_ value: Double) -> Double {
    let exponent = logarithm(value) / scale
    let whole = exponent.rounded()
    return (exponent - whole).magnitude < 1e-12 * max(1, whole.magnitude) ? whole : exponent
  }

  func value(_ exponent: Int) -> Double {
    if base == 10 { return powerOfTen(exponent) }
    var power = 1.0
    for _ in 0..<min(exponent.magnitude, 1100) { power *= base }
    return exponent < 0 ? 1 / power : power
  }

  func value(_ exponent: Double) -> Double {
    exponent == exponent.rounded() && exponent.magnitude < 1100
      ? value(Int(exponent)) : power(base, exponent)
  }

  /// A positive number as a multiple of the power of the base below it; 1 for the powers.
  func multiple(_ value: Double) -> Double {
    let multiple = value / self.value(exponent(value).rounded())
    return multiple * base < base - 0.5 ? multiple * base : multiple
  }
}
