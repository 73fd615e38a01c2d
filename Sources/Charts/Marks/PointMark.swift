/// Points, circles and squares; the area of each may show an amount.
enum PointMark: Mark {
  static func draw(_ context: MarkContext) -> SceneMark.Content {
    let x = PositionReader(context, .x)
    let y = PositionReader(context, .y)
    let paint = PaintReader(context)
    let sizes = NumberReader(context, .size)
    let shapes = ShapeReader(context)
    let area = context.mark.size ?? context.style.pointArea
    var content = SceneMark.Content()
    content.items.reserveCapacity(context.rows.count)
    for row in context.rows {
      guard let left = (x.map { $0(row) } ?? context.width / 2) ?? context.nowhere,
        let top = (y.map { $0(row) } ?? context.height / 2) ?? context.nowhere
      else { continue }
      content.items.append(
        paint.item(
          row, .symbol(shapes(row), x: left, y: top, area: max(0, sizes?(row) ?? area))))
    }
    return content
  }
}

/// Reads the shape of each row's point.
struct ShapeReader {
  private var values: [Datum] = []
  private var scale: PlacedScale?
  private var shapes: [Symbol]
  private let byDefault: Symbol

  /// The shapes of the categories, told apart best in this order.
  static let palette: [Symbol] = [
    .circle, .square, .triangleUp, .diamond, .cross, .triangleDown, .triangleRight, .triangleLeft,
  ]

  init(_ context: MarkContext) {
    byDefault = context.mark.type == .square ? .square : context.mark.shape ?? .circle
    shapes = Self.palette
    guard let definition = context.encoding[.shape] else { return }
    if case .text(let name)? = definition.value, let symbol = Symbol(rawValue: name) {
      shapes = [symbol]
    }
    scale = context.scales[.shape]
    if let column = definition.column { values = context.layer.frame.values(column) }
    let given = definition.scale.range.compactMap { value -> Symbol? in
      if case .text(let name) = value { Symbol(rawValue: name) } else { nil }
    }
    if !given.isEmpty { shapes = given }
  }

  func callAsFunction(_ row: Int) -> Symbol {
    guard let scale, !values.isEmpty, let place = scale.place(of: values[row]) else {
      return byDefault
    }
    return shapes[place % shapes.count]
  }
}
