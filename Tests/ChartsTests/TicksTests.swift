import Testing

@testable import Charts

@Suite struct TicksTests {
  @Test(
    arguments: [
      (0.0, 10.0, 5, [0.0, 2, 4, 6, 8, 10], 0),
      (0, 1, 10, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1], 1),
      (0, 30312, 5, [0, 5000, 10000, 15000, 20000, 25000, 30000], 0),
      (-1, 1, 4, [-1, -0.5, 0, 0.5, 1], 1),
      (0.1, 0.102, 2, [0.1, 0.101, 0.102], 3),
      (3, 3, 5, [3], 0), (5, 1, 5, [], 0), (0, 1, 0, [], 0),
      (.nan, 1, 5, [], 0), (0, .infinity, 5, [], 0), (-1e308, 1e308, 5, [], 0),
    ] as [(Double, Double, Int, [Double], Int)])
  func `ticks are multiples of 1, 2 or 5 within the domain`(
    lower: Double, upper: Double, count: Int, values: [Double], decimals: Int
  ) {
    let ticks = Ticks(from: lower, through: upper, count: count)
    #expect(ticks.values == values)
    #expect(ticks.decimals == decimals)
  }

  @Test(
    arguments: [
      (0.0, 30312.0, 0.0, 35000.0), (0, 9.97, 0, 10), (-3.2, 7, -4, 8), (0.13, 0.97, 0, 1),
      (0, 0, 0, 0), (0, 1e-7, 0, 1e-7),
    ] as [(Double, Double, Double, Double)])
  func `nice ends a domain on ticks`(lower: Double, upper: Double, first: Double, last: Double) {
    let domain = nice(from: lower, through: upper, count: 5)
    #expect(domain.lower == first)
    #expect(domain.upper == last)
  }

  @Test func `ticks of any domain are few, ascend and lie within it`() {
    for exponent in -9...14 {
      for (a, b) in [(0.0, 1.0), (-0.37, 0.81), (0.99, 1.01), (-7.3, -7.1), (1, 9.999)] {
        let (lower, upper) = (a * powerOfTen(exponent), b * powerOfTen(exponent))
        let ticks = Ticks(from: lower, through: upper, count: 5).values
        #expect((2...12).contains(ticks.count))
        #expect(ticks == ticks.sorted())
        #expect(ticks.allSatisfy { $0 >= lower && $0 <= upper })
      }
    }
  }
}
