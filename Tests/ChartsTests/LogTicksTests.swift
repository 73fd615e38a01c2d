import Testing

@testable import Charts

@Suite struct LogTicksTests {
  @Test(
    arguments: [
      (
        0.1, 10, 10, 5,
        [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        [0.1, 0.2, 1, 2, 10]
      ),
      (1, 1e6, 10, 5, [1, 10, 100, 1000, 1e4, 1e5, 1e6], [1, 10, 100, 1000, 1e4, 1e5, 1e6]),
      (3, 40, 10, 5, [3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40], [3, 4, 10, 20, 30, 40]),
      (1, 64, 2, 5, [1, 2, 4, 8, 16, 32, 64], [1, 2, 4, 8, 16, 32, 64]),
      (
        150, 900, 10, 5, [200, 300, 400, 500, 600, 700, 800, 900],
        [200, 300, 400, 500, 600]
      ),
      (110, 190, 10, 5, [120, 140, 160, 180], [120, 140, 160, 180]),
      (
        -100, -10, 10, 5, [-100, -90, -80, -70, -60, -50, -40, -30, -20, -10],
        [-100, -50, -40, -30, -20, -10]
      ),
      (1, 1, 10, 5, [1], [1]), (0, 10, 10, 5, [], []), (-1, 10, 10, 5, [], []),
      (1, .infinity, 10, 5, [], []), (.nan, 1, 10, 5, [], []), (10, 1, 10, 5, [], []),
    ] as [(Double, Double, Double, Int, [Double], [Double])])
  func `ticks are multiples of powers, and some of them have labels`(
    lower: Double, upper: Double, base: Double, count: Int, values: [Double], labelled: [Double]
  ) {
    let ticks = LogTicks(from: lower, through: upper, base: base, count: count)
    #expect(ticks.values == values)
    #expect(zip(ticks.values, ticks.isLabelled).filter(\.1).map(\.0) == labelled)
  }

  @Test func `three powers of ten have labels at their beginnings`() {
    let ticks = LogTicks(from: 1, through: 1000, count: 5)
    #expect(ticks.values.count == 28)
    #expect(zip(ticks.values, ticks.isLabelled).filter(\.1).map(\.0) == [1, 10, 100, 1000])
  }

  @Test func `ticks of any domain ascend and lie within it`() {
    for exponent in -9...9 {
      for length in 1...12 {
        for base in [10, 2, 2.718281828, 0.5, .nan] {
          let lower = powerOfTen(exponent) * 0.7
          let upper = lower * powerOfTen(length)
          let ticks = LogTicks(from: lower, through: upper, base: base, count: 6)
          #expect((1...120).contains(ticks.values.count))
          #expect(ticks.values == ticks.values.sorted())
          #expect(ticks.values.allSatisfy { $0 >= lower && $0 <= upper })
          #expect(ticks.isLabelled.count == ticks.values.count)
          #expect(ticks.isLabelled.contains(true))
        }
      }
    }
  }

  @Test func `logarithms of powers are whole`() {
    for base in [2.0, 3, 5, 7, 10, 12] {
      let powers = PowersOfBase(base)
      for exponent in -8...8 {
        #expect(powers.exponent(powers.value(exponent)) == Double(exponent))
        #expect(powers.multiple(powers.value(exponent)) == 1)
      }
    }
  }
}
