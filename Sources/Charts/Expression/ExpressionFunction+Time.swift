/// The functions of dates, all in UTC; months and weekdays count from 0.
extension ExpressionFunction {
  func timing(_ arguments: [ExpressionValue]) -> ExpressionValue {
    switch self {
    case .monthFormat, .monthAbbrevFormat:
      let month = arguments[0].number
      return (0...11).contains(month) ? .text("\(Int(month) + 1)月") : .null
    case .dayFormat, .dayAbbrevFormat:
      // 1970-01-04 was a Sunday.
      let day = arguments[0].number
      guard (0...6).contains(day) else { return .null }
      let name = Timestamp(milliseconds: (3 + Int(day)) * Timestamp.millisecondsOfDay).weekdayName
      return .text(self == .dayFormat ? name : "周" + name.suffix(1))
    default: break
    }
    guard let date = arguments[0].date else { return .null }
    switch self {
    case .timeFormat, .utcFormat:
      guard arguments.count > 1 else { return .text(date.chinese) }
      return TimeFormat(arguments[1].text).map { .text($0.text(date)) } ?? .null
    default: return .number(Double(part(of: date)))
    }
  }

  private func part(of date: Timestamp) -> Int {
    switch self {
    case .year, .utcyear: date.year
    case .quarter, .utcquarter: date.quarter
    case .month, .utcmonth: date.month - 1
    case .date, .utcdate: date.day
    case .day, .utcday: date.weekday
    case .dayofyear, .utcdayofyear: date.dayOfYear
    case .week, .utcweek: date.week(from: 0)
    case .hours, .utchours: date.hour
    case .minutes, .utcminutes: date.minute
    case .seconds, .utcseconds: date.second
    case .milliseconds, .utcmilliseconds: date.millisecond
    case .time: date.milliseconds
    default: 0
    }
  }

  /// `datetime(year, month, day, …)`, whose parts may overflow, or `datetime(text)`.
  func moment(_ arguments: [ExpressionValue]) -> ExpressionValue {
    guard arguments.count > 1 else { return arguments[0].date.map { .date($0) } ?? .null }
    var parts = [0, 0, 1, 0, 0, 0, 0]
    let limits = [1e5, 1e6, 1e7, 1e9, 1e11, 1e13, 1e15]
    for (index, argument) in arguments.prefix(7).enumerated() {
      let number = argument.number.rounded(.towardZero)
      guard number.magnitude <= limits[index] else { return .null }
      parts[index] = Int(number)
    }
    if (0...99).contains(parts[0]) { parts[0] += 1900 }
    let days = Timestamp.days(year: parts[0], month: parts[1] + 1, day: 1) + parts[2] - 1
    let minutes = parts[3] * 60 + parts[4]
    let precisions: [Timestamp.Precision] = [.month, .day, .hour, .minute, .second, .millisecond]
    return .date(
      Timestamp(
        milliseconds: days * Timestamp.millisecondsOfDay + minutes * 60_000 + parts[5] * 1000
          + parts[6], precision: precisions[Swift.min(arguments.count, 7) - 2]))
  }
}
