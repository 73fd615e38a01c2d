/// Round dates for a time axis: starts of years, months, or days of the month.
struct TimeTicks {
  /// A distance between ticks.
  private struct Interval {
    var precision: CalendarDate.Precision
    var step: Int
    /// The average length in days.
    var days: Double
  }

  private static let intervals = [
    Interval(precision: .day, step: 1, days: 1), Interval(precision: .day, step: 2, days: 2),
    Interval(precision: .day, step: 7, days: 7.6), Interval(precision: .day, step: 14, days: 15.2),
    Interval(precision: .month, step: 1, days: 30.4),
    Interval(precision: .month, step: 3, days: 91.3),
    Interval(precision: .month, step: 6, days: 182.6),
    Interval(precision: .year, step: 1, days: 365.2),
  ]

  /// At most about `count` dates from `lower` through `upper`, none more precise than `finest`.
  static func dates(
    from lower: CalendarDate, through upper: CalendarDate, count: Int,
    finest: CalendarDate.Precision
  ) -> [CalendarDate] {
    let span = Double(upper.days - lower.days)
    let interval = interval(span / Double(max(count, 1)), finest: finest)
    var dates: [CalendarDate] = []
    var date = lower.rounded(to: interval.precision)
    while date.days <= upper.days {
      if date.days >= lower.days, date.isMultiple(of: interval.step) { dates.append(date) }
      let next = date.advanced(by: 1)
      guard next.days > date.days else { break }
      date = next
    }
    return dates
  }

  private static func interval(_ days: Double, finest: CalendarDate.Precision) -> Interval {
    for interval in intervals where interval.precision <= finest && interval.days * 1.25 >= days {
      return interval
    }
    var step = 1
    for factor in [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
    where Double(step) * 365.2 < days { step = factor }
    return Interval(precision: .year, step: step, days: Double(step) * 365.2)
  }
}

extension CalendarDate {
  /// Whether an axis of that step has a tick here; days count anew in every month.
  fileprivate func isMultiple(of step: Int) -> Bool {
    switch precision {
    case .year: year % step == 0
    case .month: (month - 1) % step == 0
    case .day:
      switch step {
      case 1: true
      case 2: day % 2 == 1 && day < 31
      case 7: day == 1 || day == 8 || day == 15 || day == 22
      default: day == 1 || day == 15
      }
    }
  }
}
