import Testing

@testable import Charts

@Suite struct NonOverlappingTests {
  private func labels(_ positions: [Double], width: Double = 10) -> [Box] {
    positions.map { Box(x: $0, y: 0, width: width, height: 5) }
  }

  @Test func `the first of two that overlap stays`() {
    #expect(nonOverlapping(labels([0, 5, 10, 15, 20]), gap: 0) == [0, 2, 4])
    #expect(nonOverlapping(labels([0, 5, 10, 15, 20]), gap: 1) == [0, 3])
    #expect(nonOverlapping(labels([20, 15, 10, 5, 0]), gap: 0) == [0, 2, 4])
    #expect(nonOverlapping([], gap: 2).isEmpty)
  }

  @Test func `boxes in the same place and boxes that are none`() {
    #expect(nonOverlapping(labels([3, 3, 3]), gap: 0) == [0])
    #expect(nonOverlapping(labels([.nan, 0, .infinity, 20]), gap: 0) == [1, 3])
  }

  @Test(arguments: [0.0, 3, -2])
  func `what stays is what a look at all pairs leaves`(gap: Double) {
    var random: UInt64 = 7
    func next(_ bound: Double) -> Double {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(random >> 40) / 16_777_216 * bound
    }
    let boxes = (0..<600).map { index in
      Box(
        x: next(600), y: next(300) - 100, width: index % 50 == 49 ? 200 : next(40),
        height: next(14))
    }
    var expected: [Int] = []
    for index in boxes.indices
    where !expected.contains(where: { boxes[$0].overlaps(boxes[index], gap: gap) }) {
      expected.append(index)
    }
    #expect(nonOverlapping(boxes, gap: gap) == expected)
    #expect((10..<590).contains(expected.count))
  }
}
