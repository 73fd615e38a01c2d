/// Round numbers for an axis, after d3-array's `ticks`: multiples of 1, 2 or 5 times a power of ten.
struct Ticks: Hashable {
  var values: [Double]
  /// The distance from one tick to the next; 0 when there are fewer than two.
  var step: Double
  /// The decimals that tell the ticks apart.
  var decimals: Int

  /// About `count` ticks from `lower` through `upper`.
  init(from lower: Double, through upper: Double, count: Int) {
    guard count > 0, lower < upper, (upper - lower).isFinite else {
      self.init(values: lower == upper ? [lower] : [], step: 0, decimals: 0)
      return
    }
    let spacing = Spacing(from: lower, to: upper, count: Double(count))
    var values: [Double] = []
    values.reserveCapacity(max(0, spacing.last - spacing.first + 1))
    var index = spacing.first
    while index <= spacing.last {
      values.append(spacing.value(index))
      index += 1
    }
    self.init(
      values: values, step: spacing.step,
      decimals: max(0, -Charts.magnitude(of: spacing.step * 1.0001)))
  }

  private init(values: [Double], step: Double, decimals: Int) {
    (self.values, self.step, self.decimals) = (values, step, decimals)
  }
}

/// Extends a domain to the nearest ticks on both ends, as d3-scale's `nice` does.
func nice(from lower: Double, through upper: Double, count: Int) -> (lower: Double, upper: Double) {
  var (lower, upper) = (lower, upper)
  guard lower < upper, (upper - lower).isFinite else { return (lower, upper) }
  var previous = 0.0
  for _ in 0..<10 {
    let spacing = Spacing(from: lower, to: upper, count: Double(count))
    guard spacing.increment != previous else { break }
    previous = spacing.increment
    if spacing.increment > 0 {
      lower = (lower / spacing.increment).rounded(.down) * spacing.increment
      upper = (upper / spacing.increment).rounded(.up) * spacing.increment
    } else {
      lower = (lower * spacing.increment).rounded(.up) / spacing.increment
      upper = (upper * spacing.increment).rounded(.down) / spacing.increment
    }
  }
  return (lower, upper)
}

/// The increment between ticks; below 1 it is kept as the negative of its inverse, which is exact.
private struct Spacing {
  var first: Int
  var last: Int
  var increment: Double

  init(from lower: Double, to upper: Double, count: Double) {
    let step = (upper - lower) / count
    let power = Charts.magnitude(of: step)
    let error = step / powerOfTen(power)
    let factor: Double =
      error >= 50.0.squareRoot()
      ? 10 : error >= 10.0.squareRoot() ? 5 : error >= 2.0.squareRoot() ? 2 : 1
    if power < 0 {
      let inverse = powerOfTen(-power) / factor
      first = whole((lower * inverse).rounded())
      last = whole((upper * inverse).rounded())
      if Double(first) / inverse < lower { first += 1 }
      if Double(last) / inverse > upper { last -= 1 }
      increment = -inverse
    } else {
      increment = powerOfTen(power) * factor
      first = whole((lower / increment).rounded())
      last = whole((upper / increment).rounded())
      if Double(first) * increment < lower { first += 1 }
      if Double(last) * increment > upper { last -= 1 }
    }
    if last < first, count >= 0.5, count < 2 {
      self = Spacing(from: lower, to: upper, count: count * 2)
    }
  }

  var step: Double { increment < 0 ? -1 / increment : increment }

  func value(_ index: Int) -> Double {
    increment < 0 ? Double(index) / -increment : Double(index) * increment
  }
}

private func whole(_ value: Double) -> Int { Int(max(-9e15, min(9e15, value))) }
