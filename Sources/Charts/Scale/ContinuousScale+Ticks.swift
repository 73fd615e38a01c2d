extension ContinuousScale {
  /// About `count` round numbers within the domain, ascending; those of time are found elsewhere.
  func ticks(count: Int) -> [Double] {
    switch transform {
    case .log(let base, _):
      LogTicks(from: lower, through: upper, base: base, count: count).values
    default: Ticks(from: lower, through: upper, count: count).values
    }
  }

  /// The scale with its domain extended to round numbers; time is left as it is.
  func niced(count: Int) -> ContinuousScale {
    let domain: (lower: Double, upper: Double)
    switch transform {
    case .time: return self
    case .log(let base, _): domain = niceLog(from: lower, through: upper, base: base)
    default: domain = nice(from: lower, through: upper, count: count)
    }
    let descends = last < first
    return ContinuousScale(
      transform, from: descends ? domain.upper : domain.lower,
      through: descends ? domain.lower : domain.upper, start: start, end: end,
      isClamped: isClamped)
  }
}

/// Extends a domain to powers of the base on both ends.
func niceLog(
  from lower: Double, through upper: Double, base: Double
) -> (lower: Double, upper: Double) {
  guard lower < upper, base > 1, (upper - lower).isFinite else { return (lower, upper) }
  if upper < 0 {
    let mirrored = niceLog(from: -upper, through: -lower, base: base)
    return (-mirrored.upper, -mirrored.lower)
  }
  guard lower > 0 else { return (lower, upper) }
  let powers = PowersOfBase(base)
  return (
    powers.value(Int(powers.exponent(lower).rounded(.down))),
    powers.value(Int(powers.exponent(upper).rounded(.up)))
  )
}
