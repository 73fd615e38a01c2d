import Testing

@testable import Charts

@Suite struct ContinuousScaleTicksTests {
  @Test(
    arguments: [
      (.linear, 0.3, 9.7, 0, 10), (.linear, 9.7, 0.3, 10, 0), (.squareRoot, 0, 30312, 0, 35000),
      (.power(exponent: 3), -3.2, 7, -4, 8), (.symlog(constant: 1), 0.13, 0.97, 0, 1),
      (.log(base: 10), 3, 400, 1, 1000), (.log(base: 10), 1, 1000, 1, 1000),
      (.log(base: 10), 0.002, 0.5, 0.001, 1), (.log(base: 2), 3, 100, 2, 128),
      (.log(base: 10), -400, -3, -1000, -1), (.log(base: 10), 400, 3, 1000, 1),
      (.log(base: 10), 0, 400, 0, 400), (.time, 3, 77, 3, 77),
    ] as [(ScaleTransform, Double, Double, Double, Double)])
  func `a nice domain ends on round numbers`(
    transform: ScaleTransform, first: Double, last: Double, niceFirst: Double, niceLast: Double
  ) {
    let scale = ContinuousScale(transform, from: first, through: last, start: 0, end: 100)
      .niced(count: 5)
    #expect(scale.first == niceFirst)
    #expect(scale.last == niceLast)
  }

  @Test func `ticks are those of the scale's type, ascending`() {
    let linear = ContinuousScale(.squareRoot, from: 10, through: 0, start: 0, end: 100)
    #expect(linear.ticks(count: 5) == [0, 2, 4, 6, 8, 10])
    let log = ContinuousScale(.log(base: 10), from: 1, through: 1e6, start: 0, end: 100)
    #expect(log.ticks(count: 5) == [1, 10, 100, 1000, 10000, 100_000, 1_000_000])
  }

  @Test func `ticks of a nice domain begin and end it`() {
    for exponent in -6...9 {
      for (a, b) in [(0.0, 1.0), (-0.37, 0.81), (0.99, 1.41), (-7.3, -2.1), (1, 9.999)] {
        let power = powerOfTen(exponent)
        let scale = ContinuousScale(from: a * power, through: b * power, start: 0, end: 1)
          .niced(count: 5)
        let ticks = scale.ticks(count: 5)
        #expect(scale.first <= a * power && scale.last >= b * power)
        #expect(ticks.first == scale.first && ticks.last == scale.last)
      }
    }
  }
}
