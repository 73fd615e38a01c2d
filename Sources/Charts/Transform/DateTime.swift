/// A date by its parts, as Vega-Lite writes it: `{year: 2018, month: oct, date: 7}`.
struct DateTime: Hashable, Sendable {
  static let keys = [
    "year", "quarter", "month", "date", "day", "hours", "minutes", "seconds", "milliseconds", "utc",
  ]

  private var year: Int?
  private var quarter: Int?
  private var month: Int?
  private var date: Int?
  /// The day of the week from 0 for Sunday.
  private var day: Int?
  private var hours: Int?
  private var minutes: Int?
  private var seconds: Int?
  private var milliseconds: Int?

  /// Sets a part to a number, or to the English name of a month or weekday.
  ///
  /// - Returns: Whether the value can be that part.
  mutating func set(_ part: String, _ node: SpecificationNode) -> Bool {
    let value: Int
    switch node.value {
    case .number(let number) where number == number.rounded() && (0...9999).contains(number):
      value = Int(number)
    case .text(let text) where part == "month" || part == "day":
      let names = part == "month" ? monthNames : dayNames
      let name = text.lowercased()
      guard name.count > 2, let index = names.firstIndex(where: { $0.hasPrefix(name) }) else {
        return false
      }
      value = part == "month" ? index + 1 : index
    default: return false
    }
    switch part {
    case "year" where value > 0: year = value
    case "quarter" where (1...4).contains(value): quarter = value
    case "month" where (1...12).contains(value): month = value
    case "date" where (1...31).contains(value): date = value
    case "day" where value <= 7: day = value % 7
    case "hours" where value <= 24: hours = value
    case "minutes" where value <= 60: minutes = value
    case "seconds" where value <= 60: seconds = value
    case "milliseconds" where value <= 1000: milliseconds = value
    default: return false
    }
    return true
  }

  /// The moment, in 2012 where no year is given; nil if no part is given.
  var timestamp: Timestamp? {
    let precision: Timestamp.Precision
    if milliseconds != nil {
      precision = .millisecond
    } else if seconds != nil {
      precision = .second
    } else if minutes != nil {
      precision = .minute
    } else if hours != nil {
      precision = .hour
    } else if date != nil || day != nil {
      precision = .day
    } else if month != nil {
      precision = .month
    } else if quarter != nil {
      precision = .quarter
    } else if year != nil {
      precision = .year
    } else {
      return nil
    }
    // 2012 starts on a Sunday, so that a weekday alone is in its first week.
    let firstDay = date ?? (day ?? 0) + 1
    let days = Timestamp.days(
      year: year ?? 2012, month: month ?? (quarter ?? 1) * 3 - 2, day: firstDay)
    let time = ((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)
    return Timestamp(
      milliseconds: days * Timestamp.millisecondsOfDay + time * 1000 + (milliseconds ?? 0),
      precision: precision)
  }
}

private let monthNames = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december",
]

private let dayNames = [
  "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
]
