extension SVGDrawing {
  /// Writes lines, areas and trails, with points where there are few or where a value stands alone.
  mutating func paths(
    _ mark: SceneMark, _ layer: Layer, _ tooltips: Tooltips, _ panel: Scene.Panel
  ) {
    for (place, path) in mark.paths.enumerated() {
      let items = mark.items[path.items]
      let pieces = items.split {
        if case .vertex(_, _, _, _, _, let isDefined) = $0.shape { !isDefined } else { true }
      }
      switch layer.mark.type {
      case .area: area(pieces, path, layer, tooltips)
      case .trail: trail(pieces, path, tooltips)
      default: line(pieces, path, layer, tooltips)
      }
      guard layer.mark.type != .trail, !hasPointLayer(mark, panel) else { continue }
      let isShown =
        layer.mark.type == .line && layer.mark.point == nil
        && Double(items.count) * 11 <= panel.box.width
      for piece in pieces where isShown || piece.count == 1 {
        points(piece, path, place, tooltips)
      }
    }
  }

  /// Whether another layer draws the points of a line.
  private func hasPointLayer(_ mark: SceneMark, _ panel: Scene.Panel) -> Bool {
    panel.marks.contains { $0.type == .point && $0.layer == mark.layer + 1 }
  }

  private func shape(_ layer: Layer) -> LineShape {
    LineShape(
      curve: layer.mark.curve ?? .linear, tension: layer.mark.tension,
      isHorizontal: layer.isHorizontal ?? false)
  }

  private mutating func line(
    _ pieces: [ArraySlice<SceneItem>], _ path: ScenePath, _ layer: Layer, _ tooltips: Tooltips
  ) {
    var builder = PathBuilder()
    let shape = shape(layer)
    for piece in pieces where piece.count > 1 {
      shape.addLine(piece.map(\.point), to: &builder)
    }
    guard !builder.bytes.isEmpty else { return }
    svg.raw("<path d=\"")
    svg.path(builder)
    svg.raw("\" fill=\"none\" stroke-linejoin=\"round\"")
    svg.attribute(
      "stroke-width", layer.mark.strokeWidth ?? (layer.mark.type == .sparkline ? 1.5 : 2.5))
    svg.attribute("stroke", paint.color(path.color))
    if let dash = layer.mark.strokeDash {
      svg.attribute(
        "stroke-dasharray", dash.map { NumberFormat.bare.text($0) }.joined(separator: " "))
    } else if case .series(let index) = path.color, let dash = paint.series.dash(index) {
      svg.attribute("stroke-dasharray", dash)
    }
    closePath(path, tooltips)
  }

  private mutating func area(
    _ pieces: [ArraySlice<SceneItem>], _ path: ScenePath, _ layer: Layer, _ tooltips: Tooltips
  ) {
    var builder = PathBuilder()
    let shape = shape(layer)
    for piece in pieces {
      shape.addArea(
        top: piece.map(\.point), bottom: piece.map(\.otherPoint), to: &builder)
    }
    guard !builder.bytes.isEmpty else { return }
    svg.raw("<path d=\"")
    svg.path(builder)
    svg.raw("\"")
    svg.attribute("fill", paint.fill(path.color))
    svg.attribute("stroke", layer.stack == nil ? paint.color(path.color) : theme.paper)
    if path.opacity < 1 { svg.attribute("fill-opacity", path.opacity) }
    closePath(path, tooltips)
  }

  /// A line whose width shows an amount: a polygon around the points.
  private mutating func trail(
    _ pieces: [ArraySlice<SceneItem>], _ path: ScenePath, _ tooltips: Tooltips
  ) {
    var builder = PathBuilder()
    for piece in pieces { TrailShape.add(piece.map(\.trailPoint), to: &builder) }
    guard !builder.bytes.isEmpty else { return }
    svg.raw("<path d=\"")
    svg.path(builder)
    svg.raw("\"")
    svg.attribute("fill", paint.color(path.color))
    closePath(path, tooltips)
  }

  private mutating func closePath(_ path: ScenePath, _ tooltips: Tooltips) {
    let series = tooltips.series(path.row)
    if series.isEmpty {
      svg.raw("/>")
    } else {
      svg.raw(">")
      svg.tooltip(series)
      svg.raw("</path>")
    }
  }

  private mutating func points(
    _ items: ArraySlice<SceneItem>, _ path: ScenePath, _ place: Int, _ tooltips: Tooltips
  ) {
    let palette = ShapeReader.palette
    var symbol = Symbol.circle
    if case .series(let index) = path.color { symbol = palette[index % palette.count] }
    svg.raw("<g")
    svg.attribute("fill", paint.color(path.color))
    svg.attribute("stroke", theme.paper)
    svg.raw(">")
    for item in items {
      var builder = PathBuilder()
      symbol.add(to: &builder, x: item.point.x, y: item.point.y, area: 56)
      svg.raw("<path")
      if item.status != nil {
        svg.attribute("fill", theme.paper)
        svg.attribute("stroke", paint.color(path.color))
      }
      svg.raw(" d=\"")
      svg.path(builder)
      let text = tooltips.text(item)
      if text.isEmpty {
        svg.raw("\"/>")
      } else {
        svg.raw("\">")
        svg.tooltip(text)
        svg.raw("</path>")
      }
    }
    svg.raw("</g>")
  }
}

extension SceneItem {
  /// The place of a vertex.
  var point: Point {
    if case .vertex(let x, let y, _, _, _, _) = shape { Point(x, y) } else { Point(0, 0) }
  }

  /// The place on the other side of an area.
  fileprivate var otherPoint: Point {
    if case .vertex(let x, let y, let x2, let y2, _, _) = shape {
      Point(x2 ?? x, y2 ?? y)
    } else {
      Point(0, 0)
    }
  }

  fileprivate var trailPoint: (Point, Double) {
    if case .vertex(let x, let y, _, _, let width, _) = shape {
      (Point(x, y), width ?? 1)
    } else {
      (Point(0, 0), 0)
    }
  }
}

/// The outline of a line of changing width.
enum TrailShape {
  static func add(_ points: [(Point, Double)], to path: inout PathBuilder) {
    for (a, b) in zip(points, points.dropFirst()) {
      let (dx, dy) = (b.0.x - a.0.x, b.0.y - a.0.y)
      let length = (dx * dx + dy * dy).squareRoot()
      guard length > 0 else { continue }
      let (nx, ny) = (-dy / length, dx / length)
      path.move(a.0.x + nx * a.1 / 2, a.0.y + ny * a.1 / 2)
      path.line(b.0.x + nx * b.1 / 2, b.0.y + ny * b.1 / 2)
      path.line(b.0.x - nx * b.1 / 2, b.0.y - ny * b.1 / 2)
      path.line(a.0.x - nx * a.1 / 2, a.0.y - ny * a.1 / 2)
      path.close()
    }
    for (point, width) in points where width > 0 { path.circle(point, radius: width / 2) }
  }
}
