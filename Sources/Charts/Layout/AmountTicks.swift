/// The ticks of an axis of amounts: values in the data's unit, and their texts.
struct AmountTicks {
  var values: [Double]
  var texts: [String]
  var positions: [Double]

  init(_ scale: PlacedScale, measure: Measure, count: Int) {
    let divisor = measure.divisor
    let isGiven = !scale.model.definition.axis.values.isEmpty
    if isGiven || divisor == 1 || scale.model.type == .log {
      values = scale.tickValues(count: count).compactMap(\.amount)
    } else {
      let (lower, upper) = scale.model.extent ?? (0, 1)
      values = Ticks(
        from: lower / divisor, through: upper / divisor,
        count: scale.model.definition.axis.tickCount ?? count
      ).values.map { $0 * divisor }
    }
    let decimals = values.lazy.map { Decimal.needed(for: $0 / divisor, limit: 9) }.max() ?? 0
    texts = values.map { measure.tick($0 / divisor, decimals: decimals) }
    positions = values.map { scale.position(of: $0) }
  }

  /// The width of the widest text.
  var widest: Double {
    texts.lazy.map { TextMeasure.width($0, size: AxisLabels.size) }.max() ?? 0
  }
}
