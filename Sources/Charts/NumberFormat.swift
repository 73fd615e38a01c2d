/// How numbers are written, from a format string of d3 such as `,.2f`, `.1%`, `d` or `+,.0f`.
///
/// The subset is `[+][,][.precision][~][type]` with the types `f` (fixed decimals), `%` (times 100),
/// `d` (whole number), `s` (SI prefix) and none (as many decimals as needed). Halves are rounded away
/// from zero; the minus is U+2212, as in d3.
public struct NumberFormat: Hashable, Sendable {
  /// What a format string ends in.
  enum Kind: Hashable, Sendable {
    case fixed, percent, si, plain
  }

  var kind: Kind
  /// Decimals of `fixed` and `percent`, most decimals of `plain`, significant digits of `si`.
  var precision: Int
  var groups = false
  var showsPlus = false
  var trims = false

  init(
    _ kind: Kind, precision: Int, groups: Bool = false, showsPlus: Bool = false, trims: Bool = false
  ) {
    self.kind = kind
    self.precision = precision
    self.groups = groups
    self.showsPlus = showsPlus
    self.trims = trims
  }

  /// Grouped thousands with a fixed number of decimals.
  static func grouped(_ decimals: Int) -> NumberFormat {
    NumberFormat(.fixed, precision: decimals, groups: true)
  }

  /// The form of a number that stands for itself, such as a year: no commas.
  static let bare = NumberFormat(.plain, precision: 12)

  /// A format string of d3; nil if it is not of the supported subset.
  public init?(_ specifier: String) {
    var rest = Array(specifier.utf8)[...]
    self.init(.plain, precision: 12)
    if rest.first == UInt8(ascii: "+") {
      showsPlus = true
      rest.removeFirst()
    }
    if rest.first == UInt8(ascii: ",") {
      groups = true
      rest.removeFirst()
    }
    var precision: Int?
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      var value = 0
      let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      guard (1...2).contains(digits.count) else { return nil }
      for digit in digits { value = value * 10 + Int(digit - UInt8(ascii: "0")) }
      precision = value
      rest = rest[digits.endIndex...]
    }
    if rest.first == UInt8(ascii: "~") {
      trims = true
      rest.removeFirst()
    }
    guard rest.count <= 1 else { return nil }
    switch rest.first {
    case UInt8(ascii: "f"): (kind, self.precision) = (.fixed, min(precision ?? 6, 12))
    case UInt8(ascii: "%"): (kind, self.precision) = (.percent, min(precision ?? 6, 12))
    case UInt8(ascii: "d"): (kind, self.precision) = (.fixed, 0)
    case UInt8(ascii: "s"): (kind, self.precision) = (.si, min(max(precision ?? 6, 1), 12))
    case nil where precision == nil: break
    default: return nil
    }
  }

  /// The number as text: `1,234.50`.
  public func text(_ value: Double) -> String {
    var bytes: [UInt8] = []
    write(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes the number's text in UTF-8.
  func write(_ value: Double, to bytes: inout [UInt8]) {
    guard value.isFinite, value.magnitude < Decimal.writable else {
      bytes.append(contentsOf: value.description.utf8)
      return
    }
    switch kind {
    case .fixed:
      write(Decimal(value, decimals: precision), trimmed: trims, to: &bytes)
    case .percent:
      write(Decimal(value * 100, decimals: precision), trimmed: trims, to: &bytes)
      bytes.append(UInt8(ascii: "%"))
    case .plain:
      write(Decimal(value, decimals: precision), trimmed: true, to: &bytes)
    case .si:
      writeSI(value, to: &bytes)
    }
  }
}

extension NumberFormat {
  private func write(_ decimal: Decimal, trimmed: Bool, to bytes: inout [UInt8]) {
    var decimal = decimal
    if trimmed { decimal.trim() }
    if decimal.isNegative {
      bytes.append(contentsOf: [0xE2, 0x88, 0x92])
    } else if showsPlus {
      bytes.append(UInt8(ascii: "+"))
    }
    decimal.write(groups: groups, to: &bytes)
  }

  /// Significant digits and a prefix of a power of a thousand: `1.20k`.
  private func writeSI(_ value: Double, to bytes: inout [UInt8]) {
    let prefixes = ["p", "n", "µ", "m", "", "k", "M", "G", "T", "P"]
    var exponent = Charts.magnitude(of: value.magnitude)
    // Rounding to the asked digits may reach the next power of ten: 999,999 is 1.00M.
    let significant = Decimal(
      value.magnitude * powerOfTen(precision - 1 - exponent), decimals: 0
    ).units
    if Double(significant) >= powerOfTen(precision) { exponent += 1 }
    let group = min(max(Int((Double(exponent) / 3).rounded(.down)), -4), 5)
    let decimals = max(0, precision - 1 - (exponent - group * 3))
    write(
      Decimal(value * powerOfTen(-group * 3), decimals: decimals), trimmed: trims, to: &bytes)
    bytes.append(contentsOf: prefixes[group + 4].utf8)
  }
}
