package import Diagnostics

/// A way to show a value to people.
package enum ValueFormat: String, Hashable, Sendable, CaseIterable {
  /// The column's own form: money in its unit with two decimals, numbers with commas, ISO dates.
  case plain
  /// Money in 万元, or a number in 万, without the unit.
  case wan
  /// Money in 亿元, or a number in 亿, without the unit.
  case yi
  /// Money in 元, without the unit.
  case yuan
  /// `52.4%`, of a column in % or of a plain ratio such as 0.524.
  case percent
  /// `2018年10月7日`.
  case date
  /// `2018年10月`.
  case month
  /// A whole number with commas.
  case count
  /// The column's own form with a sign, `+` included.
  case signed
  /// `[p]` for a provisional figure, `[r]` for a revised one, nothing for any other.
  case status
}

extension ValueFormat {
  /// The text of a value; empty for NULL.
  ///
  /// A value that the format does not suit is shown in the column's own form; `misfit` tells so
  /// beforehand.
  package func text(_ value: Value, column: ResultColumn) -> String {
    guard !value.isNull else { return "" }
    switch self {
    case .plain: return plainText(value, column: column)
    case .wan: return scaledText(value, column: column, money: .wan, power: 4)
    case .yi: return scaledText(value, column: column, money: .yi, power: 8)
    case .yuan: return scaledText(value, column: column, money: .yuan, power: 0)
    case .percent: return percentText(value, column: column)
    case .date: return dateText(value) ?? plainText(value, column: column)
    case .month: return monthText(value) ?? plainText(value, column: column)
    case .count: return countText(value, column: column)
    case .signed:
      let text = plainText(value, column: column)
      return value.isPositive ? "+" + text : text
    case .status: return statusText(value)
    }
  }

  /// Why the format does not suit a column; nil when it does, or when the column's type is unknown.
  package func misfit(_ column: ResultColumn) -> Message? {
    guard let type = column.type else { return nil }
    let suits =
      switch self {
      case .plain: true
      case .wan, .yi, .signed: type == .number || type == .integer
      case .yuan: column.money != nil
      case .percent: (type == .number || type == .integer) && column.money == nil
      case .count: (type == .number || type == .integer || type == .duration) && column.money == nil
      case .date: type == .date || type == .datetime
      case .month: type == .date || type == .datetime || type == .yearmonth
      case .status: type == .string
      }
    guard !suits else { return nil }
    return Message(
      "格式 \(rawValue) 不适用于列「\(column.label)」（类型 \(type.rawValue)）",
      "the format \(rawValue) does not suit the column \"\(column.label)\" of type \(type.rawValue)"
    )
  }
}

extension Value {
  fileprivate var isPositive: Bool {
    switch self {
    case .integer(let number): number > 0
    case .real(let number): number > 0
    default: false
    }
  }
}
