/// A unit that dates are cut to, such as `yearmonth` or, without regard to the year, `month`.
///
/// As in Vega, a unit without the year puts every date into 2012, a leap year that starts on a
/// Sunday; weeks start on Sundays.
struct TimeUnit: Hashable, Sendable {
  /// What a unit can be made of, from coarse to fine.
  enum Part: Int, Hashable, Sendable, CaseIterable {
    case year, quarter, month, week, day, dayofyear, date, hours, minutes, seconds, milliseconds
  }

  /// At least one part, from coarse to fine.
  let parts: [Part]
  /// How many of the finest part make one unit.
  var step = 1
  /// Whether it was written with `utc`; all dates are in UTC, so that only the name differs.
  var isUTC = false
  /// Whether the dates are already cut, so that the unit only says how to write them.
  var isBinned = false

  /// A unit of Vega-Lite such as `yearmonth`, `utcyearmonth` or `binnedyearmonth`; else nil.
  init?(_ name: String, step: Int = 1) {
    var name = name[...]
    if name.hasPrefix("binned") {
      isBinned = true
      name.removeFirst(6)
    }
    if name.hasPrefix("utc") {
      isUTC = true
      name.removeFirst(3)
    }
    guard step > 0, let parts = Self.units[String(name)] else { return nil }
    self.parts = parts
    self.step = step
  }

  /// The name in fields that are derived by the unit: `yearmonth`, `hours_step_6`.
  var name: String {
    (isUTC ? "utc" : "") + parts.map { "\($0)" }.joined() + (step == 1 ? "" : "_step_\(step)")
  }

  /// The finest part, which the step counts.
  var finest: Part { parts[parts.count - 1] }

  /// How much is known of a date that was cut.
  var precision: Timestamp.Precision {
    switch finest {
    case .year: .year
    case .quarter: .quarter
    case .month: .month
    case .week, .day, .dayofyear, .date: .day
    case .hours: .hour
    case .minutes: .minute
    case .seconds: .second
    case .milliseconds: .millisecond
    }
  }

  func has(_ part: Part) -> Bool { parts.contains(part) }

  /// The names of Vega-Lite's units without `utc`, in its order.
  static let names =
    Part.allCases.map { "\($0)" } + [
      "yearquarter", "yearquartermonth", "yearmonth", "yearmonthdate", "yearmonthdatehours",
      "yearmonthdatehoursminutes", "yearmonthdatehoursminutesseconds", "yearweek", "yearweekday",
      "yearweekdayhours", "yearweekdayhoursminutes", "yearweekdayhoursminutesseconds",
      "yeardayofyear", "quartermonth", "monthdate", "monthdatehours", "monthdatehoursminutes",
      "monthdatehoursminutesseconds", "weekday", "weekdayhours", "weekdayhoursminutes",
      "weekdayhoursminutesseconds", "dayhours", "dayhoursminutes", "dayhoursminutesseconds",
      "hoursminutes", "hoursminutesseconds", "minutesseconds", "secondsmilliseconds",
    ]

  private static let units = Dictionary(
    uniqueKeysWithValues: names.map { ($0, parts(of: $0)) })

  /// The parts whose names make up a name.
  private static func parts(of name: String) -> [Part] {
    var rest = name[...]
    var parts: [Part] = []
    while !rest.isEmpty {
      // The last, since `day` is also how `dayofyear` starts.
      let part = Part.allCases.last { rest.hasPrefix("\($0)") }
      guard let part else { break }
      parts.append(part)
      rest.removeFirst("\(part)".count)
    }
    return parts
  }
}
