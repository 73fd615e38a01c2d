import Testing

@testable import Charts

@Suite struct SequentialStepsTests {
  @Test(
    arguments: [
      (0, 100, 5, [20, 40, 60, 80]), (0, 1, 5, [0.2, 0.4, 0.6, 0.8]),
      (3, 97, 5, [20, 40, 60, 80]), (0, 30, 6, [5, 10, 15, 20, 25]),
      (1000, 8000, 7, [2000, 3000, 4000, 5000, 6000, 7000]),
      (-50, -10, 4, [-40, -30, -20]), (-0.3, 0, 3, [-0.2, -0.1]),
      (-10, 10, 4, [-5, 0, 5]), (-3, 10, 4, [-5, 0, 5]), (-10, 3, 5, [-8, -4, 4, 8]),
      (-1, 1, 2, [0]), (-12, 12, 6, [-8, -4, 0, 4, 8]), (-1, 1, 1, []), (5, 5, 5, []),
      (9, 1, 5, []), (.nan, 1, 5, []), (0, .infinity, 5, []),
    ] as [(Double, Double, Int, [Double])])
  func `a domain is cut at round numbers`(
    lower: Double, upper: Double, count: Int, thresholds: [Double]
  ) {
    let steps = SequentialSteps(from: lower, through: upper, count: count)
    #expect(steps.thresholds == thresholds)
    #expect(steps.count == thresholds.count + 1)
  }

  @Test func `a value on a threshold is in the class above it`() {
    let steps = SequentialSteps(from: 0, through: 100, count: 5)
    #expect([-5, 0, 19.9, 20, 79, 80, 100, 1e9].map(steps.index) == [0, 0, 0, 1, 3, 4, 4, 4])
    #expect(steps.index(of: .nan) == nil)
    #expect(SequentialSteps(from: 1, through: 1, count: 5).index(of: 7) == 0)
  }

  @Test func `classes are as many as asked or one fewer, whatever the domain`() {
    for exponent in -9...12 {
      for (a, b) in [(0.0, 1.0), (0.13, 0.97), (-0.37, 0.81), (-9, -2.2), (0.99, 1.01), (-1, 7.7)] {
        for count in 2...8 {
          let (lower, upper) = (a * powerOfTen(exponent), b * powerOfTen(exponent))
          let steps = SequentialSteps(from: lower, through: upper, count: count)
          #expect(steps.count <= count && steps.count >= max(2, count - 1))
          #expect(steps.thresholds == steps.thresholds.sorted())
          if lower < 0, upper > 0 {
            #expect(steps.count == count)
            #expect(steps.thresholds.map { -$0 }.reversed() == steps.thresholds)
          } else {
            #expect(steps.thresholds.allSatisfy { $0 > lower && $0 < upper })
          }
        }
      }
    }
  }
}
