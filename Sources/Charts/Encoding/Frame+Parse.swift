extension Frame {
  /// Turns texts and years of a column into dates, once; returns how many values are no dates.
  ///
  /// Where every time of day is midnight, only the days are known; and where several dates are all the
  /// first of a month or of a year, as files write these, only the months or years are.
  mutating func readDates(_ name: String) -> Int {
    guard var column = column(name),
      column.values.contains(where: {
        switch $0 {
        case .text, .number, .boolean: true
        case .null, .date: false
        }
      })
    else { return 0 }
    var unreadable = 0
    var (isFine, isMidnight) = (false, true)
    column.values = column.values.map { value in
      var date = value.date
      if case .number(let number) = value, number.magnitude > 9999 {
        date = Timestamp(milliseconds: Int(max(-1e15, min(1e15, number))))
      }
      guard let date else {
        if value != .null, value != .text("") { unreadable += 1 }
        return .null
      }
      if date.precision > .day { isFine = true }
      if date.timeOfDay != 0 { isMidnight = false }
      return .date(date)
    }
    if let known = column.values.knownPrecision(isFine: isFine, isMidnight: isMidnight) {
      column.values = column.values.map { value in
        value.date.map { .date($0.precision > known ? $0.rounded(to: known) : $0) } ?? .null
      }
    }
    set(column)
    return unreadable
  }

  /// Turns the texts of a column that are numbers into them, once; returns how many values are none.
  ///
  /// A column without any number is left as it is.
  mutating func readNumbers(_ name: String) -> Int {
    guard var column = column(name) else { return 0 }
    var (holdsTexts, unreadable) = (false, 0)
    for value in column.values {
      switch value {
      case .text: holdsTexts = true
      case .number(let number): if !number.isFinite { unreadable += 1 }
      case .null, .boolean, .date: break
      }
    }
    guard holdsTexts else { return unreadable }
    var isNumeric = false
    column.values = column.values.map { value in
      guard case .text(let text) = value else { return value }
      let number = text.isEmpty ? .nan : value.number
      if number.isFinite { isNumeric = true } else if !text.isEmpty { unreadable += 1 }
      return number.isFinite ? .number(number) : .null
    }
    if isNumeric { set(column) }
    return unreadable
  }
}

extension [Datum] {
  /// How much is known of dates that are written more precisely than they are; nil to leave them.
  fileprivate func knownPrecision(isFine: Bool, isMidnight: Bool) -> Timestamp.Precision? {
    guard isMidnight else { return nil }
    let dates = Set(compactMap(\.date))
    guard dates.count > 2, dates.allSatisfy({ $0.precision >= .day && $0.day == 1 }) else {
      return isFine ? .day : nil
    }
    return dates.allSatisfy { $0.month == 1 } ? .year : .month
  }
}
