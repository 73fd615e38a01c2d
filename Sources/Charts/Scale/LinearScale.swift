/// Numbers to positions: a straight line from a domain to a range.
struct LinearScale: Hashable {
  var lower: Double
  var upper: Double
  var start: Double
  var end: Double

  func position(_ value: Double) -> Double {
    upper > lower ? start + (value - lower) / (upper - lower) * (end - start) : (start + end) / 2
  }
}
