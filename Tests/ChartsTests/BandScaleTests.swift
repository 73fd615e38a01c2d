import Testing

@testable import Charts

@Suite struct BandScaleTests {
  @Test func `bands divide the range`() {
    let bands = BandScale(count: 3, from: 0, to: 960)
    #expect((0..<3).map(bands.lower) == [0, 320, 640])
    #expect(bands.bandwidth == 320)
    #expect(bands.center(1) == 480)
  }

  @Test(
    arguments: [
      (3, 0, 120, 0.2, 0.2, 0.5, [7.5, 45, 82.5], 37.5, 30),
      (3, 120, 0, 0.2, 0.2, 0.5, [82.5, 45, 7.5], 37.5, 30),
      (3, 0, 120, 0.2, 0, 0.5, [0, 42.857, 85.714], 42.857, 34.286),
      (2, 0, 100, 0, 1, 0, [0, 25], 25, 25),
      (2, 0, 100, 0, 1, 1, [50, 75], 25, 25),
      (1, 0, 100, 1, 0.5, 0.5, [50], 100, 0),
      (1, 0, 100, 1, 0, 0.5, [50], 100, 0),
      (0, 0, 100, 0.1, 0.1, 0.5, [], 100, 90),
      (2, 0, 100, 5, 0, 0.5, [0, 100], 100, 0),
    ] as [(Int, Double, Double, Double, Double, Double, [Double], Double, Double)])
  func `paddings and alignment are those of d3`(
    count: Int, start: Double, end: Double, inner: Double, outer: Double, align: Double,
    lower: [Double], step: Double, bandwidth: Double
  ) {
    let bands = BandScale(
      count: count, from: start, to: end, paddingInner: inner, paddingOuter: outer, align: align)
    #expect((0..<count).map { (bands.lower($0) * 1000).rounded() / 1000 } == lower)
    #expect((bands.step * 1000).rounded() / 1000 == step)
    #expect((bands.bandwidth * 1000).rounded() / 1000 == bandwidth)
  }

  @Test func `points have no width`() {
    let points = BandScale.points(count: 3, from: 0, to: 120, padding: 0.5)
    #expect((0..<3).map(points.center) == [20, 60, 100])
    #expect(points.bandwidth == 0)
    let tight = BandScale.points(count: 3, from: 0, to: 120, padding: 0)
    #expect((0..<3).map(tight.center) == [0, 60, 120])
  }

  @Test func `bands of a wanted step fill the length that they ask for`() {
    for count in 1...9 {
      let length = BandScale.length(count: count, step: 20, paddingInner: 0.1, paddingOuter: 0.05)
      let bands = BandScale(
        count: count, from: 0, to: length, paddingInner: 0.1, paddingOuter: 0.05)
      #expect((bands.step - 20).magnitude < 1e-9)
    }
    #expect(BandScale.length(count: 0, step: 20, paddingInner: 0, paddingOuter: 0) == 0)
    #expect(BandScale.length(count: 1, step: 20, paddingInner: 1, paddingOuter: 0) == 20)
  }
}
