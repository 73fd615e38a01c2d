/// Slices of a circle: pies, rings and roses.
enum ArcMark: Mark {
  static func draw(_ context: MarkContext) -> SceneMark.Content {
    guard let polar = PolarReader(context) else { return SceneMark.Content() }
    let paint = PaintReader(context)
    var content = SceneMark.Content()
    for row in context.rows {
      guard
        let arc = polar.arc(row)
          ?? context.nowhere.map({
            ArcShape(outerRadius: 0, startAngle: $0, endAngle: $0)
          })
      else {
        continue
      }
      content.items.append(paint.item(row, .arc(arc, x: polar.x, y: polar.y)))
    }
    return content
  }
}

/// Reads the angles and radii of each row about the middle of the plot.
struct PolarReader {
  let x: Double
  let y: Double
  private let mark: MarkDefinition
  private let angles: ((Int) -> (from: Double, to: Double)?)
  private let radii: ((Int) -> (from: Double, to: Double)?)

  static let fullCircle = 2 * Double.pi

  /// Nil where neither angle nor radius shows anything and the mark is no arc.
  init?(_ context: MarkContext) {
    guard context.has(.theta) || context.has(.radius) || context.mark.type == .arc else {
      return nil
    }
    mark = context.mark
    x = context.width / 2
    y = context.height / 2
    let outer = max(1, min(context.width, context.height) / 2 - context.style.sliceMargin)
    let isText = mark.type == .text
    angles =
      Self.spans(context, .theta, whole: (0, Self.fullCircle))
    let given = context.has(.radius)
    let inner = mark.innerRadius ?? 0
    let most = mark.outerRadius ?? (isText ? mark.radius : nil) ?? outer
    radii =
      given && !isText
      ? Self.spans(context, .radius, whole: (inner, most))
      : isText && given
        ? Self.spans(context, .radius, whole: (0, most)) : { _ in (inner, most) }
  }

  /// The ends of each row along an angle or a radius.
  private static func spans(
    _ context: MarkContext, _ channel: ChannelName, whole: (Double, Double)
  ) -> (Int) -> (from: Double, to: Double)? {
    guard let definition = context.encoding[channel] else { return { _ in whole } }
    let frame = context.layer.frame
    let scale = context.scales[channel]
    let secondary = channel.secondary ?? channel
    func constant(_ definition: ChannelDefinition?) -> Double? {
      definition?.value?.amount ?? definition?.datum.flatMap { scale?.position(of: $0) }
    }
    if let stack = context.layer.stack, stack.channel == channel, let scale {
      let (starts, ends) = (frame.values(stack.start), frame.values(stack.end))
      return { row in
        guard let a = scale.start(of: starts[row]), let b = scale.start(of: ends[row]) else {
          return nil
        }
        return (a, b)
      }
    }
    if let column = definition.column, let scale {
      let values = frame.values(column)
      if scale.band != nil {
        return { row in scale.start(of: values[row]).map { ($0, $0 + scale.bandwidth) } }
      }
      let others = context.encoding[secondary]?.column.map { frame.values($0) }
      let other = constant(context.encoding[secondary])
      return { row in
        guard let end = scale.start(of: values[row]) else { return nil }
        if let others { return scale.start(of: others[row]).map { (end, $0) } }
        return (other ?? (channel == .radius ? context.mark.innerRadius ?? 0 : 0), end)
      }
    }
    let (a, b) = (constant(definition), constant(context.encoding[secondary]))
    return { _ in a.map { (b ?? whole.0, $0) } }
  }

  func arc(_ row: Int) -> ArcShape? {
    guard let (from, to) = angles(row), let (inner, outer) = radii(row) else { return nil }
    return ArcShape(
      innerRadius: min(inner, outer), outerRadius: max(inner, outer), startAngle: min(from, to),
      endAngle: max(from, to), padAngle: mark.padAngle, cornerRadius: mark.cornerRadius)
  }

  /// Where a text of the row stands.
  func center(_ row: Int) -> (x: Double, y: Double)? {
    guard let arc = arc(row) else { return nil }
    let point = arc.point(at: mark.radius ?? arc.outerRadius)
    return (x + point.x, y + point.y)
  }
}
