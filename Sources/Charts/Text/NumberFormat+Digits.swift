extension NumberFormat {
  /// The lengths in bytes of what stands before the digits, and of the whole part of the digits.
  struct Parts {
    var prefix = 0
    var whole = 0
  }

  /// Writes a number without padding.
  @discardableResult
  func write(_ value: Double, groups: Bool, to bytes: inout [UInt8]) -> Parts {
    let start = bytes.count
    guard value.isFinite else {
      bytes.append(contentsOf: (value.isNaN ? "—" : value < 0 ? "−∞" : "∞").utf8)
      return Parts(prefix: bytes.count - start)
    }
    var digits = rounded(value)
    if trims { digits.decimal.trim() }
    let isNegative = digits.decimal.isNegative && (digits.decimal.units != 0 || sign == .plus)
    writePrefix(isNegative: isNegative, to: &bytes)
    var parts = Parts(prefix: bytes.count - start)
    if let radix = digits.radix {
      let text = String(digits.decimal.units, radix: radix, uppercase: kind == .upperHexadecimal)
      append(Array(text.utf8), groups: groups, to: &bytes)
      parts.whole = bytes.count - start - parts.prefix
    } else {
      digits.decimal.write(groups: groups, to: &bytes)
      let length = bytes.count - start - parts.prefix
      parts.whole = length - (digits.decimal.decimals > 0 ? digits.decimal.decimals + 1 : 0)
    }
    if let exponent = digits.exponent {
      bytes.append(UInt8(ascii: "e"))
      bytes.append(exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
      writeDigits(of: UInt64(exponent.magnitude), to: &bytes)
    }
    digits.suffix.withUTF8Buffer { bytes.append(contentsOf: $0) }
    if isNegative, sign == .parentheses { bytes.append(UInt8(ascii: ")")) }
    return parts
  }

  private func writePrefix(isNegative: Bool, to bytes: inout [UInt8]) {
    switch sign {
    case .parentheses where isNegative: bytes.append(UInt8(ascii: "("))
    case _ where isNegative: bytes.append(contentsOf: [0xE2, 0x88, 0x92])
    case .plus: bytes.append(UInt8(ascii: "+"))
    case .space: bytes.append(UInt8(ascii: " "))
    case .none, .parentheses: break
    }
    switch (symbol, kind) {
    case (.currency, _): bytes.append(contentsOf: "¥".utf8)
    case (.base, .binary): bytes.append(contentsOf: "0b".utf8)
    case (.base, .octal): bytes.append(contentsOf: "0o".utf8)
    case (.base, .hexadecimal), (.base, .upperHexadecimal): bytes.append(contentsOf: "0x".utf8)
    default: break
    }
  }
}

/// Digits as they will be written, and what follows them.
private struct RoundedDigits {
  var decimal: Decimal
  var exponent: Int?
  var suffix: StaticString = ""
  var radix: Int?
}

extension NumberFormat {
  private func rounded(_ value: Double) -> RoundedDigits {
    switch kind {
    case .fixed where value.magnitude >= Decimal.writable: unbounded(value)
    case .fixed: RoundedDigits(decimal: Decimal(value, decimals: precision))
    case .whole: RoundedDigits(decimal: Decimal(value, decimals: 0))
    case .percent:
      RoundedDigits(decimal: Decimal(value, decimals: precision, shift: 2), suffix: "%")
    case .roundedPercent:
      RoundedDigits(decimal: significant(value, shift: 2), suffix: "%")
    case .exponent: scientific(Decimal(exactly: value))
    case .general: general(value)
    case .rounded: RoundedDigits(decimal: significant(value))
    case .si: prefixed(value)
    case .binary: whole(value, radix: 2)
    case .octal: whole(value, radix: 8)
    case .hexadecimal, .upperHexadecimal: whole(value, radix: 16)
    case .tenThousand:
      RoundedDigits(decimal: Decimal(value, decimals: precision, shift: -4), suffix: "万")
    case .hundredMillion:
      RoundedDigits(decimal: Decimal(value, decimals: precision, shift: -8), suffix: "亿")
    case .chineseUnit: chinese(value)
    case .plain: plain(value)
    }
  }

  private func significant(_ value: Double, shift: Int = 0) -> Decimal {
    var decimal = Decimal(exactly: value, shift: shift)
    decimal.round(significant: precision)
    return decimal
  }

  /// One digit before the point and a power of ten.
  private func scientific(_ exact: Decimal) -> RoundedDigits {
    var decimal = exact
    decimal.round(significant: precision + 1)
    let power = decimal.power
    decimal.exponent -= power
    decimal.decimals = precision
    return RoundedDigits(decimal: decimal, exponent: power)
  }

  /// Significant digits; very small and very large numbers with a power of ten.
  private func general(_ value: Double) -> RoundedDigits {
    if trims, value.magnitude < 1e12, precision >= 12, Double(Int(value)) == value {
      return RoundedDigits(decimal: Decimal(value, decimals: 0))
    }
    var digits = RoundedDigits(decimal: significant(value))
    let power = digits.decimal.power
    guard power < -6 || power >= precision else { return digits }
    digits.decimal.exponent -= power
    digits.decimal.decimals = precision - 1
    digits.exponent = power
    return digits
  }

  /// All digits with a power of ten.
  private func unbounded(_ value: Double) -> RoundedDigits {
    var digits = RoundedDigits(decimal: Decimal(exactly: value))
    digits.exponent = digits.decimal.power
    digits.decimal.exponent = 1 - digitCount(digits.decimal.units)
    digits.decimal.decimals = -digits.decimal.exponent
    return digits
  }

  /// Significant digits and a prefix of a power of a thousand: `1.20k`.
  private func prefixed(_ value: Double) -> RoundedDigits {
    let prefixes: [StaticString] = [
      "y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y",
    ]
    var decimal = significant(value)
    let thousands = min(max(decimal.power + 24, 0) / 3, 16)
    decimal.exponent -= (thousands - 8) * 3
    if decimal.power < 0 {
      decimal.round(decimals: precision)
    } else {
      decimal.decimals = max(0, precision - 1 - decimal.power)
    }
    return RoundedDigits(decimal: decimal, suffix: prefixes[thousands])
  }

  private func whole(_ value: Double, radix: Int) -> RoundedDigits {
    let magnitude = value.magnitude.rounded()
    guard magnitude < 0x1p63 else { return unbounded(value) }
    var decimal = Decimal(0, decimals: 0)
    decimal.units = UInt64(magnitude)
    decimal.isNegative = value < 0
    return RoundedDigits(decimal: decimal, radix: radix)
  }

  /// The unit is chosen after rounding, so that 9,999.99万 with one decimal is 1亿.
  private func chinese(_ value: Double) -> RoundedDigits {
    let ones = Decimal(value, decimals: precision)
    if ones.power < 4 { return RoundedDigits(decimal: ones) }
    let tenThousands = Decimal(value, decimals: precision, shift: -4)
    if tenThousands.power < 4 { return RoundedDigits(decimal: tenThousands, suffix: "万") }
    return RoundedDigits(decimal: Decimal(value, decimals: precision, shift: -8), suffix: "亿")
  }

  private func plain(_ value: Double) -> RoundedDigits {
    if value.magnitude <= 0x1p53, Double(Int(value)) == value {
      return RoundedDigits(decimal: Decimal(value, decimals: 0))
    }
    var decimal = significant(value)
    decimal.trim()
    guard value.magnitude < Decimal.writable, decimal.power >= -7 else { return unbounded(value) }
    return RoundedDigits(decimal: decimal)
  }
}

/// Writes digits of any base, with a comma between groups of three if asked.
private func append(_ digits: [UInt8], groups: Bool, to bytes: inout [UInt8]) {
  for (index, digit) in digits.enumerated() {
    if groups, index > 0, (digits.count - index) % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(digit)
  }
}
