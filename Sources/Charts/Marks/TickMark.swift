/// Ticks: short lines across the axis of the amounts.
enum TickMark: Mark {
  static func draw(_ context: MarkContext) -> SceneMark.Content {
    let isHorizontal = context.layer.isHorizontal ?? false
    let thickness = context.mark.thickness ?? 1
    // A tick stands across its measure: an upright tick marks a place on x.
    let (along, across): (ChannelName, ChannelName) = isHorizontal ? (.y, .x) : (.x, .y)
    let place = PositionReader(context, along)
    let span = length(context, across)
    let paint = PaintReader(context)
    var content = SceneMark.Content()
    for row in context.rows {
      guard
        let middle = (place.map { $0(row) } ?? context.extent(along) / 2) ?? context.nowhere,
        let (from, to) = span(row) ?? context.nowhere.map({ ($0, $0) })
      else { continue }
      let box =
        isHorizontal
        ? Box(x: from, y: middle - thickness / 2, width: to - from, height: thickness)
        : Box(x: middle - thickness / 2, y: from, width: thickness, height: to - from)
      content.items.append(paint.item(row, .bar(box)))
    }
    return content
  }

  private static func length(
    _ context: MarkContext, _ channel: ChannelName
  ) -> (Int) -> (Double, Double)? {
    let place = PositionReader(context, channel)
    let band = context.scales[channel]?.band
    let given = channel == .x ? context.mark.width : context.mark.height
    let size =
      context.mark.size ?? given ?? band.map { $0.bandwidth * (context.mark.bandFraction ?? 1) }
      ?? context.style.step * 0.75
    let middle = context.extent(channel) / 2
    return { row in
      guard let center = place.map({ $0(row) }) ?? middle else { return nil }
      return (center - size / 2, center + size / 2)
    }
  }
}
