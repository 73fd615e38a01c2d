import Testing

@testable import Charts

@Suite struct TreemapLayoutTests {
  private let room = Box(x: 0, y: 0, width: 6, height: 4)

  @Test func `boxes are near to squares, the largest first`() {
    let boxes = TreemapLayout.squarify(values: [6, 6, 4, 3, 2, 2, 1], in: room, ratio: 1)
    let rounded = boxes.compactMap { $0 }.map { box in
      [box.x, box.y, box.width, box.height].map { ($0 * 100).rounded() / 100 }
    }
    #expect(
      rounded == [
        [0, 0, 3, 2], [0, 2, 3, 2], [3, 0, 1.71, 2.33], [4.71, 0, 1.29, 2.33],
        [3, 2.33, 1.2, 1.67], [4.2, 2.33, 1.2, 1.67], [5.4, 2.33, 0.6, 1.67],
      ])
  }

  @Test func `the order of values does not matter, but their places do`() {
    let boxes = TreemapLayout.squarify(values: [6, 6, 4, 3, 2, 2, 1], in: room)
    let other = TreemapLayout.squarify(values: [1, 6, 2, 3, 6, 2, 4], in: room)
    #expect([other[1], other[4], other[6], other[3], other[2], other[5], other[0]] == boxes)
  }

  @Test func `what is no positive number has no box`() {
    let boxes = TreemapLayout.squarify(values: [1, 0, -1, .nan, .infinity], in: room)
    #expect(boxes == [room, nil, nil, nil, nil])
    #expect(TreemapLayout.squarify(values: [], in: room).isEmpty)
    let flat = TreemapLayout.squarify(
      values: [1, 2], in: Box(x: 0, y: 0, width: 0, height: 0), paddingInner: 2)
    #expect(flat.compactMap { $0 }.allSatisfy { $0.area == 0 })
  }

  @Test func `padding is between boxes, not around them`() {
    let boxes = TreemapLayout.squarify(
      values: [1, 1], in: Box(x: 0, y: 0, width: 10, height: 4), paddingInner: 2)
    #expect(
      boxes == [
        Box(x: 0, y: 0, width: 4, height: 4), Box(x: 6, y: 0, width: 4, height: 4),
      ])
  }

  @Test(arguments: 0..<40)
  func `areas are in proportion and boxes apart within the room`(seed: Int) {
    var random = UInt64(seed)
    let values = (0..<(1 + seed * 3)).map { _ in
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(1 + random >> 40)
    }
    let room = Box(x: 5, y: 7, width: 640, height: 300)
    let boxes = TreemapLayout.squarify(values: values, in: room).compactMap { $0 }
    let scale = room.area / values.reduce(0, +)
    #expect(boxes.count == values.count)
    for (index, box) in boxes.enumerated() {
      #expect((box.area - values[index] * scale).magnitude < 1e-6 * room.area)
      #expect(box.x >= 5 - 1e-9 && box.y >= 7 - 1e-9)
      #expect(box.right <= 645 + 1e-9 && box.bottom <= 307 + 1e-9)
      for other in boxes[..<index] { #expect(!box.overlaps(other, gap: -1e-6)) }
    }
  }

  @Test func `two levels leave room for the names of parents`() {
    let groups = TreemapLayout.nested(
      [[1, 2], [], [3, 0]], in: Box(x: 0, y: 0, width: 200, height: 100), paddingInner: 2,
      paddingOuter: 4, header: 16)
    #expect(groups[0].box == Box(x: 0, y: 0, width: 99, height: 100))
    #expect(groups[0].header == Box(x: 0, y: 0, width: 99, height: 16))
    #expect(groups[1].box == nil)
    #expect(groups[2].box == Box(x: 101, y: 0, width: 99, height: 100))
    #expect(groups[2].children == [Box(x: 105, y: 16, width: 91, height: 80), nil])
    let children = groups[0].children.compactMap { $0 }
    #expect(children.count == 2)
    #expect(children.allSatisfy { $0.x >= 4 && $0.right <= 95 && $0.y >= 16 && $0.bottom <= 96 })
    let low = TreemapLayout.nested(
      [[1]], in: Box(x: 0, y: 0, width: 50, height: 30), header: 16)
    #expect(low[0].header.height == 0)
    #expect(low[0].children == [Box(x: 0, y: 0, width: 50, height: 30)])
  }
}
