/// The two ends of the scale of amounts.
struct AmountDomain: Hashable {
  var lower: Double
  var upper: Double
  /// The author's domain was too small for the data and has been widened.
  var isWidened = false

  /// Whether the base line is not zero, which has to be said beside the chart.
  var leavesOutZero: Bool { lower > 0 || upper < 0 }

  /// Zero is included unless the author says otherwise; the ends are round unless the author set them.
  init(_ spans: [Span], _ scale: ScaleOptions, isShare: Bool) {
    var lower = Double.infinity
    var upper = -Double.infinity
    for span in spans {
      lower = min(lower, span.to)
      upper = max(upper, span.to)
    }
    if lower > upper { (lower, upper) = (0, 0) }
    if case .number(let first)? = scale.domain.first, case .number(let last)? = scale.domain.last {
      isWidened = !spans.isEmpty && (lower < first || upper > last)
      (lower, upper) = (min(lower, first), max(upper, last))
      if spans.isEmpty { (lower, upper) = (first, last) }
      if scale.zero == true { (lower, upper) = (min(lower, 0), max(upper, 0)) }
    } else if isShare {
      (lower, upper) = (lower < 0 ? -1 : 0, upper > 0 || lower == 0 ? 1 : 0)
    } else {
      if scale.zero ?? true { (lower, upper) = (min(lower, 0), max(upper, 0)) }
      if upper - lower < max(upper.magnitude, lower.magnitude) * 1e-9 {
        let margin = upper.magnitude * 0.1
        (lower, upper) = (lower - margin, upper + margin)
      }
      if upper - lower < 1e-9 { (lower, upper) = (0, 1) }
    }
    if scale.nice ?? scale.domain.isEmpty {
      (lower, upper) = nice(from: lower, through: upper, count: 5)
    }
    (self.lower, self.upper) = (lower, upper)
  }
}
