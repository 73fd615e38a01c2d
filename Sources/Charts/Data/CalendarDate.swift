/// A day, a month or a year of the Gregorian calendar.
public struct CalendarDate: Hashable, Sendable {
  /// How much of a date is known.
  public enum Precision: Int, Hashable, Sendable, Comparable {
    case year, month, day

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// The number of days from 1970-01-01 to the first day of this date.
  public let days: Int
  public let precision: Precision

  /// A day since 1970-01-01; out of the years 1 to 9999 it is the nearest day within.
  public init(days: Int, precision: Precision = .day) {
    self.days = min(max(days, -719_162), 2_932_896)
    self.precision = precision
  }

  /// A year, a month or a day, as many parts as are given; nil if the calendar has no such date.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year), (1...12).contains(month ?? 1), (1...31).contains(day ?? 1),
      month != nil || day == nil
    else { return nil }
    days = Self.days(year: year, month: month ?? 1, day: day ?? 1)
    precision = day != nil ? .day : month != nil ? .month : .year
    guard let day, parts.day != day else { return }
    return nil
  }

  /// A text such as `2018`, `2018-10` or `2018-10-07`; the time of day after `T` or a space is dropped.
  public init?(_ text: String) {
    var parts: [Int] = []
    var digits = 0
    var value = 0
    reading: for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9") where digits < 4:
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      case UInt8(ascii: "-") where parts.count < 2 && digits == (parts.isEmpty ? 4 : 2):
        parts.append(value)
        (digits, value) = (0, 0)
      case UInt8(ascii: "T") where parts.count == 2, UInt8(ascii: " ") where parts.count == 2:
        break reading
      default: return nil
      }
    }
    guard digits == (parts.isEmpty ? 4 : 2) else { return nil }
    parts.append(value)
    self.init(
      year: parts[0], month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil
    )
  }

  public var year: Int { parts.year }
  /// The month from 1 to 12; 1 when only the year is known.
  public var month: Int { parts.month }
  /// The day of the month; 1 when only the year or month is known.
  public var day: Int { parts.day }
}

extension CalendarDate: Comparable {
  public static func < (a: Self, b: Self) -> Bool {
    (a.days, a.precision) < (b.days, b.precision)
  }
}

extension CalendarDate {
  /// The date so many years, months or days later, by the date's precision.
  func advanced(by count: Int) -> CalendarDate {
    switch precision {
    case .day: return CalendarDate(days: days + count)
    case .year:
      return CalendarDate(days: Self.days(year: year + count, month: 1, day: 1), precision: .year)
    case .month:
      let months = year * 12 + month - 1 + count
      return CalendarDate(
        days: Self.days(year: months / 12, month: months % 12 + 1, day: 1), precision: .month)
    }
  }

  /// The number of periods of this precision from this date to another.
  func distance(to other: CalendarDate) -> Int {
    switch precision {
    case .day: other.days - days
    case .month: (other.year - year) * 12 + other.month - month
    case .year: other.year - year
    }
  }

  /// The same moment known to another precision.
  func rounded(to precision: Precision) -> CalendarDate {
    let parts = self.parts
    return CalendarDate(
      days: Self.days(
        year: parts.year, month: precision == .year ? 1 : parts.month,
        day: precision == .day ? parts.day : 1),
      precision: precision)
  }

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

  private static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
