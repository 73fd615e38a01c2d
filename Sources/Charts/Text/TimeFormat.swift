/// How dates are written: a format string of d3 such as `%Y-%m`, with Chinese names.
///
/// `-`, `_` and `0` after the percent sign pad with nothing, blanks or zeros.
public struct TimeFormat: Hashable, Sendable {
  private enum Piece: Hashable, Sendable {
    case literal(String)
    case directive(UInt8, padding: UInt8?)
  }

  private var pieces: [Piece] = []

  /// A format string of d3; nil if it has a directive that is unknown.
  public init?(_ specifier: String) {
    guard parse(specifier) else { return nil }
  }

  /// The date as text.
  public func text(_ date: Timestamp) -> String {
    var bytes: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .literal(let literal): bytes.append(contentsOf: literal.utf8)
      case .directive(let directive, let padding):
        write(directive, padding, of: date, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension TimeFormat {
  private mutating func parse(_ specifier: String) -> Bool {
    var literal: [UInt8] = []
    var rest = Array(specifier.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        literal.append(byte)
        continue
      }
      var padding: UInt8?
      switch rest.first {
      case UInt8(ascii: "-"): padding = nil
      case UInt8(ascii: "_"): padding = UInt8(ascii: " ")
      case UInt8(ascii: "0"): padding = UInt8(ascii: "0")
      case UInt8(ascii: "e"): padding = UInt8(ascii: " ")
      default: padding = UInt8(ascii: "0")
      }
      if let flag = rest.first, "-_0".utf8.contains(flag) { rest.removeFirst() }
      guard let directive = rest.popFirst() else { return false }
      if directive == UInt8(ascii: "%") {
        literal.append(directive)
        continue
      }
      if !literal.isEmpty {
        pieces.append(.literal(String(decoding: literal, as: UTF8.self)))
        literal = []
      }
      switch directive {
      case UInt8(ascii: "c"): guard parse("%x %A %X") else { return false }
      case UInt8(ascii: "x"): guard parse("%Y年%-m月%-d日") else { return false }
      case UInt8(ascii: "X"): guard parse("%H:%M:%S") else { return false }
      default:
        guard "aAbBdefgGHIjLmMpqQsSuUVwWyYZ".utf8.contains(directive) else { return false }
        pieces.append(.directive(directive, padding: padding))
      }
    }
    if !literal.isEmpty { pieces.append(.literal(String(decoding: literal, as: UTF8.self))) }
    return true
  }

  private func write(
    _ directive: UInt8, _ padding: UInt8?, of date: Timestamp, to bytes: inout [UInt8]
  ) {
    func number(_ value: Int, _ width: Int) {
      let digits = String(value.magnitude).utf8
      if value < 0 { bytes.append(UInt8(ascii: "-")) }
      if let padding, digits.count < width {
        bytes.append(contentsOf: repeatElement(padding, count: width - digits.count))
      }
      bytes.append(contentsOf: digits)
    }
    switch directive {
    case UInt8(ascii: "a"): bytes.append(contentsOf: "周\(weekdayNames[date.weekday])".utf8)
    case UInt8(ascii: "A"): bytes.append(contentsOf: date.weekdayName.utf8)
    case UInt8(ascii: "b"), UInt8(ascii: "B"): bytes.append(contentsOf: "\(date.month)月".utf8)
    case UInt8(ascii: "d"), UInt8(ascii: "e"): number(date.day, 2)
    case UInt8(ascii: "f"): number(date.millisecond * 1000, 6)
    case UInt8(ascii: "g"): number(date.isoWeek.year % 100, 2)
    case UInt8(ascii: "G"): number(date.isoWeek.year, 4)
    case UInt8(ascii: "H"): number(date.hour, 2)
    case UInt8(ascii: "I"): number((date.hour + 11) % 12 + 1, 2)
    case UInt8(ascii: "j"): number(date.dayOfYear, 3)
    case UInt8(ascii: "L"): number(date.millisecond, 3)
    case UInt8(ascii: "m"): number(date.month, 2)
    case UInt8(ascii: "M"): number(date.minute, 2)
    case UInt8(ascii: "p"): bytes.append(contentsOf: (date.hour < 12 ? "上午" : "下午").utf8)
    case UInt8(ascii: "q"): number(date.quarter, 1)
    case UInt8(ascii: "Q"): number(date.milliseconds, 1)
    case UInt8(ascii: "s"): number(date.seconds, 1)
    case UInt8(ascii: "S"): number(date.second, 2)
    case UInt8(ascii: "u"): number((date.weekday + 6) % 7 + 1, 1)
    case UInt8(ascii: "U"): number(date.week(from: 0), 2)
    case UInt8(ascii: "V"): number(date.isoWeek.week, 2)
    case UInt8(ascii: "w"): number(date.weekday, 1)
    case UInt8(ascii: "W"): number(date.week(from: 1), 2)
    case UInt8(ascii: "y"): number(date.year % 100, 2)
    case UInt8(ascii: "Y"): number(date.year, 4)
    default: bytes.append(contentsOf: "+0000".utf8)
    }
  }
}

extension Timestamp {
  /// The day of the week as `星期三`.
  var weekdayName: String { "星期\(weekdayNames[weekday])" }

  /// Whole seconds since 1970.
  fileprivate var seconds: Int { (milliseconds - millisecond) / 1000 }
}

private let weekdayNames = ["日", "一", "二", "三", "四", "五", "六"]
