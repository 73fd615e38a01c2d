/// Straight lines from point to point.
struct LinearCurve: CurveDrawing {
  var isClosed: Bool

  func add(_ points: [Point], to path: inout PathBuilder, joined: Bool) {
    guard let first = points.first else { return }
    path.begin(first, joined: joined)
    for point in points.dropFirst() { path.line(point.x, point.y) }
    if isClosed { path.close() }
  }
}
