/// Bars: from the base line, from end to end, or stacked.
enum BarMark: Mark {
  static func draw(_ context: MarkContext) -> SceneMark.Content {
    // Without a direction both ends are given on both axes.
    let isHorizontal = context.layer.isHorizontal
    let x = SpanReader(context, .x, isMeasure: isHorizontal == true)
    let y = SpanReader(context, .y, isMeasure: isHorizontal == false)
    return RectMark.boxes(context, x, y)
  }
}

/// Rectangles, such as the cells of a heat map.
enum RectMark: Mark {
  static func draw(_ context: MarkContext) -> SceneMark.Content {
    boxes(
      context, SpanReader(context, .x, isMeasure: false),
      SpanReader(context, .y, isMeasure: false))
  }

  static func boxes(
    _ context: MarkContext, _ x: SpanReader, _ y: SpanReader
  ) -> SceneMark.Content {
    let paint = PaintReader(context)
    var content = SceneMark.Content()
    content.items.reserveCapacity(context.rows.count)
    for row in context.rows {
      guard let (left, right) = x(row) ?? context.nowhere.map({ ($0, $0) }),
        let (top, bottom) = y(row) ?? context.nowhere.map({ ($0, $0) })
      else { continue }
      let box = Box(
        x: min(left, right), y: min(top, bottom), width: (right - left).magnitude,
        height: (bottom - top).magnitude)
      content.items.append(paint.item(row, .bar(box)))
    }
    return content
  }
}
