/// Rules: lines across the plot, or from one place to another.
enum RuleMark: Mark {
  static func draw(_ context: MarkContext) -> SceneMark.Content {
    let x = ends(context, .x)
    let y = ends(context, .y)
    let paint = PaintReader(context)
    let isTarget = context.mark.label != nil && context.mark.color == nil && !context.has(.color)
    var content = SceneMark.Content()
    var drawn = Set<[Double]>()
    let isByRow = context.encoding.all.contains { $0.definition.isField }
    for row in context.rows {
      guard let (left, right) = x(row) ?? context.nowhere.map({ ($0, $0) }),
        let (top, bottom) = y(row) ?? context.nowhere.map({ ($0, $0) })
      else { continue }
      // A constant line is drawn once, however many rows there are.
      if !context.style.keepsEveryRow, !isByRow, !drawn.insert([left, right, top, bottom]).inserted
      {
        continue
      }
      var item = paint.item(row, .rule(x: left, y: top, x2: right, y2: bottom))
      if isTarget { item.color = .target }
      content.items.append(item)
    }
    return content
  }

  private static func ends(
    _ context: MarkContext, _ channel: ChannelName
  ) -> (Int) -> (Double, Double)? {
    let extent = context.extent(channel)
    let secondary = channel.secondary ?? channel
    let start = PositionReader(context, channel)
    if context.has(secondary), let end = PositionReader(context, secondary) {
      return { row in
        guard let a = start.map({ $0(row) }) ?? 0, let b = end(row) else { return nil }
        return (a, b)
      }
    }
    // A rule along an amount reaches from the base line to it.
    let isHorizontal = context.layer.isHorizontal
    let isMeasured =
      isHorizontal == (channel == .x) && context.has(channel)
      && context.has(channel == .x ? .y : .x)
    guard let start else { return { _ in (0, extent) } }
    if isMeasured, context.encoding[channel]?.isMeasure == true {
      let span = SpanReader(context, channel, isMeasure: true)
      return { span($0) }
    }
    return { row in start(row).map { ($0, $0) } }
  }
}
