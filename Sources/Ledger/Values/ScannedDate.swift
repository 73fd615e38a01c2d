/// The numbers of a date as an office writes it, not yet checked against the calendar.
///
/// Known spellings: `2018-10-07`, `2018/10/7`, `2018.10.7`, `2018年10月7日` (or `号`), `20181007`, each
/// without the day or also without the month (`201810`, `2018年`), and behind a full date a time:
/// `08:30`, `08:30:00`, `8时30分`, `8点`.
struct ScannedDate {
  var year: Int
  var month: Int?
  var day: Int?
  /// Hours, minutes and seconds.
  var time: [Int]?
}

extension ScannedDate {
  /// Reads bytes that `withFolded` has evened out; nil when they are no date.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var scanner = DateScanner(bytes: bytes)
    guard let (first, width) = scanner.number() else { return nil }
    switch width {
    case 4:
      year = first
      guard scanner.readRest(of: &self) else { return nil }
    case 6:
      (year, month) = (first / 100, first % 100)
    case 8:
      (year, month, day) = (first / 10_000, first / 100 % 100, first % 100)
    default: return nil
    }
    if day != nil, !scanner.isAtEnd {
      guard let time = scanner.time() else { return nil }
      self.time = time
    }
    guard scanner.isAtEnd, year > 0 else { return nil }
  }
}

private struct DateScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0

  var isAtEnd: Bool { index == bytes.count }

  /// The next digits, at most eight, and how many there are.
  mutating func number() -> (value: Int, width: Int)? {
    let first = index
    var value = 0
    while index < bytes.count, index - first < 9, isDigit(bytes[index]) {
      value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    return (1...8).contains(index - first) ? (value, index - first) : nil
  }

  mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - index >= count,
      (0..<count).allSatisfy({ bytes[index + $0] == text.utf8Start[$0] })
    else { return false }
    index += count
    return true
  }

  mutating func short() -> Int? {
    guard let (value, width) = number(), width <= 2 else { return nil }
    return value
  }

  /// Reads what follows the year; false when it is no month and day.
  mutating func readRest(of date: inout ScannedDate) -> Bool {
    if isAtEnd { return true }
    _ = skip(" ")
    if skip("年") {
      if isAtEnd { return true }
      _ = skip(" ")
      date.month = short()
      _ = skip(" ")
      guard date.month != nil, skip("月") else { return false }
      if isAtEnd { return true }
      _ = skip(" ")
      date.day = short()
      _ = skip(" ")
      return date.day != nil && (skip("日") || skip("号"))
    }
    for separator: StaticString in ["-", "/", "."] where skip(separator) {
      date.month = short()
      guard date.month != nil else { return false }
      if isAtEnd { return true }
      guard skip(separator) else { return false }
      date.day = short()
      return date.day != nil
    }
    return false
  }

  mutating func time() -> [Int]? {
    _ = skip(" ") || skip("T")
    guard let hour = short() else { return nil }
    var time = [hour, 0, 0]
    if skip(":") {
      guard let minute = short() else { return nil }
      time[1] = minute
      if skip(":") {
        guard let second = short() else { return nil }
        time[2] = second
      }
      return time
    }
    guard skip("时") || skip("点") else { return nil }
    if isAtEnd { return time }
    guard let minute = short() else { return nil }
    time[1] = minute
    guard skip("分") else { return nil }
    if isAtEnd { return time }
    guard let second = short(), skip("秒") else { return nil }
    time[2] = second
    return time
  }
}
