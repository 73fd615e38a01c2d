/// The functions that an expression can call.
enum ExpressionFunction: String, Hashable, Sendable, CaseIterable {
  case abs, acos, asin, atan, atan2, ceil, clamp, cos, exp, floor, hypot, log, max, min, pow, round
  case sin, sqrt, tan
  case isArray, isBoolean, isDate, isDefined, isFinite, isNaN, isNumber, isString, isValid
  case toBoolean, toDate, toNumber, toString
  case extent, indexof, inrange, join, lastindexof, length, lerp, peek, reverse, slice, sort, span
  case format, lower, pad, parseFloat, parseInt, replace, split, substring, trim, truncate, upper
  case date, datetime, day, dayofyear, hours, milliseconds, minutes, month, quarter, seconds, time
  case timezoneoffset, utc, week, year
  case utcdate, utcday, utcdayofyear, utchours, utcmilliseconds, utcminutes, utcmonth, utcquarter
  case utcseconds, utcweek, utcyear
  case dayAbbrevFormat, dayFormat, monthAbbrevFormat, monthFormat, timeFormat, utcFormat

  /// The fewest arguments.
  var needed: Int {
    switch self {
    case .min, .max, .hypot: 0
    case .atan2, .pow, .indexof, .inrange, .lastindexof, .lerp, .format, .pad, .split, .substring,
      .truncate:
      2
    case .clamp, .replace: 3
    default: 1
    }
  }

  func value(_ arguments: [ExpressionValue]) -> ExpressionValue {
    guard arguments.count >= needed else { return .null }
    switch self {
    case .abs, .acos, .asin, .atan, .atan2, .ceil, .clamp, .cos, .exp, .floor, .hypot, .log, .max,
      .min, .pow, .round, .sin, .sqrt, .tan:
      return mathematics(arguments)
    case .isArray, .isBoolean, .isDate, .isDefined, .isFinite, .isNaN, .isNumber, .isString,
      .isValid, .toBoolean, .toDate, .toNumber, .toString:
      return conversion(of: arguments[0])
    case .extent, .indexof, .inrange, .join, .lastindexof, .length, .lerp, .peek, .reverse, .slice,
      .sort, .span:
      return listing(arguments)
    case .format, .lower, .pad, .parseFloat, .parseInt, .replace, .split, .substring, .trim,
      .truncate, .upper:
      return arguments[0] == .null ? .null : wording(arguments)
    case .datetime, .utc: return moment(arguments)
    default: return timing(arguments)
    }
  }
}

extension ExpressionFunction {
  private func mathematics(_ arguments: [ExpressionValue]) -> ExpressionValue {
    let numbers = arguments.map(\.number)
    switch self {
    case .min, .max:
      guard !numbers.contains(where: \.isNaN) else { return .number(.nan) }
      let chosen = numbers.indices.min {
        self == .min ? numbers[$0] < numbers[$1] : numbers[$0] > numbers[$1]
      }
      guard let chosen else { return .number(self == .min ? .infinity : -.infinity) }
      let areDates = arguments.allSatisfy { if case .date = $0 { true } else { false } }
      return areDates ? arguments[chosen] : .number(numbers[chosen])
    case .hypot: return .number(numbers.reduce(0) { $0 + $1 * $1 }.squareRoot())
    case .atan2: return .number(arctangent(numbers[0], numbers[1]))
    case .pow: return .number(scriptPower(numbers[0], numbers[1]))
    case .clamp:
      let (lower, upper) = (Swift.min(numbers[1], numbers[2]), Swift.max(numbers[1], numbers[2]))
      return .number(Swift.max(lower, Swift.min(upper, numbers[0])))
    default: return .number(mathematics(numbers[0]))
    }
  }

  private func mathematics(_ x: Double) -> Double {
    switch self {
    case .abs: x.magnitude
    case .acos: arccosine(x)
    case .asin: exactArcsine(x)
    case .atan: arctangent(x)
    case .ceil: x.rounded(.up)
    case .cos: cosine(x)
    case .exp: exponential(x)
    case .floor: x.rounded(.down)
    case .log: logarithm(x)
    // Halves go up, also below zero.
    case .round: x.magnitude < 4e15 ? (x + 0.5).rounded(.down) : x
    case .sin: sine(x)
    case .sqrt: x.squareRoot()
    case .tan: tangent(x)
    default: x
    }
  }

  private func conversion(of value: ExpressionValue) -> ExpressionValue {
    let isMissing = value == .null || value == .text("")
    switch (self, value) {
    case (.isArray, .list), (.isBoolean, .boolean), (.isDate, .date), (.isString, .text),
      (.isNumber, .number):
      return .boolean(true)
    case (.isFinite, .number(let number)): return .boolean(number.isFinite)
    case (.isNaN, .number(let number)): return .boolean(number.isNaN)
    case (.isValid, .number(let number)): return .boolean(!number.isNaN)
    case (.isValid, _), (.isDefined, _): return .boolean(value != .null)
    case (.toBoolean, .text(let text)):
      return isMissing ? .null : .boolean(text != "false" && text != "0")
    case (.toBoolean, _): return isMissing ? .null : .boolean(value.isTrue)
    case (.toDate, _): return value.date.map { .date($0) } ?? .null
    case (.toNumber, _): return isMissing ? .null : .number(value.number)
    case (.toString, _): return isMissing ? .null : .text(value.text)
    default: return .boolean(false)
    }
  }
}

/// JavaScript's power, which differs from the library's for 1 to the power of what is no number.
func scriptPower(_ x: Double, _ y: Double) -> Double {
  y.isNaN || (x.magnitude == 1 && y.isInfinite) ? .nan : Charts.power(x, y)
}
