extension ScaleModel {
  /// The classes of a scale of type `quantize`, `quantile` or `threshold`; nil for others.
  ///
  /// There are as many as the author gives colours or sizes, or four as in Vega.
  var classes: SequentialSteps? {
    guard type.isDiscretizing, case .continuous(let stops) = domain else { return nil }
    let range = definition.scale.range.count
    let count = range > 1 ? range : 4
    switch type {
    case .threshold: return SequentialSteps(thresholds: stops)
    case .quantize:
      guard let (lower, upper) = extent else { return nil }
      let width = (upper - lower) / Double(count)
      return SequentialSteps(thresholds: (1..<count).map { lower + width * Double($0) })
    default:
      return SequentialSteps(
        thresholds: (1..<count).compactMap {
          AggregateOperation.quantile(Double($0) / Double(count), of: stops)
        })
    }
  }
}
