/// Flows between nodes: funds from level to use.
enum SankeyMark: Mark {
  static func draw(_ context: MarkContext) -> SceneMark.Content {
    guard
      let flows = SankeyFlows(
        context.layer, context.rows, width: context.width, height: context.height)
    else { return SceneMark.Content() }
    var content = SceneMark.Content()
    let colors = context.encoding[.color] == nil ? nil : PaintReader(context)
    for link in flows.layout.links {
      let row = flows.rows[link.index]
      var link = link
      link.start = Point(link.start.x + flows.left, link.start.y + SankeyFlows.margin)
      link.end = Point(link.end.x + flows.left, link.end.y + SankeyFlows.margin)
      content.items.append(
        SceneItem(
          row: row, shape: .ribbon(link),
          color: colors?.color(row) ?? .series(flows.colors[link.source] ?? 0), opacity: 0.4))
    }
    for (index, node) in flows.layout.nodes.enumerated() where node.value > 0 {
      var box = node.box
      box.x += flows.left
      box.y += SankeyFlows.margin
      content.items.append(
        SceneItem(
          row: flows.firstRows[index],
          shape: .node(
            box, name: flows.names[index], amount: node.value, label: flows.label(of: node)),
          color: flows.colors[index].map(MarkColor.series) ?? .soft))
    }
    return content
  }
}

/// The nodes and links of a table of flows.
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
  /// Rows that are not drawn.
  var unnamed = 0
  var withoutAmount = 0
  var circular = 0

  private static let nodeWidth = 14.0
  /// The room above and below for the labels of thin nodes.
  static let margin = 14.0

  init?(_ layer: Layer, _ given: [Int], width: Double, height: Double) {
    let frame = layer.frame
    guard let source = layer.encoding[.source], let target = layer.encoding[.target],
      let from = source.column, let to = target.column
    else { return nil }
    let sources = frame.values(from)
    let targets = frame.values(to)
    let amounts = layer.encoding[.size]?.column.map { frame.values($0) }
    let label = ValueLabel(source, column: frame.column(from))
    var places: [Datum: Int] = [:]
    var links: [(source: Int, target: Int, value: Double)] = []
    var names: [String] = []
    var firstRows: [Int] = []
    func node(_ value: Datum, _ row: Int) -> Int {
      if let place = places[value] { return place }
      places[value] = names.count
      names.append(label.text(value))
      firstRows.append(row)
      return names.count - 1
    }
    for row in given {
      guard sources[row] != .null, targets[row] != .null else {
        unnamed += 1
        continue
      }
      guard let amount = amounts.map({ $0[row].amount }) ?? 1, amount > 0 else {
        withoutAmount += 1
        continue
      }
      guard sources[row] != targets[row] else {
        circular += 1
        continue
      }
      links.append((node(sources[row], row), node(targets[row], row), amount))
      rows.append(row)
    }
    let isNarrow = width < 480
    func layout(_ width: Double) -> SankeyLayout {
      SankeyLayout(
        nodes: names.count, links: links, width: width, height: height - 2 * Self.margin,
        nodeWidth: Self.nodeWidth,
        nodePadding: isNarrow ? 34 : 18, iterations: 6, align: .justify)
    }
    self.layout = layout(width)
    circular += self.layout.faults.count
    self.names = names
    self.firstRows = firstRows
    colors = names.map { _ in nil }
    var count = 0
    for node in self.layout.links.map(\.source) where colors[node] == nil {
      colors[node] = count
      count += 1
    }
    layers = (self.layout.nodes.map(\.layer).max() ?? 0) + 1
    if !isNarrow {
      let amount = ValueLabel(
        layer.encoding[.size] ?? ChannelDefinition(type: .quantitative), column: nil)
      func widest(_ place: Int) -> Double {
        zip(names, self.layout.nodes).reduce(0) { widest, node in
          guard node.1.layer == place, node.1.value > 0 else { return widest }
          let text = "\(node.0) \(amount.text(.number(node.1.value)))"
          return max(widest, TextMeasure.width(text, size: 13) * 1.03 + 8)
        }
      }
      (left, right) = (min(190, widest(0)), min(190, widest(layers - 1)))
      self.layout = layout(width - left - right)
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
