/// Texts: the values of a field, or one constant text.
enum TextMark: Mark {
  static func draw(_ context: MarkContext) -> SceneMark.Content {
    let polar = PolarReader(context)
    let x = PositionReader(context, .x)
    let y = PositionReader(context, .y)
    let stackX = stackMiddle(context, .x)
    let stackY = stackMiddle(context, .y)
    let paint = PaintReader(context)
    let sizes = NumberReader(context, .size)
    let texts = TextReader(context)
    let size = context.mark.fontSize ?? context.mark.size ?? 13
    var content = SceneMark.Content()
    for row in context.rows {
      var place: (x: Double, y: Double)?
      if let polar {
        place = polar.center(row)
      } else if let left = (stackX ?? x.map { $0.callAsFunction }).map({ $0(row) })
        ?? context.width / 2,
        let top = (stackY ?? y.map { $0.callAsFunction }).map({ $0(row) }) ?? context.height / 2
      {
        place = (left, top)
      }
      guard let place = place ?? context.nowhere.map({ ($0, $0) }) else { continue }
      content.items.append(
        paint.item(
          row,
          .text(
            texts(row), x: place.x + context.mark.dx, y: place.y + context.mark.dy,
            size: sizes?(row) ?? size)))
    }
    return content
  }

  /// Vega-Lite puts the texts of a stack at the end of each part, or where `bandPosition` says.
  private static func stackMiddle(
    _ context: MarkContext, _ channel: ChannelName
  ) -> ((Int) -> Double?)? {
    guard let stack = context.layer.stack, stack.channel == channel else { return nil }
    let span = SpanReader(context, channel, isMeasure: true)
    let fraction = context.encoding[channel]?.bandPosition ?? 1
    return { row in span(row).map { $0.from + ($0.to - $0.from) * fraction } }
  }
}

/// Reads the text of each row.
struct TextReader {
  private var values: [Datum] = []
  private var constant: String?
  private var label: ValueLabel?
  private var conditions: [(holds: [Bool], text: String)] = []

  init(_ context: MarkContext) {
    constant = context.mark.text
    guard let definition = context.encoding[.text] else { return }
    if let column = definition.column, let source = context.layer.frame.column(column) {
      values = source.values
      label = ValueLabel(definition, column: source)
    }
    if let value = definition.value ?? definition.datum {
      constant = ValueLabel(definition, column: nil).text(value)
    }
    conditions = definition.conditions.map { condition in
      (
        condition.test.holds(in: context.layer.frame),
        ValueLabel(definition, column: nil).text(condition.value)
      )
    }
  }

  func callAsFunction(_ row: Int) -> String {
    for (holds, text) in conditions where holds[row] { return text }
    if !values.isEmpty, let label { return label.text(values[row]) }
    return constant ?? ""
  }
}
