/// A slice of a pie or ring about the origin; angles are in radians, clockwise from twelve o'clock.
struct ArcShape: Hashable, Sendable {
  var innerRadius = 0.0
  var outerRadius: Double
  var startAngle: Double
  var endAngle: Double
  /// The angle between neighbours; it becomes a gap of the same width from the inner to the outer edge.
  var padAngle = 0.0
  var cornerRadius = 0.0

  /// The middle of the slice, where a label may stand.
  var centroid: Point { point(at: (innerRadius + outerRadius) / 2) }

  /// A point on the slice's middle ray.
  func point(at radius: Double) -> Point {
    ArcRay(angle: (startAngle + endAngle) / 2).point(along: radius, aside: 0)
  }

  /// Adds the closed outline about a centre; a slice that its gaps use up adds nothing.
  func add(to path: inout PathBuilder, center: Point = Point(0, 0)) {
    let inner = max(0, min(innerRadius, outerRadius))
    let outer = max(innerRadius, outerRadius)
    let sweep = (endAngle - startAngle).magnitude
    guard outer > ArcSlice.epsilon, sweep > 0 else { return }
    guard sweep < 2 * .pi - ArcSlice.epsilon else {
      path.circle(center, radius: outer)
      if inner > ArcSlice.epsilon { addHole(to: &path, center, inner) }
      return
    }
    let slice = ArcSlice(
      start: ArcRay(angle: min(startAngle, endAngle)),
      end: ArcRay(angle: max(startAngle, endAngle)),
      sweep: sweep, gap: gap(inner, outer))
    slice.add(to: &path, center: center, inner: inner, outer: outer, corner: cornerRadius)
  }
}

extension ArcShape {
  /// The distance of an edge from its ray.
  private func gap(_ inner: Double, _ outer: Double) -> Double {
    guard padAngle > 0 else { return 0 }
    return (inner * inner + outer * outer).squareRoot() * sine(min(padAngle, .pi) / 2)
  }

  /// The inner edge of a full ring runs against the outer one, so that it is left empty.
  private func addHole(to path: inout PathBuilder, _ center: Point, _ radius: Double) {
    path.move(center.x + radius, center.y)
    for x in [center.x - radius, center.x + radius] {
      path.arc(radius: radius, isLarge: false, isClockwise: false, x, center.y)
    }
    path.close()
  }
}
