/// Numbers to positions: a straight line from a domain to a range, kept within its ends.
struct LinearScale: Hashable {
  var lower: Double
  var upper: Double
  var start: Double
  var end: Double

  func position(_ value: Double) -> Double {
    guard upper > lower else { return (start + end) / 2 }
    return start + (min(max(value, lower), upper) - lower) / (upper - lower) * (end - start)
  }
}
