import Diagnostics

extension Field {
  /// The ISO text of a day in any of the spellings of `ScannedDate`.
  func date(of text: String) throws(CellProblem) -> Value {
    let scanned = try scanDate(text)
    guard let month = scanned.month, let day = scanned.day else { throw notOfType }
    // A workbook gives midnight to a day that it keeps as a date with time.
    guard scanned.time ?? [0, 0, 0] == [0, 0, 0] else {
      throw CellProblem(Message("带有时间，本列只要日期", "has a time, but the column holds dates"))
    }
    return .text(try civilDate(scanned.year, month, day).description)
  }

  /// The ISO text of a day with time; the seconds may be left out.
  func datetime(of text: String) throws(CellProblem) -> Value {
    let scanned = try scanDate(text)
    guard let month = scanned.month, let day = scanned.day, let time = scanned.time else {
      throw notOfType
    }
    guard time[0] < 24, time[1] < 60, time[2] < 60 else {
      throw CellProblem(Message("没有这个时刻", "has a time that does not exist"))
    }
    let date = try civilDate(scanned.year, month, day)
    return .text("\(date)T\(time.map(twoDigits).joined(separator: ":"))")
  }

  /// The ISO text of a serial number of a workbook's 1900 system, to the second.
  func datetime(ofSerial serial: Double) -> Value {
    let seconds = Int((serial * 86_400).rounded())
    guard let date = CivilDate(dayNumber: seconds / 86_400 - 25_569) else { return .null }
    let time = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60]
    return .text("\(date)T\(time.map(twoDigits).joined(separator: ":"))")
  }

  /// The number of `2018` or `2018年`.
  func year(of text: String) throws(CellProblem) -> Value {
    let scanned = try scanDate(text)
    guard scanned.month == nil, scanned.time == nil else { throw notOfType }
    return .integer(Int64(scanned.year))
  }

  /// The ISO text `2018-10` of a month of a year.
  func yearmonth(of text: String) throws(CellProblem) -> Value {
    let scanned = try scanDate(text)
    guard let month = scanned.month, scanned.day == nil, scanned.time == nil else {
      throw notOfType
    }
    return .text(String(try civilDate(scanned.year, month, 1).description.prefix(7)))
  }

  private func scanDate(_ text: String) throws(CellProblem) -> ScannedDate {
    let scanned = withFolded(text) { bytes in ScannedDate(bytes) }
    guard let scanned else {
      // `43380` in a CSV file is how a program without the cell's format writes a date.
      if type == .date, let serial = Int(text), (20_000...80_000).contains(serial),
        let date = CivilDate(dayNumber: serial - 25_569)
      {
        throw CellProblem(
          Message("不是日期，像是表格软件的日期序号", "is not a date but looks like a serial number"),
          hint: Message("若是，写成 \(date)", "if so, write \(date)"))
      }
      throw notOfType
    }
    return scanned
  }

  private func civilDate(
    _ year: Int, _ month: Int, _ day: Int
  ) throws(CellProblem) -> CivilDate {
    if let date = CivilDate(year: year, month: month, day: day) { return date }
    guard (1...12).contains(month) else {
      throw CellProblem(Message("不存在：没有 \(month) 月", "does not exist: there is no month \(month)"))
    }
    throw CellProblem(
      Message(
        "不存在：\(year) 年 \(month) 月没有 \(day) 日",
        "does not exist: month \(month) of \(year) has no day \(day)"))
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
