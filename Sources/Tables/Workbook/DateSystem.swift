/// From which day a workbook counts its dates.
enum DateSystem: Hashable, Sendable {
  /// 1 is 1900-01-01, and 60 is the 29 February 1900 that never was.
  case from1900
  /// 0 is 1904-01-01.
  case from1904
}

extension DateSystem {
  /// What a number that is shown as a date or time stands for.
  enum Moment: Hashable, Sendable {
    /// `2018-10-07` or `2018-10-07T08:30:00`.
    case date(String)
    /// A time of day without a date, such as `08:30:00`.
    case time(String)
    /// No date between 1900 and 9999.
    case none
  }

  /// The moment of a serial number, to the nearest second.
  func moment(_ serial: Double) -> Moment {
    guard serial >= 0, serial < 2_958_466 else { return .none }
    var day = Int(serial)
    var second = Int(((serial - Double(day)) * 86_400).rounded())
    if second == 86_400 {
      day += 1
      second = 0
    }
    if day == 0, self == .from1900 || second > 0 { return .time(clock(second)) }
    guard let date = date(day) else { return .none }
    return .date(second == 0 ? date : "\(date)T\(clock(second))")
  }

  private func date(_ day: Int) -> String? {
    // Days since 1970-01-01.
    let since1970: Int
    switch self {
    case .from1900:
      guard day != 60 else { return nil }
      since1970 = day - (day < 60 ? 25_568 : 25_569)
    case .from1904: since1970 = day - 24_107
    }
    let (year, month, dayOfMonth) = civil(since1970)
    guard year <= 9999 else { return nil }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfMonth, 2))"
  }
}

/// The date of a day since 1970-01-01 in the Gregorian calendar.
///
/// The algorithm is Howard Hinnant's `civil_from_days`.
private func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
  let shifted = days + 719_468
  let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
  let dayOfEra = shifted - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let shiftedMonth = (5 * dayOfYear + 2) / 153
  let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
}

private func clock(_ second: Int) -> String {
  [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }.joined(separator: ":")
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
