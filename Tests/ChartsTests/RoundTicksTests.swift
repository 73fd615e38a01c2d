import Testing

@testable import Charts

/// Ticks of domains at random are round and leave no end of the axis without one.
@Suite struct RoundTicksTests {
  @Test(arguments: 0..<20)
  func `ticks of amounts are round and cover the domain`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let (a, b) = (random.amount(), random.amount())
      let (lower, upper) = (min(a, b), max(a, b))
      guard lower < upper else { continue }
      let ticks = Ticks(from: lower, through: upper, count: Int.random(in: 2...12, using: &random))
      // The step is 1, 2 or 5 times a power of ten.
      var mantissa = ticks.step
      while mantissa >= 9.99 { mantissa /= 10 }
      while mantissa < 0.999 { mantissa *= 10 }
      #expect([1, 2, 5].contains { ($0 - mantissa).magnitude < 1e-6 }, "\(ticks)")
      #expect(ticks.values.allSatisfy { $0 >= lower && $0 <= upper })
      #expect((ticks.values.first ?? .infinity) - lower < ticks.step)
      #expect(upper - (ticks.values.last ?? -.infinity) < ticks.step)
      for value in ticks.values {
        let multiple = value / ticks.step
        #expect((multiple - multiple.rounded()).magnitude < 1e-6, "\(value) of \(ticks.step)")
      }
    }
  }

  @Test(arguments: 0..<20)
  func `ticks of magnitudes are digits with zeros and cover the domain`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let (a, b) = (random.amount().magnitude, random.amount().magnitude)
      let (lower, upper) = (min(a, b), max(a, b))
      guard lower > 0, upper / lower > 10 else { continue }
      let ticks = LogTicks(from: lower, through: upper, base: 10, count: 10).values
      #expect(ticks == ticks.sorted() && !ticks.isEmpty)
      #expect(ticks.allSatisfy { $0 >= lower * 0.999_999 && $0 <= upper * 1.000_001 })
      // With several decades a tick may stand only at every second or third.
      let decades = 1 + (upper / lower).exponent / 10
      let room = powerOfTen(Int(decades))
      #expect((ticks.first ?? .infinity) / lower <= room)
      #expect(upper / (ticks.last ?? 0) <= room)
      for value in ticks {
        var digit = value
        while digit >= 9.999_99 { digit /= 10 }
        while digit < 0.999_99 { digit *= 10 }
        #expect((digit - digit.rounded()).magnitude < 1e-6, "\(value)")
      }
    }
  }

  @Test(arguments: 0..<20)
  func `ticks of time are starts of hours, days, months or years and cover the domain`(
    seed: Int
  ) {
    var random = SeededGenerator(seed: seed)
    let dayLength = 86_400_000
    for _ in 0..<50 {
      let start = Int.random(in: -2_000_000_000_000...2_000_000_000_000, using: &random)
      var length = Int.random(in: 1...dayLength, using: &random)
      for _ in 0..<Int.random(in: 0...4, using: &random) { length *= 10 }
      let (from, through) = (
        Timestamp(milliseconds: start), Timestamp(milliseconds: start + length)
      )
      let ticks = TimeTicks.ticks(
        from: from, through: through, count: Int.random(in: 3...10, using: &random))
      let places = ticks.map(\.milliseconds)
      #expect(places == places.sorted())
      #expect(places.allSatisfy { $0 >= start && $0 <= start + length })
      let widest = zip(places.dropFirst(), places).map { $0 - $1 }.max() ?? length
      guard let first = places.first, let last = places.last, places.count > 1 else { continue }
      #expect(first - start <= widest + dayLength && start + length - last <= widest + dayLength)
      let least = zip(places.dropFirst(), places).map { $0 - $1 }.min() ?? 0
      for tick in ticks {
        if least >= dayLength { #expect(tick.timeOfDay == 0) }
        if least >= 28 * dayLength { #expect(tick.day == 1) }
        if least >= 365 * dayLength { #expect(tick.month == 1) }
      }
    }
  }
}
