import Testing

@testable import Charts

@Suite struct BoxTests {
  @Test func `a box between positions has no negative size`() {
    let box = Box(x: 10, x2: 4, y: 1, y2: 3)
    #expect(box == Box(x: 4, y: 1, width: 6, height: 2))
    #expect(box.right == 10)
    #expect(box.bottom == 3)
    #expect(box.center == Point(7, 2))
    #expect(box.area == 12)
  }

  @Test func `an inset never turns a box inside out`() {
    let box = Box(x: 0, y: 0, width: 10, height: 4)
    #expect(box.inset(by: 1) == Box(x: 1, y: 1, width: 8, height: 2))
    #expect(box.inset(by: 3) == Box(x: 3, y: 2, width: 4, height: 0))
    #expect(box.inset(by: -1) == Box(x: -1, y: -1, width: 12, height: 6))
  }

  @Test func `boxes that share an edge do not overlap, unless a gap is asked for`() {
    let box = Box(x: 0, y: 0, width: 10, height: 10)
    #expect(!box.overlaps(Box(x: 10, y: 0, width: 10, height: 10)))
    #expect(box.overlaps(Box(x: 9, y: 9, width: 10, height: 10)))
    #expect(box.overlaps(Box(x: 11, y: 0, width: 10, height: 10), gap: 2))
    #expect(!box.overlaps(Box(x: 0, y: 12, width: 10, height: 10), gap: 2))
  }
}
