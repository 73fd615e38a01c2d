extension TimeUnit {
  /// The start of the unit that a moment lies in.
  func floor(_ date: Timestamp) -> Timestamp {
    let (trueYear, trueMonth, trueDay) = date.parts
    let year = has(.year) ? stepped(trueYear, .year) : 2012
    var month = 1
    if has(.month) {
      month = stepped(trueMonth - 1, .month) + 1
    } else if has(.quarter) {
      month = stepped((trueMonth - 1) / 3, .quarter) * 3 + 1
    }
    var days = Timestamp.days(year: year, month: month, day: 1)
    if has(.week) {
      let newYear = Timestamp(milliseconds: days * Timestamp.millisecondsOfDay, precision: .day)
      let firstSunday = days + (7 - newYear.weekday) % 7
      days = firstSunday + stepped(date.week(from: 0) - 1, .week) * 7
      if has(.day) { days += stepped(date.weekday, .day) }
    } else if has(.day) {
      days += stepped(date.weekday, .day)
    } else if has(.dayofyear) {
      days += stepped(date.dayOfYear - 1, .dayofyear)
    } else if has(.date) {
      days += stepped(trueDay - 1, .date)
    }
    var time = 0
    if has(.hours) { time += stepped(date.hour, .hours) * 3_600_000 }
    if has(.minutes) { time += stepped(date.minute, .minutes) * 60_000 }
    if has(.seconds) { time += stepped(date.second, .seconds) * 1000 }
    if has(.milliseconds) { time += stepped(date.millisecond, .milliseconds) }
    return Timestamp(
      milliseconds: days * Timestamp.millisecondsOfDay + time, precision: precision)
  }

  /// The end of the unit that starts at a moment: the start of the next.
  func next(after start: Timestamp) -> Timestamp {
    finest == .week
      ? start.known(to: .day).advanced(by: 7 * step)
      : start.known(to: precision).advanced(by: step)
  }

  /// The start of the unit before one that starts at a moment.
  func previous(before start: Timestamp) -> Timestamp {
    finest == .week
      ? start.known(to: .day).advanced(by: -7 * step)
      : start.known(to: precision).advanced(by: -step)
  }

  /// Down to a multiple of the step if the part is the one that is counted.
  private func stepped(_ value: Int, _ part: Part) -> Int {
    guard step > 1, part == finest else { return value }
    return (value >= 0 ? value / step : (value + 1) / step - 1) * step
  }
}
