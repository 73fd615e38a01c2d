/// The ticks of an axis of amounts: values in the data's unit, and their texts.
struct AmountTicks {
  var values: [Double]
  var texts: [String]
  var positions: [Double]

  init(_ channel: Channel, measure: Measure, scale: LinearScale, count: Int) {
    let lower = scale.lower / measure.divisor
    let upper = scale.upper / measure.divisor
    var shown: [Double] = []
    var decimals = 0
    for case .number(let value) in channel.axis?.values ?? [] {
      guard value >= scale.lower, value <= scale.upper else { continue }
      shown.append(value / measure.divisor)
      decimals = max(decimals, Decimal.needed(for: value / measure.divisor, limit: 6))
    }
    if channel.axis?.values.isEmpty ?? true {
      let ticks = Ticks(from: lower, through: upper, count: count)
      (shown, decimals) = (ticks.values, ticks.decimals)
    }
    values = shown.map { $0 * measure.divisor }
    texts = shown.map { measure.tick($0, decimals: decimals) }
    positions = values.map(scale.position)
  }

  var widest: Double {
    texts.lazy.map { TextMeasure.width($0, size: AxisLabels.size) }.max() ?? 0
  }
}
