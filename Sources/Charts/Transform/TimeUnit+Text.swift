extension TimeUnit {
  /// The start of a unit as a label writes it: `2018年10月`, `第3季度`, `星期三`, `8:30`.
  func text(_ date: Timestamp) -> String {
    let day = dayText(date)
    let time = timeText(date)
    return day.isEmpty || time.isEmpty ? day + time : "\(day) \(time)"
  }

  private func dayText(_ date: Timestamp) -> String {
    if has(.week) {
      // The days before the first Sunday of 2012 stand for the first days of any year.
      let week = !has(.year) && date.year < 2012 ? 0 : date.week(from: 0)
      let text = (has(.year) ? "\(date.year)年" : "") + "第\(week)周"
      return has(.day) ? "\(text) \(date.weekdayName)" : text
    }
    var text = has(.year) ? "\(date.year)年" : ""
    if has(.month) {
      text += "\(date.month)月"
    } else if has(.quarter) {
      text += "第\(date.quarter)季度"
    }
    if has(.day) { text += date.weekdayName }
    if has(.dayofyear) { text += "第\(date.dayOfYear)天" }
    if has(.date) { text += "\(date.day)日" }
    return text
  }

  private func timeText(_ date: Timestamp) -> String {
    if has(.hours) { return date.known(to: precision).short }
    var text = has(.minutes) ? "\(date.minute)分" : ""
    if has(.milliseconds) {
      text +=
        has(.seconds)
        ? "\(date.second).\(zeroPadded(date.millisecond, 3))秒" : "\(date.millisecond)毫秒"
    } else if has(.seconds) {
      text += "\(date.second)秒"
    }
    return text
  }
}
