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
