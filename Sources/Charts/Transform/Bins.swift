/// Equal steps that numbers are sorted into, as in Vega.
struct Bins: Hashable, Sendable {
  let start: Double
  let stop: Double
  let step: Double

  /// Bins for the numbers of an extent; nil if it or the step cannot be reckoned with.
  init?(extent: (lower: Double, upper: Double), parameters: BinParameters) {
    var (lower, upper) = parameters.extent.map { ($0.lowerBound, $0.upperBound) } ?? extent
    guard lower.isFinite, upper.isFinite, lower <= upper, (upper - lower).isFinite else {
      return nil
    }
    let span = upper > lower ? upper - lower : lower != 0 ? lower.magnitude : 1
    let step = parameters.chosenStep(span: span)
    guard step > 0, step.isFinite, (lower / step).isFinite, (upper / step).isFinite else {
      return nil
    }
    if parameters.nice {
      let digits =
        step >= 1 ? 0 : Int(-Charts.logarithm(step) / Charts.logarithm(parameters.base)) + 1
      let tolerance = Charts.power(parameters.base, Double(-digits - 1))
      let floor = (lower / step + tolerance).rounded(.down) * step
      lower = lower < floor ? floor - step : floor
      upper = (upper / step).rounded(.up) * step
    }
    upper = upper == lower ? lower + step : lower + ((upper - lower) / step).rounded(.up) * step
    if let anchor = parameters.anchor {
      let shift = anchor - (lower + step * ((anchor - lower) / step).rounded(.down))
      lower += shift
      upper += shift
    }
    (start, stop, self.step) = (lower, upper, step)
  }

  /// The bin that a number lies in; nil out of the bins.
  ///
  /// The last bin has its end too.
  func bin(_ value: Double) -> (lower: Double, upper: Double)? {
    guard value >= start, value <= stop else { return nil }
    let clamped = max(start, min(value, stop - step))
    let lower = start + step * (1e-14 + (clamped - start) / step).rounded(.down)
    return (lower, start + step * (1 + (lower - start) / step))
  }
}

extension BinParameters {
  /// The given step, or a round one that gives at most `maxbins` bins.
  fileprivate func chosenStep(span: Double) -> Double {
    if let step { return step }
    if !steps.isEmpty {
      let enough = steps.firstIndex { $0 >= span / Double(maxbins) } ?? steps.count
      return steps[max(0, enough - 1)]
    }
    let logOfBase = Charts.logarithm(base)
    let level = (Charts.logarithm(Double(maxbins)) / logOfBase).rounded(.up)
    let exponent = (Charts.logarithm(span) / logOfBase + 0.5).rounded(.down) - level
    var step = max(minstep, Charts.power(base, exponent))
    guard step > 0 else { return step }
    while (span / step).rounded(.up) > Double(maxbins) { step *= base }
    for divisor in divide {
      let smaller = step / divisor
      if smaller >= minstep, span / smaller <= Double(maxbins) { step = smaller }
    }
    return step
  }
}
