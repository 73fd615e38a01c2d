import Testing

@testable import Charts

@Suite struct ScaleTests {
  @Test func `a linear scale keeps to its range`() {
    let scale = LinearScale(lower: 0, upper: 10, start: 100, end: 0)
    #expect([0, 5, 10, -3, 99].map(scale.position) == [100, 50, 0, 100, 0])
  }

  @Test func `a linear scale without extent puts all in the middle`() {
    #expect(LinearScale(lower: 3, upper: 3, start: 0, end: 10).position(3) == 5)
  }

  @Test func `bands divide the range as d3 does`() {
    // d3.scaleBand().domain(["a", "b", "c"]).range([0, 120]).paddingInner(0.2).paddingOuter(0.1)
    let scale = BandScale(count: 3, from: 0, to: 120, inner: 0.2, outer: 0.1)
    #expect(scale.step == 40)
    #expect(scale.bandwidth == 32)
    #expect((0..<3).map(scale.lower) == [4, 44, 84])
  }

  @Test func `points stand half a step from the ends`() {
    let scale = BandScale(count: 2, from: 0, to: 100, inner: 1, outer: 0.5)
    #expect((0..<2).map(scale.center) == [25, 75])
  }
}
