/// A continuous domain cut into a few classes at round numbers, for colour ramps drawn as steps.
///
/// A domain with 0 inside has the same classes on both sides: an even number of them meets at 0, an
/// odd number has one around it.
struct SequentialSteps: Hashable, Sendable {
  /// Where each class but the first begins, ascending; a value on a threshold is above it.
  let thresholds: [Double]

  /// Cuts a domain into `count` classes, or fewer when no round numbers cut it so.
  init(from lower: Double, through upper: Double, count: Int) {
    guard lower < upper, (upper - lower).isFinite, count > 1 else {
      thresholds = []
      return
    }
    thresholds =
      lower < 0 && upper > 0
      ? Self.diverging(max(-lower, upper), count) : Self.sequential(lower, upper, count)
  }

  /// Classes that begin at given amounts, ascending.
  init(thresholds: [Double]) { self.thresholds = thresholds }

  var count: Int { thresholds.count + 1 }

  /// The class of a value, from 0; nil for NaN.
  func index(of value: Double) -> Int? {
    guard !value.isNaN else { return nil }
    var (low, high) = (0, thresholds.count)
    while low < high {
      let middle = (low + high) / 2
      if thresholds[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SequentialSteps {
  /// The factors of round widths, with how willingly they are taken.
  private static let factors: [(factor: Double, reluctance: Int)] = [
    (1, 0), (1.5, 2), (2, 0), (2.5, 1), (3, 2), (4, 1), (5, 0), (6, 2), (8, 2), (10, 0),
  ]

  /// The multiples of a round width within the domain that are nearest in number to what is wanted.
  private static func sequential(_ lower: Double, _ upper: Double, _ count: Int) -> [Double] {
    var best: (missing: Int, reluctance: Int, width: Width, multiples: ClosedRange<Int>)?
    for (width, reluctance) in widths(near: (upper - lower) / Double(count)) {
      guard let multiples = width.multiples(lower, upper), multiples.count < count else { continue }
      let missing = count - 1 - multiples.count
      if let best, (best.missing, best.reluctance) <= (missing, reluctance) { continue }
      best = (missing, reluctance, width, multiples)
    }
    guard let best else { return [] }
    return best.multiples.map { best.width.times(Double($0)) }
  }

  /// Thresholds at 0 or around it, symmetric, with the outermost class beginning before the limit.
  private static func diverging(_ limit: Double, _ count: Int) -> [Double] {
    let isEven = count % 2 == 0
    let sides = (count - 1) / 2
    guard sides > 0 else { return isEven ? [0] : [] }
    let ideal = limit / Double(sides + 1)
    var best: (distance: Double, width: Width)?
    for (width, reluctance) in widths(near: ideal) where width.number * Double(sides) < limit {
      // A round width may be a tenth off for each degree of reluctance.
      let distance =
        (width.number - ideal).magnitude / ideal + Double(reluctance) / 10
      if let best, best.distance <= distance { continue }
      best = (distance, width)
    }
    guard let width = best?.width else { return isEven ? [0] : [] }
    let above = (1...sides).map { width.times(Double($0)) }
    return above.reversed().map { -$0 } + (isEven ? [0] : []) + above
  }

  /// The round widths about a wanted one, from smaller to larger.
  private static func widths(near ideal: Double) -> [(value: Width, reluctance: Int)] {
    let exponent = magnitude(of: ideal)
    return (exponent - 1...exponent + 1).flatMap { exponent in
      factors.dropLast().map { (Width(factor: $0.factor, exponent: exponent), $0.reluctance) }
    }
  }
}

/// A round number: a factor and a power of ten, apart so that its multiples are exact decimals.
private struct Width {
  var factor: Double
  var exponent: Int

  var number: Double { times(1) }

  func times(_ count: Double) -> Double {
    exponent < 0
      ? factor * count / powerOfTen(-exponent) : factor * count * powerOfTen(exponent)
  }

  /// Which multiples lie within a domain, without its ends; nil if none do.
  func multiples(_ lower: Double, _ upper: Double) -> ClosedRange<Int>? {
    let number = number
    var first = (lower / number).rounded(.up)
    var last = (upper / number).rounded(.down)
    if times(first) <= lower { first += 1 }
    if times(last) >= upper { last -= 1 }
    guard first <= last, first.magnitude < 9e15, last.magnitude < 9e15 else { return nil }
    return Int(first)...Int(last)
  }
}
