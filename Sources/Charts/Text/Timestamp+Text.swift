extension Timestamp {
  /// The whole date as far as it is known: `2018年`, `2018年第3季度`, `2018年10月7日 8:30`.
  var chinese: String {
    switch precision {
    case .year: "\(year)年"
    case .quarter: "\(year)年\(short)"
    case .month, .day: "\(year)年\(short)"
    case .hour, .minute, .second, .millisecond:
      "\(rounded(to: .day).chinese) \(short)"
    }
  }

  /// What tells the date from its neighbours: no year before months and days, no date before times.
  var short: String {
    let parts = self.parts
    switch precision {
    case .year: return "\(parts.year)年"
    case .quarter: return "第\((parts.month - 1) / 3 + 1)季度"
    case .month: return "\(parts.month)月"
    case .day: return "\(parts.month)月\(parts.day)日"
    case .hour: return "\(hour)时"
    case .minute: return "\(hour):\(zeroPadded(minute, 2))"
    case .second: return "\(hour):\(zeroPadded(minute, 2)):\(zeroPadded(second, 2))"
    case .millisecond: return "\(known(to: .second).short).\(zeroPadded(millisecond, 3))"
    }
  }
}

/// A number with zeros in front up to a width.
func zeroPadded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
