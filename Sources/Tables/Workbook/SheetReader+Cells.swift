extension SheetReader {
  /// Reads the cell whose start tag is current.
  mutating func cell() throws(XMLFault) -> CellText {
    let type = try xml.attributeRange("t").map { ValueType(xml.bytes[$0]) } ?? .number
    let style = try xml.attributeRange("s").flatMap { Int(xml.text(of: $0)) } ?? 0
    value.removeAll(keepingCapacity: true)
    var hasValue = false
    var hasFormula = false
    var inline: CellText?
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard try xml.next() == .start else { continue }
      if xml.isNamed("v") {
        hasValue = true
        try readValue()
      } else if xml.isNamed("is") {
        inline = try string(&xml, limit: limits.cellBytes)
      } else {
        hasFormula = hasFormula || xml.isNamed("f")
        try xml.skipElement()
      }
    }
    if let inline { return inline }
    if hasFormula, value.isEmpty, type != .text || !hasValue { return .fault(.noResult) }
    guard !value.isEmpty else { return .cell(.empty) }
    return content(
      type, format: sheet.formats.indices.contains(style) ? sheet.formats[style] : .number)
  }

  private mutating func readValue() throws(XMLFault) {
    let outside = xml.depth - 1
    while xml.depth > outside {
      if try xml.next() == .text { try xml.appendText(to: &value) }
    }
  }

  private func content(_ type: ValueType?, format: NumberFormat) -> CellText {
    if type == .text { return CellText(workbookText: value, limit: limits.cellBytes) }
    let text = String(decoding: value.prefix(longestNumber), as: UTF8.self)
    switch type {
    case .number:
      guard let number = number(text) else { return .fault(.damagedValue(text)) }
      return shown(number, text, as: format)
    case .shared:
      guard let index = Int(text), sheet.strings.indices.contains(index) else {
        return .fault(.damagedValue(text))
      }
      return sheet.strings[index]
    case .boolean where text == "0" || text == "1": return .cell(.boolean(text == "1"))
    case .error: return .fault(.errorValue(text))
    case .date: return isoDate(text).map { .cell(.date($0)) } ?? .fault(.noDate(text))
    case .boolean, .text, nil: return .fault(.damagedValue(text))
    }
  }

  private func shown(_ number: Double, _ text: String, as format: NumberFormat) -> CellText {
    switch format {
    case .number: .cell(.number(number))
    case .percent: .cell(.text(percentage(number)))
    case .date, .time:
      switch sheet.dates.moment(number) {
      case .date(let date): .cell(.date(date))
      // A spreadsheet program shows less than a day as 1900-01-00 where a date is asked for.
      case .time(let time): format == .time ? .cell(.text(time)) : .fault(.noDate(text))
      case .none: .fault(.noDate(text))
      }
    }
  }
}

/// The attribute `t` of a cell (`ST_CellType`, ECMA-376, 18.18.11).
private enum ValueType {
  case number
  case shared
  case text
  case boolean
  case error
  case date

  init?(_ name: ArraySlice<UInt8>) {
    switch String(decoding: name, as: UTF8.self) {
    case "n": self = .number
    case "s": self = .shared
    case "str", "inlineStr": self = .text
    case "b": self = .boolean
    case "e": self = .error
    case "d": self = .date
    default: return nil
    }
  }
}

/// Longer values are no numbers.
private let longestNumber = 64

private func number(_ text: String) -> Double? {
  // `Double` also reads words such as "nan" and hexadecimal numbers.
  let isPlain = text.utf8.allSatisfy {
    switch $0 {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"): true
    case UInt8(ascii: "e"), UInt8(ascii: "E"): true
    default: false
    }
  }
  guard isPlain, let number = Double(text), number.isFinite else { return nil }
  return number
}

/// `2018-10-07` or `2018-10-07T08:30:00` of a cell of type date (ISO 8601), without fractions.
private func isoDate(_ text: String) -> String? {
  let date = text.prefix(10)
  guard date.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil else { return nil }
  let time = text.dropFirst(10)
  if time.isEmpty || time.wholeMatch(of: /T00:00(:00(\.0+)?)?Z?/) != nil { return String(date) }
  guard let match = time.wholeMatch(of: /T([0-9]{2}:[0-9]{2})(:[0-9]{2})?(\.[0-9]+)?Z?/) else {
    return nil
  }
  return "\(date)T\(match.1)\(match.2 ?? ":00")"
}
