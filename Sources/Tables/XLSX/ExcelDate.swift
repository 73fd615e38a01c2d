/// The dates of workbooks: days since an epoch, shown as dates by their number format.
enum ExcelDate {
  /// The date, or date and time, of a serial number; nil when it is out of Excel's range.
  ///
  /// In the 1900 system day 60 is 1900-02-29, which never was: the days before it count from
  /// 1899-12-31, those after it from 1899-12-30 (ECMA-376 part 1, 18.17.4.1).
  static func text(serial: Double, uses1904: Bool) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var days = Int(serial)
    var seconds = Int(((serial - Double(days)) * 86_400).rounded())
    if seconds == 86_400 {
      days += 1
      seconds = 0
    }
    guard uses1904 || days != 60 else { return nil }
    let epoch = uses1904 ? -24_107 : days < 60 ? -25_568 : -25_569
    let date = civil(days + epoch)
    guard seconds > 0 else { return date }
    return "\(date)T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }

  /// Whether a number format shows a date or a time.
  static func isDate(formatID: Int, code: String?) -> Bool {
    switch formatID {
    case 14...22, 27...36, 45...47, 50...58: return true
    default: return code.map(isDate) ?? false
    }
  }

  /// Whether a format code has a letter of dates outside quotes, brackets and escapes.
  private static func isDate(_ code: String) -> Bool {
    var quoted = false
    var bracketed = false
    var escaped = false
    for character in code.lowercased() {
      if escaped {
        escaped = false
        continue
      }
      switch character {
      case "\"" where !bracketed: quoted.toggle()
      case "[" where !quoted: bracketed = true
      case "]" where !quoted: bracketed = false
      case "\\", "_", "*": escaped = !quoted
      case ";" where !quoted: return false
      case "y", "d", "h", "s", "m":
        if !quoted, !bracketed { return true }
      default: continue
      }
    }
    return false
  }

  /// The date of days since 1970-01-01, by Howard Hinnant's algorithm.
  private static func civil(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    return "\(year)-\(two(month < 10 ? month + 3 : month - 9))-\(two(day))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
