import Testing

@testable import Charts

@Suite struct ContinuousScaleTests {
  @Test(
    arguments: [
      (.linear, 0, 10, 2.5, 25), (.linear, 0, 10, -1, -10), (.linear, 10, 0, 2.5, 75),
      (.time, 0, 1000, 500, 50), (.squareRoot, 0, 16, 4, 50), (.squareRoot, -16, 16, -4, 25),
      (.power(exponent: 2), 0, 10, 5, 25), (.power(exponent: 2), -10, 10, -5, 37.5),
      (.log(base: 10), 1, 100, 10, 50), (.log(base: 2), 1, 100, 10, 50),
      (.log(base: 10), 100, 1, 10, 50), (.log(base: 10), -100, -1, -10, 50),
      (.symlog(constant: 1), -10, 10, 0, 50), (.symlog(constant: 1), 0, 3, 1, 50),
      (.symlog(constant: 2), 0, 6, 2, 50),
    ] as [(ScaleTransform, Double, Double, Double, Double)])
  func `a value has its place on a range of a hundred and comes back from it`(
    transform: ScaleTransform, first: Double, last: Double, value: Double, position: Double
  ) {
    let scale = ContinuousScale(transform, from: first, through: last, start: 0, end: 100)
    #expect(scale.isValid)
    #expect((scale.position(value) - position).magnitude < 1e-9)
    #expect((scale.invert(position) - value).magnitude < 1e-9)
    #expect((scale.position(last) - 100).magnitude < 1e-9)
  }

  @Test func `a range may descend, and a clamped scale keeps to it`() {
    let free = ContinuousScale(from: 0, through: 10, start: 200, end: 0)
    #expect(free.position(12) == -40)
    #expect(free.invert(220) == -1)
    let clamped = ContinuousScale(from: 0, through: 10, start: 200, end: 0, isClamped: true)
    #expect(clamped.position(12) == 0)
    #expect(clamped.position(-1) == 200)
    #expect(clamped.position(5) == 100)
    #expect(clamped.invert(220) == 0)
  }

  @Test(
    arguments: [
      (.linear, 3, 3), (.linear, .nan, 3), (.linear, 0, .infinity), (.linear, -1e308, 1e308),
      (.log(base: 10), 0, 100), (.log(base: 10), -1, 100), (.log(base: 10), 5, 5),
      (.power(exponent: 0), 0, 1), (.power(exponent: .nan), 0, 1), (.power(exponent: -1), 0, 1),
      (.symlog(constant: 0), 0, 1), (.symlog(constant: .nan), 0, 1),
    ] as [(ScaleTransform, Double, Double)])
  func `without a domain everything is in the middle`(
    transform: ScaleTransform, first: Double, last: Double
  ) {
    let scale = ContinuousScale(transform, from: first, through: last, start: 0, end: 100)
    for value in [0, 1, -1, 3, 1e300, .nan, .infinity] { #expect(scale.position(value) == 50) }
  }

  @Test func `what a logarithm does not know is put on the nearer end`() {
    let scale = ContinuousScale(.log(base: 10), from: 1, through: 100, start: 0, end: 50)
    #expect(scale.position(0) == 0)
    #expect(scale.position(-5) == 0)
    #expect(scale.position(.infinity) == 50)
    #expect(scale.position(.nan) == 25)
    #expect(!scale.shows(0))
    #expect(scale.shows(0.001))
    let negative = ContinuousScale(.log(base: 10), from: -100, through: -1, start: 0, end: 50)
    #expect(negative.position(0) == 50)
    #expect(!ContinuousScale(.log(base: 10), from: 0, through: 1, start: 0, end: 5).isValid)
  }

  @Test func `a range without length has one position and a valid domain`() {
    let scale = ContinuousScale(from: 0, through: 10, start: 7, end: 7)
    #expect(scale.isValid)
    #expect(scale.position(3) == 7)
    #expect(scale.invert(7) == 0)
  }
}
