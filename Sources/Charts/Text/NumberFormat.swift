/// How numbers are written, from a format string of d3 such as `,.2f`, `.1%`, `d` or `+,.0f`.
///
/// `[[fill]align][sign][symbol][0][width][,][.precision][~][type]`, all as in d3-format: the types
/// are `f` `e` `g` `r` `s` `%` `p` `d` `b` `o` `x` `X` `c` `n` and none, `~` drops zeros at the end,
/// and the minus is U+2212. What differs:
///
/// - Halves are rounded away from zero on the decimal text: `1.005` with `.2f` is `1.01`.
/// - `$` is `¥`. What is not a number is written as a dash `—`, what is infinite as `∞`.
/// - The types `万` and `亿` divide by 10⁴ and 10⁸ and append the unit: `,.1万` writes `1,234.5万`.
///   Without a precision they have at most two decimals. `~万` takes the unit that fits the number:
///   none below 1万, then 万, from 1亿 on 亿.
public struct NumberFormat: Hashable, Sendable {
  /// What a format string ends in.
  enum Kind: Hashable, Sendable {
    case fixed, whole, percent, roundedPercent, exponent, general, rounded, si
    case binary, octal, hexadecimal, upperHexadecimal
    /// Divided by 10⁴, by 10⁸, or by the one of them that fits.
    case tenThousand, hundredMillion, chineseUnit
    /// The number as it stands, up to 15 digits.
    case plain
  }

  /// What stands before a number that is not negative; negative ones may stand in parentheses.
  enum Sign: Hashable, Sendable { case none, plus, space, parentheses }

  /// A currency sign, or the base of `b`, `o` and `x`.
  enum Symbol: Hashable, Sendable { case none, currency, base }

  var kind: Kind
  /// Decimals, or significant digits of `e`, `g`, `r`, `s` and `p`.
  var precision: Int
  var groups = false
  var sign = Sign.none
  var symbol = Symbol.none
  var trims = false
  var padding: Padding?

  init(
    _ kind: Kind, precision: Int, groups: Bool = false, sign: Sign = .none, trims: Bool = false
  ) {
    self.kind = kind
    self.precision = precision
    self.groups = groups
    self.sign = sign
    self.trims = trims
  }

  /// Grouped thousands with a fixed number of decimals.
  static func grouped(_ decimals: Int) -> NumberFormat {
    NumberFormat(.fixed, precision: decimals, groups: true)
  }

  /// The form of a number that stands for itself, such as a year: no commas.
  static let bare = NumberFormat(.plain, precision: 15)

  /// The number as text: `1,234.50`.
  public func text(_ value: Double) -> String {
    var bytes: [UInt8] = []
    write(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes the number's text in UTF-8.
  func write(_ value: Double, to bytes: inout [UInt8]) {
    if let padding {
      padding.write(value, format: self, to: &bytes)
    } else {
      write(value, groups: groups, to: &bytes)
    }
  }
}
