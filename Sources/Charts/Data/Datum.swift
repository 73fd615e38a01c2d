/// One value of a table: what a chart draws, sorts and labels by.
public enum Datum: Hashable, Sendable {
  /// A missing value: a gap in a line, no bar in a bar chart.
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case date(Timestamp)
}

extension Datum: ExpressibleByNilLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral, ExpressibleByBooleanLiteral
{
  public init(nilLiteral: ()) { self = .null }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  public init(stringLiteral value: String) { self = .text(value) }
}

extension Datum {
  /// The order of an axis: nulls, then booleans, numbers, dates, and texts by their UTF-16 units.
  static func ascends(_ a: Datum, _ b: Datum) -> Bool {
    switch (a, b) {
    case (.number(let x), .number(let y)): x < y
    case (.date(let x), .date(let y)): x < y
    case (.text(let x), .text(let y)):
      x.utf8.lexicographicallyPrecedes(y.utf8) { rank($0) < rank($1) }
    case (.boolean(let x), .boolean(let y)): !x && y
    default: a.rank < b.rank
    }
  }

  /// The number that a continuous scale places: a number, or the milliseconds of a date.
  var amount: Double? {
    switch self {
    case .number(let number): number.isFinite ? number : nil
    case .date(let date): Double(date.milliseconds)
    case .boolean(let flag): flag ? 1 : 0
    case .null, .text: nil
    }
  }

  /// The moment that the value names: a date, a text that reads as one, or a number that is a year.
  var date: Timestamp? {
    switch self {
    case .date(let date): date
    case .text(let text): Timestamp(text)
    case .number(let number):
      number == number.rounded() && (1...9999).contains(number)
        ? Timestamp(year: Int(number)) : nil
    case .null, .boolean: nil
    }
  }

  /// Puts the bytes of UTF-8 in the order of UTF-16, as in JavaScript: what takes four bytes goes
  /// before U+E000, whose first byte is 0xEE.
  private static func rank(_ byte: UInt8) -> UInt8 {
    byte == 0xEE || byte == 0xEF ? byte + 0x10 : byte
  }

  private var rank: Int {
    switch self {
    case .null: 0
    case .boolean: 1
    case .number: 2
    case .date: 3
    case .text: 4
    }
  }
}
