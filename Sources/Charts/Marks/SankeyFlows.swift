/// The nodes and links of a table of flows in their places, with room for their labels.
struct SankeyFlows {
  var layout: SankeyLayout
  /// The row of each link.
  var rows: [Int] = []
  var names: [String] = []
  /// The first row that each node occurs in.
  var firstRows: [Int] = []
  /// The place of each node in the palette; nil for nodes that nothing flows out of.
  var colors: [Int?] = []
  /// The room for labels at the left of the first nodes; none where labels stand inside.
  var left = 0.0
  private var right = 0.0
  private var gap = 0.0
  private var layers = 1

  static let nodeWidth = 14.0
  /// The room above and below for the labels of thin nodes.
  static let margin = 14.0

  init?(_ layer: Layer, _ given: [Int], width: Double, height: Double) {
    guard let table = SankeyRows(layer, given) else { return nil }
    (rows, names, firstRows) = (table.rows, table.names, table.firstRows)
    let isNarrow = width < 480
    let height = height - 2 * Self.margin
    let sketch = table.layout(width: width, height: height, iterations: 0)
    layers = (sketch.nodes.map(\.layer).max() ?? 0) + 1
    if !isNarrow {
      let amount = ValueLabel(
        layer.encoding[.size] ?? ChannelDefinition(type: .quantitative), column: nil)
      func widest(_ place: Int) -> Double {
        zip(table.names, sketch.nodes).reduce(0) { widest, node in
          guard node.1.layer == place, node.1.value > 0 else { return widest }
          let text = "\(node.0) \(amount.text(.number(node.1.value)))"
          return max(widest, TextMeasure.width(text, size: 13) * 1.03 + 8)
        }
      }
      (left, right) = (min(190, widest(0)), min(190, widest(layers - 1)))
    }
    layout = table.layout(
      width: width - left - right, height: height, padding: isNarrow ? 34 : 18)
    colors = names.map { _ in nil }
    var count = 0
    for node in layout.links.map(\.source) where colors[node] == nil {
      colors[node] = count
      count += 1
    }
    gap =
      layers < 2
      ? width : (width - left - right - Self.nodeWidth) / Double(layers - 1) - Self.nodeWidth
  }

  /// Labels at the ends stand outside where there is room for them, else between the nodes.
  func label(of node: SankeyLayout.Node) -> NodeLabel {
    let isFirst = node.layer == 0
    let isLast = node.layer == layers - 1 && !isFirst
    if left > 0, isFirst || isLast {
      return NodeLabel(isLeft: isFirst, room: (isFirst ? left : right) - 6, isTwoLines: false)
    }
    // Two labels share a gap whose right end is the last layer.
    let shares = left == 0 && (isLast || node.layer == layers - 2)
    let room = (shares ? gap / 2 : gap) - 10
    return NodeLabel(isLeft: isLast, room: room, isTwoLines: left == 0)
  }

  /// How high the drawing should be, by how many nodes may stand in one layer.
  static func height(_ layer: Layer, _ rows: [Int], _ width: Double) -> Double {
    let counts = [ChannelName.source, .target].map { channel -> Int in
      guard let column = layer.encoding[channel]?.column else { return 0 }
      let values = layer.frame.values(column)
      return Set(rows.map { values[$0] }).count
    }
    return Double(counts.max() ?? 0) * (width < 480 ? 58 : 40)
  }
}
