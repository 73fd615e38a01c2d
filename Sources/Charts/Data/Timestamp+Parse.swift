extension Timestamp {
  /// A text such as `2018`, `2018-10`, `2018/10/7`, `2018年10月7日` or `2018-10-07T08:30:00Z`.
  ///
  /// English forms are read too: `Jan 1 2000`, `1 January 2000`, `12-Jun-98`, `6/1/2012 5:00 PM`
  /// (month first). A time of day without an offset is taken as UTC.
  public init?(_ text: String) {
    var text = text
    let date = text.withUTF8 { bytes -> Timestamp? in
      guard (4...80).contains(bytes.count) else { return nil }
      var scanner = TimestampScanner(bytes: bytes)
      return scanner.timestamp()
    }
    guard let date else { return nil }
    self = date
  }
}

/// Reads a date from the bytes of a text.
private struct TimestampScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func timestamp() -> Timestamp? {
    skipSpaces()
    guard let date = date() else { return nil }
    let end = position
    skipSpaces()
    if position == bytes.count { return date }
    position = end
    guard date.precision == .day, let timestamp = time(of: date) else { return nil }
    skipSpaces()
    return position == bytes.count ? timestamp : nil
  }
}

// MARK: Dates
extension TimestampScanner {
  private mutating func date() -> Timestamp? {
    guard let first = number(digits: 1...4) else { return namedDate() }
    switch first.digits {
    case 4: return yearFirst(first.value)
    case 1, 2:
      if skip("/") {
        guard let day = number(digits: 1...2)?.value, skip("/"), let year = year() else {
          return nil
        }
        return Timestamp(year: year, month: first.value, day: day)
      }
      guard skip("-") || skipSpaces() else { return nil }
      return dayFirst(first.value)
    default: return nil
    }
  }

  private mutating func yearFirst(_ year: Int) -> Timestamp? {
    if skip("年") { return chineseDate(year) }
    let start = position
    if skip("-") || skip("/") {
      let separator = bytes[start]
      if skip("Q") { return quarter(year) }
      guard let month = number(digits: 1...2)?.value else { return nil }
      guard next == separator else { return Timestamp(year: year, month: month) }
      position += 1
      guard let day = number(digits: 1...2)?.value else { return nil }
      return Timestamp(year: year, month: month, day: day)
    }
    return skip("Q") ? quarter(year) : Timestamp(year: year)
  }

  private mutating func chineseDate(_ year: Int) -> Timestamp? {
    if skip("第") {
      let quarter = quarter(year)
      return skip("季度") ? quarter : nil
    }
    guard let month = number(digits: 1...2)?.value else { return Timestamp(year: year) }
    guard skip("月") else { return nil }
    guard let day = number(digits: 1...2)?.value else {
      return Timestamp(year: year, month: month)
    }
    guard skip("日") || skip("号") else { return nil }
    return Timestamp(year: year, month: month, day: day)
  }

  private mutating func quarter(_ year: Int) -> Timestamp? {
    guard let quarter = number(digits: 1...1)?.value, (1...4).contains(quarter) else { return nil }
    return Timestamp(year: year, month: quarter * 3 - 2)?.rounded(to: .quarter)
  }

  /// `Jan 1, 2000`, `January 2000`, `Sat Jan 01 2000`, `Sat, 1 Jan 2000`.
  private mutating func namedDate() -> Timestamp? {
    guard var name = word() else { return nil }
    if weekdays.contains(name) {
      if !skip(",") { _ = skip(".") }
      guard skipSpaces() else { return nil }
      if let day = number(digits: 1...2)?.value {
        guard skipSpaces() || skip("-") else { return nil }
        return dayFirst(day)
      }
      guard let month = word() else { return nil }
      name = month
    }
    guard let month = months.firstIndex(of: name) else { return nil }
    _ = skip(".")
    guard skipSpaces(), let first = number(digits: 1...4) else { return nil }
    if first.digits == 4 { return Timestamp(year: first.value, month: month + 1) }
    _ = skip(",")
    guard first.digits < 3, skipSpaces(), let year = year() else { return nil }
    return Timestamp(year: year, month: month + 1, day: first.value)
  }

  private mutating func dayFirst(_ day: Int) -> Timestamp? {
    guard let name = word(), let month = months.firstIndex(of: name) else { return nil }
    _ = skip(".") || skip(",")
    guard skip("-") || skipSpaces(), let year = year() else { return nil }
    return Timestamp(year: year, month: month + 1, day: day)
  }

  /// Four digits, or two, which are in 1950 to 2049.
  private mutating func year() -> Int? {
    guard let year = number(digits: 2...4) else { return nil }
    return switch year.digits {
    case 4: year.value
    case 2: year.value < 50 ? 2000 + year.value : 1900 + year.value
    default: nil
    }
  }
}

// MARK: Times
extension TimestampScanner {
  private mutating func time(of date: Timestamp) -> Timestamp? {
    _ = skip(",")
    guard skip("T") || skip("t") || skipSpaces() || bytes[position - 1] > 0x7F else { return nil }
    guard var hour = number(digits: 1...2)?.value else { return nil }
    var (minute, second, fraction) = (0, 0, 0)
    var precision = Timestamp.Precision.hour
    let isChinese = skip("时")
    if !isChinese, skip(":") {
      precision = .minute
      guard let value = number(digits: 2...2)?.value else { return nil }
      minute = value
      if skip(":") {
        precision = .second
        guard let value = number(digits: 2...2)?.value else { return nil }
        second = value
        if skip(".") || skip(",") {
          precision = .millisecond
          guard let value = milliseconds() else { return nil }
          fraction = value
        }
      }
    }
    if !isChinese, let noon = noon() {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (noon ? 12 : 0)
    } else if precision == .hour, !isChinese {
      return nil
    }
    guard minute < 60, second < 60,
      hour < 24 || (hour == 24 && minute == 0 && second == 0 && fraction == 0),
      let offset = offset()
    else { return nil }
    return Timestamp(
      milliseconds: date.milliseconds + ((hour * 60 + minute - offset) * 60 + second) * 1000
        + fraction, precision: precision)
  }

  private mutating func milliseconds() -> Int? {
    let start = position
    var (value, place) = (0, 100)
    while let digit = digit() {
      value += digit * place
      place /= 10
    }
    return position > start ? value : nil
  }

  /// Whether a time is in the afternoon; nil if that is not written.
  private mutating func noon() -> Bool? {
    let start = position
    skipSpaces()
    if skip("AM") || skip("am") { return false }
    if skip("PM") || skip("pm") { return true }
    position = start
    return nil
  }

  /// Minutes ahead of UTC; nil if what stands there is no offset.
  private mutating func offset() -> Int? {
    skipSpaces()
    if skip("Z") || skip("z") { return 0 }
    let isNamed = skip("GMT") || skip("UTC")
    guard next == UInt8(ascii: "+") || next == UInt8(ascii: "-") else {
      return isNamed || position == bytes.count ? 0 : nil
    }
    let sign = next == UInt8(ascii: "-") ? -1 : 1
    position += 1
    guard let hours = twoDigits() else { return nil }
    let minutes = skip(":") || next != nil ? twoDigits() : 0
    skipComment()
    guard let minutes, hours < 24, minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }

  /// The name of a time zone in brackets, as a browser writes it.
  private mutating func skipComment() {
    skipSpaces()
    guard next == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")") else { return }
    position = bytes.count
  }
}

// MARK: Parts
extension TimestampScanner {
  private mutating func digit() -> Int? {
    guard let byte = next, byte >= 0x30, byte <= 0x39 else { return nil }
    position += 1
    return Int(byte - 0x30)
  }

  private mutating func twoDigits() -> Int? {
    guard let tens = digit(), let ones = digit() else { return nil }
    return tens * 10 + ones
  }

  private mutating func number(digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    let start = position
    var value = 0
    while position - start <= digits.upperBound, let digit = digit() {
      value = value * 10 + digit
    }
    let count = position - start
    guard digits.contains(count) else {
      position = start
      return nil
    }
    return (value, count)
  }

  /// A name of a month or weekday by its first three letters in lower case; nil for other letters.
  private mutating func word() -> UInt32? {
    let start = position
    var word: UInt32 = 0
    while let byte = next, (0x61...0x7A).contains(byte | 0x20) {
      if position - start < 3 { word = word << 8 | UInt32(byte | 0x20) }
      position += 1
    }
    return (3...9).contains(position - start) ? word : nil
  }

  @discardableResult
  private mutating func skipSpaces() -> Bool {
    let start = position
    while next == 0x20 { position += 1 }
    return position > start
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard text.hasPointerRepresentation, position + count <= bytes.count else { return false }
    for index in 0..<count where text.utf8Start[index] != bytes[position + index] { return false }
    position += count
    return true
  }
}

private let months = [
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
]
.map(packed)
private let weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"].map(packed)

private func packed(_ name: String) -> UInt32 { name.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
