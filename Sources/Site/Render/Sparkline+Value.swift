import Charts
import Ledger

/// A tiny line of the numbers that a value lists, separated by spaces or commas.
///
/// Whatever is no number, such as `-` or nothing between two commas, is a gap. Amounts of money are in
/// 分, as in the ledger, and are shown in the column's unit. Without any number nothing is drawn.
func sparkline(_ value: Value, _ column: ResultColumn, label: String) -> String {
  let numbers = sparklineNumbers(value, column)
  guard numbers.contains(where: { $0 != nil }) else { return "" }
  return Sparkline.svg(values: numbers, label: label, unit: column.unit ?? "")
}

func sparklineNumbers(_ value: Value, _ column: ResultColumn) -> [Double?] {
  let scale = column.money?.fenPerUnit ?? 1
  switch value {
  case .null: return []
  case .integer(let number): return [Double(number) / scale]
  case .real(let number): return [number / scale]
  case .text(let text):
    let parts =
      text.contains(",")
      ? text.split(separator: ",", omittingEmptySubsequences: false)
      : text.split(separator: " ")
    return parts.map { part in
      Double(part.filter { $0 != " " }).flatMap { $0.isFinite ? $0 / scale : nil }
    }
  }
}
