/// How the amounts of a chart are written: large amounts in 万 or 亿, with as many decimals as tell them apart.
struct Measure {
  /// Amounts are divided by this before they are written.
  var divisor: Double
  /// The unit after the division, such as `万元`; empty if there is none.
  var unit: String
  /// The unit of the column.
  var columnUnit: String
  /// What follows a number on the axis and at marks: `%`, else the unit stands in the title.
  private var suffix: String
  private var format: NumberFormat
  private var tickFormat: NumberFormat

  /// `amounts` are those that will be written; `specification` may ask for a format.
  init(
    _ channel: Channel, column: DataTable.Column?, subtitle: String?, largest: Double,
    amounts: [Double]
  ) {
    columnUnit = column?.unit ?? ""
    (divisor, unit) = (1, columnUnit)
    suffix = columnUnit == "%" || columnUnit == "‰" ? columnUnit : ""
    if case .number(let given)? = channel.format {
      format = given
      tickFormat = given
      return
    }
    if !contains(subtitle ?? "", "单位"), suffix.isEmpty {
      (divisor, unit) = scaled(columnUnit, largest: largest)
    }
    let divisor = divisor
    let most = largest / divisor >= 1000 ? 1 : 2
    let decimals = amounts.lazy.map { Decimal.needed(for: $0 / divisor, limit: most) }.max() ?? 0
    format = .grouped(decimals)
    tickFormat = .grouped(0)
  }

  /// Shares of a whole instead of amounts.
  static let share = Measure(shareFormat: NumberFormat(.percent, precision: 1, trims: true))

  private init(shareFormat: NumberFormat) {
    (divisor, unit, columnUnit, suffix) = (1, "", "", "")
    format = shareFormat
    tickFormat = NumberFormat(.percent, precision: 0)
  }

  /// An amount at its mark: `1,234.5`.
  func label(_ amount: Double) -> String { format.text(amount / divisor) + suffix }

  /// An amount in a sentence, without zeros that only align a column: `1,234.5万元`.
  func phrase(_ amount: Double) -> String {
    var format = format
    format.trims = true
    return format.text(amount / divisor) + unit
  }

  /// The label of a tick whose neighbours differ in so many decimals.
  func tick(_ value: Double, decimals: Int) -> String {
    var format = tickFormat
    if format.kind == .fixed, format.groups { format.precision = max(format.precision, decimals) }
    if format.kind == .percent { format.precision = max(format.precision, decimals - 2) }
    return format.text(value) + suffix
  }
}

/// 万 from 100,000 and 亿 from 1,000,000,000 on, for units that are not multiples already.
private func scaled(_ unit: String, largest: Double) -> (divisor: Double, unit: String) {
  if unit.hasPrefix("亿") || largest < 1e5 { return (1, unit) }
  if unit.hasPrefix("万") {
    return largest < 1e6 ? (1, unit) : (1e4, "亿" + unit.dropFirst())
  }
  return largest >= 1e9 ? (1e8, "亿" + unit) : (1e4, "万" + unit)
}

/// Whether one text occurs in another.
func contains(_ text: String, _ part: String) -> Bool {
  let text = Array(text.utf8)
  let part = Array(part.utf8)
  guard !part.isEmpty, text.count >= part.count else { return part.isEmpty }
  return (0...text.count - part.count).contains { start in
    text[start] == part[0] && text[start..<start + part.count].elementsEqual(part)
  }
}
