/// The value as a download gives it: exact, without grouping, readable by programs.
///
/// Money is a decimal in the column's unit (`12.3456`), a boolean `true` or `false`, a list the text
/// of a JSON array, a date ISO text; NULL is empty.
package func exactText(_ value: Value, column: ResultColumn) -> String {
  switch value {
  case .null: return ""
  case .integer(let number):
    if let money = column.money {
      return DecimalNumber(number).shifted(by: -money.decimals).text
    }
    if column.type == .boolean { return number == 0 ? "false" : "true" }
    return String(number)
  case .real(let number):
    return DecimalNumber(number).shifted(by: -(column.money?.decimals ?? 0)).text
  case .text(let text): return text
  }
}
