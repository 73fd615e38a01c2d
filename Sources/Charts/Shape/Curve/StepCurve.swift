/// Level lines that change at a share of the way to the next point: 0 before, 1 after, 0.5 midway.
struct StepCurve: CurveDrawing {
  var share: Double

  func add(_ points: [Point], to path: inout PathBuilder, joined: Bool) {
    guard var last = points.first else { return }
    path.begin(last, joined: joined)
    for point in points.dropFirst() {
      if share > 0 { path.horizontal(last.x * (1 - share) + point.x * share) }
      path.vertical(point.y)
      if share == 0 { path.horizontal(point.x) }
      last = point
    }
    if share > 0, share < 1 { path.horizontal(last.x) }
  }
}
