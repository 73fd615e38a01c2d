/// A cubic B-spline: smooth, near the points instead of through them.
struct BasisCurve: CurveDrawing {
  var ends: CurveEnds

  func add(_ points: [Point], to path: inout PathBuilder, joined: Bool) {
    let count = points.count
    guard count > 1 else { return }
    switch ends {
    case .clamped:
      let last = points[count - 1]
      path.begin(points[0], joined: joined)
      if count > 2 {
        let start = knot(points[0], points[0], points[1])
        path.line(start.x, start.y)
        for index in 2..<count {
          addSegment(points[index - 2], points[index - 1], points[index], to: &path)
        }
        addSegment(points[count - 2], last, last, to: &path)
      }
      path.line(last.x, last.y)
    case .open:
      guard count > 2 else { return }
      path.begin(knot(points[0], points[1], points[2]), joined: joined)
      for index in 3..<max(count, 3) {
        addSegment(points[index - 2], points[index - 1], points[index], to: &path)
      }
    case .closed:
      guard count > 2 else {
        path.begin(third(points[0], points[1]), joined: joined)
        let end = third(points[1], points[0])
        path.line(end.x, end.y)
        path.close()
        return
      }
      path.begin(knot(points[0], points[1], points[2]), joined: joined)
      for index in 3..<(count + 3) {
        addSegment(
          points[(index - 2) % count], points[(index - 1) % count], points[index % count],
          to: &path)
      }
    }
  }
}

extension BasisCurve {
  /// Adds the piece that ends at the knot of the second point.
  private func addSegment(_ a: Point, _ b: Point, _ c: Point, to path: inout PathBuilder) {
    let (first, second, end) = (third(b, a), third(a, b), knot(a, b, c))
    path.curve(first.x, first.y, second.x, second.y, end.x, end.y)
  }

  /// Where the curve passes by the second of three points.
  private func knot(_ a: Point, _ b: Point, _ c: Point) -> Point {
    Point((a.x + 4 * b.x + c.x) / 6, (a.y + 4 * b.y + c.y) / 6)
  }

  /// The point two thirds of the way to the second.
  private func third(_ a: Point, _ b: Point) -> Point {
    Point((a.x + 2 * b.x) / 3, (a.y + 2 * b.y) / 3)
  }
}
