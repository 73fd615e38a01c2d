/// Round dates for a time axis, after d3-scale: every 15 minutes, 2 days, 3 months, 5 years.
enum TimeTicks {
  /// About `count` dates from `lower` through `upper`, none more precise than `finest`.
  ///
  /// Each has the precision of the distance between them.
  static func ticks(
    from lower: Timestamp, through upper: Timestamp, count: Int,
    finest: Timestamp.Precision = .millisecond
  ) -> [Timestamp] {
    guard lower.milliseconds < upper.milliseconds, count > 0 else {
      return lower.milliseconds == upper.milliseconds && count > 0 ? [lower] : []
    }
    let interval = TickInterval(from: lower, through: upper, count: count, finest: finest)
    var ticks: [Timestamp] = []
    var tick = interval.ceiling(lower)
    while tick.milliseconds <= upper.milliseconds {
      if tick.milliseconds >= lower.milliseconds { ticks.append(tick) }
      let next = interval.next(after: tick)
      guard next.milliseconds > tick.milliseconds else { break }
      tick = next
    }
    return ticks
  }

  /// Extends a domain to the nearest ticks on both ends.
  static func nice(
    from lower: Timestamp, through upper: Timestamp, count: Int,
    finest: Timestamp.Precision = .millisecond
  ) -> (lower: Timestamp, upper: Timestamp) {
    guard lower.milliseconds < upper.milliseconds, count > 0 else { return (lower, upper) }
    let interval = TickInterval(from: lower, through: upper, count: count, finest: finest)
    return (interval.floor(lower), interval.ceiling(upper))
  }
}

/// A distance between ticks.
private struct TickInterval {
  var precision: Timestamp.Precision
  var step: Int
  /// Whether the ticks are Sundays.
  var isWeek = false

  /// The average length in milliseconds.
  var length: Double {
    switch precision {
    case .year: Double(step) * 365 * 86_400_000
    case .quarter, .month: Double(step) * 30 * 86_400_000
    default: Double(step * precision.milliseconds) * (isWeek ? 7 : 1)
    }
  }

  /// How precise a label at these ticks must be.
  var needed: Timestamp.Precision { precision == .month && step == 3 ? .quarter : precision }

  static let all =
    [1, 5, 15, 30].map { TickInterval(precision: .second, step: $0) }
    + [1, 5, 15, 30].map { TickInterval(precision: .minute, step: $0) }
    + [1, 3, 6, 12].map { TickInterval(precision: .hour, step: $0) }
    + [1, 2].map { TickInterval(precision: .day, step: $0) }
    + [TickInterval(precision: .day, step: 1, isWeek: true)]
    + [1, 3].map { TickInterval(precision: .month, step: $0) }
    + [TickInterval(precision: .year, step: 1)]
}

extension TickInterval {
  fileprivate init(
    from lower: Timestamp, through upper: Timestamp, count: Int, finest: Timestamp.Precision
  ) {
    let count = min(count, 1000)
    let (start, end) = (Double(lower.milliseconds), Double(upper.milliseconds))
    let target = (end - start) / Double(count)
    let intervals = Self.all
    // The first interval that is longer than the target; the one before may be nearer.
    let index = intervals.firstIndex { $0.length > target } ?? intervals.count
    if index == intervals.count {
      let length = intervals[index - 1].length
      let step = Ticks(from: start / length, through: end / length, count: count).step
      self.init(precision: .year, step: max(1, Int(step.rounded())))
    } else if index == 0, finest == .millisecond {
      let step = Ticks(from: start, through: end, count: count).step
      self.init(precision: .millisecond, step: max(1, Int(step.rounded())))
    } else {
      let before = max(0, index - 1)
      let isBeforeNearer = target / intervals[before].length < intervals[index].length / target
      let chosen = isBeforeNearer ? before : index
      self =
        intervals[chosen...].first { $0.needed <= finest } ?? intervals[intervals.count - 1]
    }
  }

  fileprivate func floor(_ date: Timestamp) -> Timestamp {
    let parts = date.parts
    func day(_ year: Int, _ month: Int, _ day: Int) -> Timestamp {
      Timestamp(
        milliseconds: Timestamp.days(year: year, month: month, day: day)
          * Timestamp.millisecondsOfDay, precision: precision)
    }
    switch precision {
    case .year: return day(parts.year / step * step, 1, 1)
    case .quarter, .month: return day(parts.year, (parts.month - 1) / step * step + 1, 1)
    case .day where isWeek: return day(parts.year, parts.month, parts.day - date.weekday)
    case .day: return day(parts.year, parts.month, (parts.day - 1) / step * step + 1)
    case .millisecond:
      let rest = date.milliseconds % step
      return Timestamp(milliseconds: date.milliseconds - (rest < 0 ? rest + step : rest))
    case .hour, .minute, .second:
      let length = step * precision.milliseconds
      return Timestamp(
        milliseconds: date.milliseconds - date.timeOfDay % length, precision: precision)
    }
  }

  fileprivate func ceiling(_ date: Timestamp) -> Timestamp {
    let floor = floor(date)
    let isTick =
      floor.milliseconds == date.milliseconds && (precision != .year || date.year % step == 0)
    return isTick ? floor : next(after: floor)
  }

  /// The tick after a tick.
  fileprivate func next(after tick: Timestamp) -> Timestamp {
    if precision == .year {
      // The first year of the calendar, 1, is a multiple of no step.
      return Timestamp(year: (tick.year / step + 1) * step) ?? tick
    }
    guard precision == .day, step > 1 else { return tick.advanced(by: isWeek ? 7 * step : step) }
    // Every other day counts anew in each month.
    let following = tick.advanced(by: step)
    return following.month == tick.month
      ? following
      : following.rounded(to: .month)
        .known(to: .day)
  }
}

extension Timestamp {
  /// The same millisecond known to another precision.
  func known(to precision: Precision) -> Timestamp {
    Timestamp(milliseconds: milliseconds, precision: precision)
  }
}
