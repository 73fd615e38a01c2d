import Testing

@testable import Charts

@Suite struct SpreadTests {
  @Test(
    arguments: [
      ([20, 50, 80], [10, 10, 10], [20, 50, 80]),
      ([50, 50], [10, 10], [45, 55]),
      ([80, 20, 52, 48], [10, 10, 10, 10], [80, 20, 55, 45]),
      ([0, 100], [10, 10], [5, 95]),
      ([98, 99, 100], [10, 10, 10], [75, 85, 95]),
      ([50, 51], [20, 10], [43, 58]),
      ([30, 40, 50, 60], [40, 40, 40, 40], [12.5, 37.5, 62.5, 87.5]),
      ([.nan, 10], [10, 10], [50, 10]), ([-1e300, .infinity], [10, 10], [5, 95]),
      ([50, 50], [], [50, 50]), ([], [], []),
    ] as [([Double], [Double], [Double])])
  func `labels move apart as little as they can`(
    positions: [Double], sizes: [Double], expected: [Double]
  ) {
    #expect(spread(positions, sizes: sizes, within: 0...100) == expected)
  }

  @Test(arguments: 0..<30)
  func `labels stand apart, in their order and within the bounds`(seed: Int) {
    var random = UInt64(seed)
    let positions = (0..<(1 + seed % 12)).map { _ in
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(random >> 33).truncatingRemainder(dividingBy: 200)
    }
    let sizes = positions.indices.map { Double(8 + $0 % 5) }
    let places = spread(positions, sizes: sizes, within: 10...190)
    let order = positions.indices.sorted { positions[$0] < positions[$1] }
    var edge = 10.0
    for index in order {
      #expect(places[index] - sizes[index] / 2 >= edge - 1e-9)
      edge = places[index] + sizes[index] / 2
    }
    #expect(edge <= 190 + 1e-9)
  }
}
