/// How the amounts of one axis are written: large ones in 万 or 亿, with as many decimals as tell them apart.
struct Measure {
  /// Amounts are divided by this before they are written.
  private(set) var divisor = 1.0
  /// The unit after the division, such as `万元`; empty if there is none.
  private(set) var unit: String
  /// The unit of the column.
  private(set) var columnUnit: String
  /// What follows a number on the axis and at marks: `%`, else the unit stands in the title.
  private var suffix = ""
  /// Whether there is no unit, so that a number may be a year.
  private(set) var isPlain = false
  /// Amounts below zero only stand on the other side, as in a pyramid.
  var isUnsigned = false
  private var format: NumberFormat
  private var tickFormat: NumberFormat

  /// A given format is kept as it is; else it is found from the `amounts` that will be written.
  ///
  /// `largest` is the greatest magnitude of all; `scalesUnit` allows for 万 and 亿.
  init(
    unit: String?, format: NumberFormat?, largest: Double, amounts: [Double], scalesUnit: Bool
  ) {
    columnUnit = unit ?? ""
    self.unit = columnUnit
    if columnUnit == "%" || columnUnit == "‰" { suffix = columnUnit }
    if let format {
      (self.format, tickFormat) = (format, format)
      return
    }
    if scalesUnit, suffix.isEmpty {
      (divisor, self.unit) = scaled(columnUnit, largest: largest)
    }
    let decimals = mostDecimals(amounts, divisor: divisor, largest: largest)
    (self.format, tickFormat) = (.grouped(decimals), .grouped(0))
  }

  /// Numbers without a unit: thousands are grouped from 10,000 on, so that a year stays one word.
  static func plain(largest: Double, amounts: [Double]) -> Measure {
    var measure = Measure(
      unit: nil, format: nil, largest: largest, amounts: amounts, scalesUnit: false)
    measure.isPlain = true
    measure.format.groups = largest >= 10_000
    measure.tickFormat.groups = measure.format.groups
    return measure
  }

  /// Shares of a whole instead of amounts.
  static let share = Measure(shareFormat: NumberFormat(.percent, precision: 1, trims: true))

  private init(shareFormat: NumberFormat) {
    (unit, columnUnit) = ("", "")
    format = shareFormat
    tickFormat = NumberFormat(.percent, precision: 0)
  }

  /// An amount at its mark: `1,234.5`.
  func label(_ amount: Double) -> String { written(signed(amount) / divisor, format, suffix) }

  /// An amount in a sentence, without zeros that only align a column: `1,234.5万元`.
  func phrase(_ amount: Double) -> String {
    var format = format
    format.trims = true
    return written(signed(amount) / divisor, format, unit)
  }

  /// The label of a tick, already divided, whose neighbours differ in so many decimals.
  func tick(_ value: Double, decimals: Int) -> String {
    var format = tickFormat
    switch format.kind {
    case .fixed where format.groups || isPlain:
      format.precision = max(format.precision, decimals)
    case .percent: format.precision = max(format.precision, decimals - 2)
    default: break
    }
    return written(signed(value), format, suffix)
  }

  private func signed(_ amount: Double) -> Double {
    isUnsigned ? amount.magnitude : amount
  }
}

/// A number and its unit; a dash has none.
private func written(_ value: Double, _ format: NumberFormat, _ unit: String) -> String {
  var bytes: [UInt8] = []
  format.write(value, to: &bytes)
  if !value.isNaN { bytes.append(contentsOf: unit.utf8) }
  return String(decoding: bytes, as: UTF8.self)
}

private func mostDecimals(_ amounts: [Double], divisor: Double, largest: Double) -> Int {
  let most = largest / divisor >= 1000 ? 1 : 2
  var decimals = 0
  for amount in amounts where decimals < most {
    decimals = max(decimals, Decimal.needed(for: amount / divisor, limit: most))
  }
  return decimals
}

/// 万 from 100,000 and 亿 from 1,000,000,000 on, for units that are not multiples already.
private func scaled(_ unit: String, largest: Double) -> (divisor: Double, unit: String) {
  if unit.hasPrefix("亿") || largest < 1e5 { return (1, unit) }
  if unit.hasPrefix("万") {
    return largest < 1e6 ? (1, unit) : (1e4, "亿" + unit.dropFirst())
  }
  return largest >= 1e9 ? (1e8, "亿" + unit) : (1e4, "万" + unit)
}
