/// One value of a table: what a chart draws, sorts and labels by.
public enum Datum: Hashable, Sendable {
  /// A missing value: a gap in a line, no bar in a bar chart.
  case null
  case number(Double)
  case text(String)
  case date(CalendarDate)
}

extension Datum: ExpressibleByNilLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral
{
  public init(nilLiteral: ()) { self = .null }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  public init(stringLiteral value: String) { self = .text(value) }
}

extension Datum {
  /// The order of an axis: numbers, then dates, then texts by their code points.
  static func ascends(_ a: Datum, _ b: Datum) -> Bool {
    switch (a, b) {
    case (.number(let x), .number(let y)): x < y
    case (.date(let x), .date(let y)): x < y
    case (.text(let x), .text(let y)): x.unicodeScalars.lexicographicallyPrecedes(y.unicodeScalars)
    default: a.rank < b.rank
    }
  }

  /// The day that the value names: a date, a text in ISO 8601, or a number that is a year.
  var date: CalendarDate? {
    switch self {
    case .date(let date): date
    case .text(let text): CalendarDate(text)
    case .number(let number):
      number == number.rounded() && (1...9999).contains(number)
        ? CalendarDate(year: Int(number)) : nil
    case .null: nil
    }
  }

  private var rank: Int {
    switch self {
    case .null: 0
    case .number: 1
    case .date: 2
    case .text: 3
    }
  }
}
