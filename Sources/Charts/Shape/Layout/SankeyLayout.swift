/// Places the nodes and links of a flow from left to right, after d3-sankey.
///
/// A node is as high as the larger of what flows in and out. Nodes stand in layers by their longest way
/// from a source; within a layer they are moved so that links are short and seldom cross.
struct SankeyLayout: Hashable, Sendable {
  struct Node: Hashable, Sendable {
    /// Without any flow it has no height and takes no room.
    var box: Box
    var value: Double
    var layer: Int
  }

  struct Link: Hashable, Sendable {
    /// The index of the link in what was given.
    var index: Int
    var source: Int
    var target: Int
    var value: Double
    /// How wide the ribbon is, and where it begins and ends: the middle of its edges.
    var width: Double
    var start: Point
    var end: Point
  }

  /// Where nodes that nothing flows out of stand.
  enum Align: String, Hashable, Sendable {
    /// In the last layer.
    case justify
    /// In the layer after their last source.
    case left
  }

  /// A link that was left out.
  struct Fault: Hashable, Sendable {
    enum Reason: Hashable, Sendable {
      /// It leads back to where its flow came from.
      case cycle
      /// Its value is not a positive number.
      case value
      /// It names a node that there is none of.
      case node
    }

    var link: Int
    var reason: Reason
  }

  private(set) var nodes: [Node]
  /// The links that are drawn, in the order given.
  private(set) var links: [Link]
  /// The links that are not, in the order given.
  private(set) var faults: [Fault]

  init(
    nodes count: Int, links given: [(source: Int, target: Int, value: Double)], width: Double,
    height: Double, nodeWidth: Double, nodePadding: Double, iterations: Int = 6,
    align: Align = .justify
  ) {
    let graph = SankeyGraph(count, given, align)
    var columns = SankeyColumns(graph, height: max(0, height), padding: max(0, nodePadding))
    columns.relax(iterations: iterations)
    let layers = Double(max(1, graph.layerCount - 1))
    let spacing = max(0, width - nodeWidth) / layers
    nodes = (0..<max(0, count)).map { node in
      let box = Box(
        x: Double(graph.layer[node]) * spacing, y: columns.top[node], width: nodeWidth,
        height: columns.height[node])
      return Node(box: box, value: graph.value[node], layer: graph.layer[node])
    }
    faults = graph.faults
    links = []
    links.reserveCapacity(graph.links.count)
    for (index, link) in graph.links.enumerated() {
      let (source, target) = (nodes[link.source].box, nodes[link.target].box)
      let half = columns.linkWidth[index] / 2
      links.append(
        Link(
          index: link.index, source: link.source, target: link.target, value: link.value,
          width: 2 * half,
          start: Point(source.right, source.y + columns.outgoing.offset[index] + half),
          end: Point(target.x, target.y + columns.incoming.offset[index] + half)))
    }
  }
}

extension SankeyLayout.Link {
  /// Adds the ribbon as a closed area, for fills and patterns.
  func addRibbon(to path: inout PathBuilder) {
    let (middle, half) = ((start.x + end.x) / 2, width / 2)
    path.move(start.x, start.y - half)
    path.curve(middle, start.y - half, middle, end.y - half, end.x, end.y - half)
    path.vertical(end.y + half)
    path.curve(middle, end.y + half, middle, start.y + half, start.x, start.y + half)
    path.close()
  }

  /// Adds the line along the middle of the ribbon, to be stroked with its width.
  func addCenterLine(to path: inout PathBuilder) {
    let middle = (start.x + end.x) / 2
    path.move(start.x, start.y)
    path.curve(middle, start.y, middle, end.y, end.x, end.y)
  }
}
