/// A moment of the Gregorian calendar in UTC, and how much of it is known.
///
/// `2018` is the first millisecond of that year with the precision of a year. Moments lie in the
/// years 1 to 9999.
public struct Timestamp: Hashable, Sendable {
  /// How much of a moment is known.
  public enum Precision: Int, Hashable, Sendable, Comparable {
    case year, quarter, month, day, hour, minute, second, millisecond

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// Milliseconds from 1970-01-01T00:00Z to the first moment that this one may be.
  public let milliseconds: Int
  public let precision: Precision

  static let millisecondsOfDay = 86_400_000

  /// Milliseconds since 1970; out of the years 1 to 9999 it is the nearest moment within.
  public init(milliseconds: Int, precision: Precision = .millisecond) {
    self.milliseconds = min(max(milliseconds, -62_135_596_800_000), 253_402_300_799_999)
    self.precision = precision
  }

  /// A year, a month or a day, as many parts as are given; nil if the calendar has no such date.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year), (1...12).contains(month ?? 1), (1...31).contains(day ?? 1),
      month != nil || day == nil
    else { return nil }
    milliseconds =
      Self.days(year: year, month: month ?? 1, day: day ?? 1) * Self.millisecondsOfDay
    precision = day != nil ? .day : month != nil ? .month : .year
    guard let day, parts.day != day else { return }
    return nil
  }

  public var year: Int { parts.year }
  /// The month from 1 to 12; 1 when only the year is known.
  public var month: Int { parts.month }
  /// The day of the month; 1 when only the year or month is known.
  public var day: Int { parts.day }
  public var hour: Int { timeOfDay / 3_600_000 }
  public var minute: Int { timeOfDay / 60_000 % 60 }
  public var second: Int { timeOfDay / 1000 % 60 }
  /// The day of the week from 0 for Sunday.
  public var weekday: Int { ((days + 4) % 7 + 7) % 7 }

  /// Whole days since 1970-01-01.
  var days: Int {
    milliseconds >= 0
      ? milliseconds / Self.millisecondsOfDay
      : -((Self.millisecondsOfDay - 1 - milliseconds) / Self.millisecondsOfDay)
  }

  /// Milliseconds since midnight.
  var timeOfDay: Int { milliseconds - days * Self.millisecondsOfDay }
}

extension Timestamp: Comparable {
  public static func < (a: Self, b: Self) -> Bool {
    (a.milliseconds, a.precision) < (b.milliseconds, b.precision)
  }
}

extension Timestamp {
  /// The year, month and day, by the rule of 400-year eras that start on 1 March.
  var parts: (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// Days from 1970-01-01 to a date whose month may lie outside 1 to 12.
  static func days(year: Int, month: Int, day: Int) -> Int {
    var (year, month) = (year, month - 1)
    year += month >= 0 ? month / 12 : (month - 11) / 12
    month = (month % 12 + 12) % 12 + 1
    if month <= 2 { year -= 1 }
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The moment so many years, quarters, months, days … later, by the precision.
  func advanced(by count: Int) -> Timestamp {
    let parts = self.parts
    switch precision {
    case .year, .quarter, .month:
      let months = count * (precision == .year ? 12 : precision == .quarter ? 3 : 1)
      let days = Self.days(year: parts.year, month: parts.month + months, day: parts.day)
      return Timestamp(
        milliseconds: days * Self.millisecondsOfDay + timeOfDay, precision: precision)
    case .day, .hour, .minute, .second, .millisecond:
      return Timestamp(
        milliseconds: milliseconds + count * precision.milliseconds, precision: precision)
    }
  }

  /// The same moment known to another precision: its first millisecond.
  func rounded(to precision: Precision) -> Timestamp {
    let parts = self.parts
    switch precision {
    case .year, .quarter, .month:
      let month =
        precision == .year ? 1 : precision == .quarter ? (parts.month - 1) / 3 * 3 + 1 : parts.month
      let days = Self.days(year: parts.year, month: month, day: 1)
      return Timestamp(milliseconds: days * Self.millisecondsOfDay, precision: precision)
    case .day, .hour, .minute, .second, .millisecond:
      let length = precision.milliseconds
      return Timestamp(
        milliseconds: milliseconds - timeOfDay % length, precision: precision)
    }
  }
}

extension Timestamp.Precision {
  /// The length of a day or less; 0 for what varies.
  var milliseconds: Int {
    switch self {
    case .year, .quarter, .month: 0
    case .day: Timestamp.millisecondsOfDay
    case .hour: 3_600_000
    case .minute: 60_000
    case .second: 1000
    case .millisecond: 1
    }
  }
}
