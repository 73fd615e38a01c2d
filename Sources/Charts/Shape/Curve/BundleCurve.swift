/// A B-spline pulled towards the straight line between its ends; with a beta of 0 it is that line.
struct BundleCurve: CurveDrawing {
  var beta: Double

  func add(_ points: [Point], to path: inout PathBuilder, joined: Bool) {
    guard let first = points.first, let last = points.last, points.count > 1 else { return }
    let steps = Double(points.count - 1)
    var pulled: [Point] = []
    pulled.reserveCapacity(points.count)
    for (index, point) in points.enumerated() {
      let share = Double(index) / steps
      pulled.append(
        Point(
          beta * point.x + (1 - beta) * (first.x + share * (last.x - first.x)),
          beta * point.y + (1 - beta) * (first.y + share * (last.y - first.y))))
    }
    BasisCurve(ends: .clamped).add(pulled, to: &path, joined: joined)
  }
}
