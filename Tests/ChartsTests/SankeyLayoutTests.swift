import Testing

@testable import Charts

@Suite struct SankeyLayoutTests {
  private typealias Flow = (source: Int, target: Int, value: Double)

  private func layout(
    _ count: Int, _ links: [Flow], padding: Double = 10, align: SankeyLayout.Align = .justify
  ) -> SankeyLayout {
    SankeyLayout(
      nodes: count, links: links, width: 210, height: 100, nodeWidth: 10, nodePadding: padding,
      align: align)
  }

  @Test func `two flows into one node`() {
    let flow = layout(3, [(0, 2, 30), (1, 2, 60)])
    #expect(flow.nodes.map(\.value) == [30, 60, 90])
    #expect(flow.nodes.map(\.layer) == [0, 0, 1])
    #expect(flow.nodes.map(\.box.x) == [0, 0, 200])
    expectNear(flow.nodes.map(\.box.y), [0, 40, 6.717])
    expectNear(flow.nodes.map(\.box.height), [30, 60, 90])
    expectNear(flow.links.map(\.width), [30, 60])
    expectNear(flow.links.map(\.start.y), [15, 70])
    expectNear(flow.links.map(\.end.y), [21.717, 66.717])
    #expect(flow.links[0].start.x == 10)
    #expect(flow.links[0].end.x == 200)
  }

  @Test func `the layout is that of d3`() {
    let flow = layout(
      6,
      [
        (0, 2, 10), (0, 3, 20), (1, 2, 5), (1, 3, 15), (2, 4, 9), (2, 5, 6), (3, 4, 15), (3, 5, 20),
      ])
    expectNear(flow.nodes.map(\.box.y), [0, 64, 0, 37, 0, 53.2])
    expectNear(flow.nodes.map(\.box.height), [54, 36, 27, 63, 43.2, 46.8])
    expectNear(flow.links.map(\.start.y), [9, 36, 68.5, 86.5, 8.1, 21.6, 50.5, 82])
    expectNear(flow.links.map(\.end.y), [9, 55, 22.5, 86.5, 8.1, 58.6, 29.7, 82])
    let long = layout(5, [(0, 1, 10), (0, 4, 20), (1, 2, 5), (2, 3, 5), (1, 4, 5)])
    expectNear(long.nodes.map(\.box.x), [0, 66.667, 133.333, 200, 200])
    expectNear(long.nodes.map(\.box.y), [0, 65.036, 84.991, 85, 0])
    expectNear(long.links.map(\.end.y), [80.036, 30, 92.491, 92.5, 67.5])
  }

  @Test func `a node without outflow is in the last layer or right behind its source`() {
    let links: [Flow] = [(0, 1, 1), (1, 2, 1), (0, 3, 1)]
    #expect(layout(4, links).nodes.map(\.layer) == [0, 1, 2, 2])
    #expect(layout(4, links, align: .left).nodes.map(\.layer) == [0, 1, 2, 1])
  }

  @Test func `a link that closes a cycle is left out and reported`() {
    let flow = layout(4, [(0, 1, 5), (1, 2, 5), (2, 1, 3), (2, 3, 2), (3, 3, 1), (1, 2, 1)])
    #expect(
      flow.faults == [
        SankeyLayout.Fault(link: 2, reason: .cycle), SankeyLayout.Fault(link: 4, reason: .cycle),
      ])
    #expect(flow.links.map(\.index) == [0, 1, 3, 5])
    #expect(flow.nodes.map(\.layer) == [0, 1, 2, 3])
    let ring = layout(3, [(0, 1, 1), (1, 2, 1), (2, 0, 1)])
    #expect(ring.faults == [SankeyLayout.Fault(link: 2, reason: .cycle)])
  }

  @Test func `values that are no flow and nodes that there are none of are reported`() {
    let flow = layout(
      3, [(0, 1, 0), (0, 1, -1), (0, 1, .nan), (0, 1, .infinity), (0, 3, 1), (-1, 0, 1), (0, 1, 2)])
    #expect(flow.faults.map(\.link) == [0, 1, 2, 3, 4, 5])
    #expect(flow.faults.map(\.reason) == [.value, .value, .value, .value, .node, .node])
    #expect(flow.links.count == 1)
    #expect(flow.nodes[2].value == 0)
    #expect(flow.nodes[2].box.height == 0)
  }

  @Test func `nothing at all is laid out too`() {
    #expect(layout(0, []).nodes.isEmpty)
    #expect(layout(2, []).nodes.map(\.box.height) == [0, 0])
    let flat = SankeyLayout(
      nodes: 2, links: [(0, 1, 1)], width: 0, height: 0, nodeWidth: 10, nodePadding: 10)
    #expect(flat.links.map(\.width) == [0])
  }

  @Test func `a ribbon is an area or a line along its middle`() {
    let link = SankeyLayout.Link(
      index: 0, source: 0, target: 1, value: 1, width: 4, start: Point(10, 20), end: Point(30, 50))
    var area = PathBuilder()
    link.addRibbon(to: &area)
    #expect(area.text == "M10,18C20,18 20,48 30,48V52C20,52 20,22 10,22Z")
    var line = PathBuilder()
    link.addCenterLine(to: &line)
    #expect(line.text == "M10,20C20,20 20,50 30,50")
  }

  @Test func `many nodes get less padding but keep half of the height`() {
    let flow = layout(41, (0..<40).map { ($0, 40, 1) })
    #expect((flow.nodes[..<40].reduce(0) { $0 + $1.box.height } - 50).magnitude < 1e-6)
    expectSound(flow, height: 100)
  }

  @Test(arguments: 0..<60)
  func `what flows out of a node starts on it and what flows in ends on it`(seed: Int) {
    var random = UInt64(seed)
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % bound
    }
    let count = 2 + next(20)
    let links: [Flow] = (0..<(1 + next(60))).map { _ in
      (next(count), next(count), Double(1 + next(100)))
    }
    let flow = layout(count, links)
    expectSound(flow, height: 100)
    #expect(flow.links.count + flow.faults.count == links.count)
    #expect(layout(count, links) == flow)
  }

  private func expectNear(_ values: [Double], _ expected: [Double]) {
    #expect(values.map { ($0 * 1000).rounded() / 1000 } == expected)
  }

  /// Expects nodes apart and within the height, and links side by side on their nodes.
  private func expectSound(_ flow: SankeyLayout, height: Double) {
    var (outflow, inflow) = (
      [Double](repeating: 0, count: flow.nodes.count),
      [Double](repeating: 0, count: flow.nodes.count)
    )
    for link in flow.links {
      outflow[link.source] += link.width
      inflow[link.target] += link.width
      #expect(flow.nodes[link.source].layer < flow.nodes[link.target].layer)
      #expect(link.start.x < link.end.x)
      for (y, node) in [(link.start.y, link.source), (link.end.y, link.target)] {
        let box = flow.nodes[node].box
        #expect(y - link.width / 2 >= box.y - 1e-6 && y + link.width / 2 <= box.bottom + 1e-6)
      }
    }
    let drawn = flow.nodes.indices.filter { flow.nodes[$0].value > 0 }
    for node in drawn {
      let box = flow.nodes[node].box
      #expect((max(outflow[node], inflow[node]) - box.height).magnitude < 1e-6)
      #expect(box.y >= -1e-4 && box.bottom <= height + 1e-4)
      for other in drawn where other > node && flow.nodes[other].layer == flow.nodes[node].layer {
        #expect(!box.overlaps(flow.nodes[other].box, gap: -1e-4))
      }
    }
  }
}
