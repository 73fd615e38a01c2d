/// What an expression works with: a value of a table, or a list of such.
enum ExpressionValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case date(Timestamp)
  case list([ExpressionValue])

  init(_ datum: Datum) {
    switch datum {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .date(let date): self = .date(date)
    }
  }

  /// The value in a table: what is not a number is null, and a list is its text.
  var datum: Datum {
    switch self {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .number(let number): number.isNaN ? .null : .number(number)
    case .text(let text): .text(text)
    case .date(let date): .date(date)
    case .list: .text(text)
    }
  }
}

/// The conversions of JavaScript.
extension ExpressionValue {
  /// Null, `false`, 0, what is not a number and the empty text do not count as true.
  var isTrue: Bool {
    switch self {
    case .null: false
    case .boolean(let flag): flag
    case .number(let number): number != 0 && !number.isNaN
    case .text(let text): !text.isEmpty
    case .date, .list: true
    }
  }

  var number: Double {
    switch self {
    case .null: 0
    case .boolean(let flag): flag ? 1 : 0
    case .number(let number): number
    case .text(let text): scriptNumber(text) ?? .nan
    case .date(let date): Double(date.milliseconds)
    case .list: scriptNumber(text) ?? .nan
    }
  }

  /// The value as text; a date is written as readers see it.
  var text: String {
    switch self {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let number): scriptText(number)
    case .text(let text): text
    case .date(let date): date.chinese
    case .list(let values): values.map { $0 == .null ? "" : $0.text }.joined(separator: ",")
    }
  }

  /// The moment that the value names: a date, a text that reads as one, or its milliseconds.
  var date: Timestamp? {
    switch self {
    case .date(let date): date
    case .text(let text): Timestamp(text)
    case .number(let number):
      number.magnitude <= 8.64e15 ? Timestamp(milliseconds: Int(number.rounded(.down))) : nil
    case .null, .boolean, .list: nil
    }
  }

  /// Whether the value is text to `+`, which then joins texts.
  var joins: Bool {
    switch self {
    case .text, .list: true
    case .null, .boolean, .number, .date: false
    }
  }
}

extension ExpressionValue {
  /// `===`: of the same kind and equal.
  static func isIdentical(_ a: Self, _ b: Self) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.boolean(let x), .boolean(let y)): x == y
    case (.number(let x), .number(let y)): x == y
    case (.text(let x), .text(let y)): x == y
    case (.date(let x), .date(let y)): x.milliseconds == y.milliseconds
    case (.list(let x), .list(let y)): x == y
    default: false
    }
  }

  /// `==`: equal once both are numbers; a date equals the text that names it.
  static func isEqual(_ a: Self, _ b: Self) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.null, _), (_, .null): false
    case (.text(let x), .text(let y)): x == y
    case (.list, .list): isIdentical(a, b)
    case (.list, .text), (.text, .list): a.text == b.text
    case (.date(let date), .text(let text)), (.text(let text), .date(let date)):
      Timestamp(text)?.milliseconds == date.milliseconds
    default: a.number == b.number
    }
  }

  /// How two values compare; nil where neither comes first, as with what is not a number.
  static func order(_ a: Self, _ b: Self) -> Int? {
    switch (a, b) {
    case (.text(let x), .text(let y)):
      if x == y { return 0 }
      return x.unicodeScalars.lexicographicallyPrecedes(y.unicodeScalars) ? -1 : 1
    case (.date(let date), .text(let text)):
      return Timestamp(text).map { (date.milliseconds - $0.milliseconds).signum() }
    case (.text(let text), .date(let date)):
      return Timestamp(text).map { ($0.milliseconds - date.milliseconds).signum() }
    default:
      let (x, y) = (a.number, b.number)
      return x < y ? -1 : x > y ? 1 : x == y ? 0 : nil
    }
  }
}
