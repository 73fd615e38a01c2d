/// A cubic spline through the points that never overshoots them: between two points it only rises or
/// only falls (Steffen 1990).
struct MonotoneCurve: CurveDrawing {
  /// Whether it is monotone in x as y goes on, instead of the other way round.
  var isHorizontal: Bool

  func add(_ points: [Point], to path: inout PathBuilder, joined: Bool) {
    guard let first = points.first else { return }
    path.begin(first, joined: joined)
    let points = distinct(points)
    guard points.count > 2 else {
      if let last = points.last, points.count > 1 { addLine(to: last, &path) }
      return
    }
    var slope = end(points[0], points[1], inner: inner(points[0], points[1], points[2]))
    for index in 1..<points.count {
      let (a, b) = (points[index - 1], points[index])
      let next =
        index + 1 < points.count ? inner(a, b, points[index + 1]) : end(a, b, inner: slope)
      let third = (b.x - a.x) / 3
      let (p, q) = (Point(a.x + third, a.y + third * slope), Point(b.x - third, b.y - third * next))
      if isHorizontal {
        path.curve(p.y, p.x, q.y, q.x, b.y, b.x)
      } else {
        path.curve(p.x, p.y, q.x, q.y, b.x, b.y)
      }
      slope = next
    }
  }
}

extension MonotoneCurve {
  /// The points without repetitions, with the axes exchanged for a horizontal curve.
  private func distinct(_ points: [Point]) -> [Point] {
    var result: [Point] = []
    result.reserveCapacity(points.count)
    for point in points {
      let turned = isHorizontal ? Point(point.y, point.x) : point
      if turned != result.last { result.append(turned) }
    }
    return result
  }

  private func addLine(to point: Point, _ path: inout PathBuilder) {
    if isHorizontal { path.line(point.y, point.x) } else { path.line(point.x, point.y) }
  }

  /// The slope at the middle of three points; 0 where the direction turns.
  private func inner(_ a: Point, _ b: Point, _ c: Point) -> Double {
    let (h0, h1) = (b.x - a.x, c.x - b.x)
    let (s0, s1) = ((b.y - a.y) / h0, (c.y - b.y) / h1)
    let mean = (s0 * h1 + s1 * h0) / (h0 + h1)
    let signs: Double = (s0 < 0 ? -1 : 1) + (s1 < 0 ? -1 : 1)
    guard mean.isFinite else { return 0 }
    return signs * min(s0.magnitude, s1.magnitude, 0.5 * mean.magnitude)
  }

  /// The slope at an end, from that at the other end of the piece.
  private func end(_ a: Point, _ b: Point, inner: Double) -> Double {
    b.x == a.x ? inner : (3 * (b.y - a.y) / (b.x - a.x) - inner) / 2
  }
}
