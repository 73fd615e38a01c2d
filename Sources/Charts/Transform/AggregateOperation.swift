/// What a group of values is put together to, as in Vega.
///
/// Nulls, empty texts and what is not a number are left out, except by `count` and `distinct`.
enum AggregateOperation: String, Hashable, Sendable, CaseIterable {
  case count, valid, missing, distinct, sum, product, mean, average, median, q1, q3, min, max
  case variance, variancep, stdev, stdevp, stderr

  /// The operations of Vega-Lite that are not there.
  static let unsupported = [
    "argmax", "argmin", "ci0", "ci1", "exponential", "exponentialb", "values",
  ]

  /// Whether the result is in the unit of the values.
  var keepsUnit: Bool {
    switch self {
    case .count, .valid, .missing, .distinct, .product, .variance, .variancep: false
    case .sum, .mean, .average, .median, .q1, .q3, .min, .max, .stdev, .stdevp, .stderr: true
    }
  }

  /// The result for some rows of a column; null where there are too few values.
  func value(of values: [Datum], in rows: some Collection<Int>) -> Datum {
    if self == .count { return .number(Double(rows.count)) }
    var aggregator = Aggregator(self)
    for row in rows { aggregator.add(values[row]) }
    return aggregator.result()
  }

  /// The value below which a fraction of ascending numbers lies, between the two nearest.
  static func quantile(_ fraction: Double, of numbers: [Double]) -> Double? {
    guard let last = numbers.last else { return nil }
    let place = fraction * Double(numbers.count - 1)
    guard place > 0 else { return numbers[0] }
    let index = Int(place)
    guard index + 1 < numbers.count else { return last }
    return numbers[index] + (numbers[index + 1] - numbers[index]) * (place - Double(index))
  }
}
