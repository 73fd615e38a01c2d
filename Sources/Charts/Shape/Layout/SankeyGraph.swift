/// The links of a flow that can be drawn, and the layer and value of each node.
struct SankeyGraph {
  struct Link {
    var index: Int
    var source: Int
    var target: Int
    var value: Double
  }

  private(set) var links: [Link] = []
  private(set) var faults: [SankeyLayout.Fault] = []
  /// The larger of what flows into and out of each node.
  private(set) var value: [Double]
  private(set) var layer: [Int]
  private(set) var layerCount = 0

  init(
    _ count: Int, _ given: [(source: Int, target: Int, value: Double)], _ align: SankeyLayout.Align
  ) {
    let count = max(0, count)
    value = Array(repeating: 0, count: count)
    layer = Array(repeating: 0, count: count)
    links.reserveCapacity(given.count)
    for (index, link) in given.enumerated() {
      if !(0..<count ~= link.source && 0..<count ~= link.target) {
        faults.append(SankeyLayout.Fault(link: index, reason: .node))
      } else if !(link.value > 0 && link.value < 1e300) {
        faults.append(SankeyLayout.Fault(link: index, reason: .value))
      } else {
        links.append(
          Link(index: index, source: link.source, target: link.target, value: link.value))
      }
    }
    let order = removeCycles(count)
    setValues()
    setLayers(order, align)
  }
}

extension SankeyGraph {
  /// Leaves out links that close a cycle and gives the nodes so that all links lead forward.
  private mutating func removeCycles(_ count: Int) -> [Int] {
    let outgoing = SankeyLinkLists(count, links.map(\.source))
    var hasSource = Array(repeating: false, count: count)
    for link in links { hasSource[link.target] = true }
    // A walk in depth; the open nodes are the way from its beginning to where it is.
    enum State { case new, open, done }
    var state = Array(repeating: State.new, count: count)
    var next = outgoing.start
    var finished: [Int] = []
    finished.reserveCapacity(count)
    var closing: [Int] = []
    var way: [Int] = []
    // Walks begin at sources, so that what is cut leads back and not forward.
    for isSource in [true, false] {
      for root in 0..<count where state[root] == .new && hasSource[root] != isSource {
        way.append(root)
        state[root] = .open
        while let node = way.last {
          guard next[node] < outgoing.start[node + 1] else {
            state[node] = .done
            finished.append(node)
            way.removeLast()
            continue
          }
          let link = outgoing.list[next[node]]
          next[node] += 1
          let target = links[link].target
          switch state[target] {
          case .new:
            state[target] = .open
            way.append(target)
          case .open: closing.append(link)
          case .done: break
          }
        }
      }
    }
    if !closing.isEmpty { leaveOut(closing) }
    return finished.reversed()
  }

  private mutating func leaveOut(_ closing: [Int]) {
    var isClosing = Array(repeating: false, count: links.count)
    for link in closing { isClosing[link] = true }
    for (link, isClosing) in zip(links, isClosing) where isClosing {
      faults.append(SankeyLayout.Fault(link: link.index, reason: .cycle))
    }
    faults.sort { $0.link < $1.link }
    links = zip(links, isClosing).filter { !$0.1 }.map(\.0)
  }

  private mutating func setValues() {
    var inflow = Array(repeating: 0.0, count: value.count)
    for link in links {
      value[link.source] += link.value
      inflow[link.target] += link.value
    }
    for node in value.indices { value[node] = max(value[node], inflow[node]) }
  }

  private mutating func setLayers(_ order: [Int], _ align: SankeyLayout.Align) {
    let outgoing = SankeyLinkLists(value.count, links.map(\.source))
    for node in order {
      for link in outgoing.links(of: node) {
        let target = links[link].target
        layer[target] = max(layer[target], layer[node] + 1)
      }
    }
    layerCount = (layer.max() ?? -1) + 1
    guard align == .justify else { return }
    for node in layer.indices where value[node] > 0 && outgoing.links(of: node).isEmpty {
      layer[node] = layerCount - 1
    }
  }
}
