/// A slice of less than a full turn.
struct ArcSlice: Hashable, Sendable {
  /// What is smaller than this is not drawn.
  static let epsilon = 1e-9

  var start: ArcRay
  var end: ArcRay
  var sweep: Double
  var gap: Double

  /// The sine of half the angle; from a half turn on nothing is narrow any more.
  private var narrowness: Double { sweep < .pi ? Charts.sine(sweep / 2) : 1 }

  func add(
    to path: inout PathBuilder, center: Point, inner: Double, outer: Double, corner: Double
  ) {
    let narrowness = narrowness
    guard gap < outer * narrowness - Self.epsilon else { return }
    let corner = min(corner, (outer - inner) / 2)
    let outerCorner = max(0, min(corner, (narrowness * outer - gap) / (1 + narrowness)))
    addOuterEdge(to: &path, center, outer, outerCorner)
    if inner > Self.epsilon, gap < inner * narrowness - Self.epsilon {
      let fit = narrowness < 1 ? (narrowness * inner - gap) / (1 - narrowness) : corner
      addInnerEdge(to: &path, center, inner, max(0, min(corner, fit)))
    } else {
      // The edges meet before they reach the inner radius.
      let apex = ArcRay(angle: (start.angle + end.angle) / 2)
        .point(along: min(max(gap / narrowness, inner), outer), aside: 0)
      path.line(center.x + apex.x, center.y + apex.y)
    }
    path.close()
  }
}

extension ArcSlice {
  private func addOuterEdge(
    to path: inout PathBuilder, _ center: Point, _ radius: Double, _ corner: Double
  ) {
    let turn = arcsine((gap + corner) / (radius - corner))
    let along = leg(radius - corner, gap + corner)
    let first = start.point(along: along, aside: gap)
    path.move(center.x + first.x, center.y + first.y)
    if corner > Self.epsilon {
      addCorner(
        to: &path, center, ArcRay(angle: start.angle + turn).point(along: radius, aside: 0), corner)
    }
    addRing(to: &path, center, radius, sweep - 2 * turn, ArcRay(angle: end.angle - turn), true)
    if corner > Self.epsilon {
      addCorner(to: &path, center, end.point(along: along, aside: -gap), corner)
    }
  }

  private func addInnerEdge(
    to path: inout PathBuilder, _ center: Point, _ radius: Double, _ corner: Double
  ) {
    let turn = arcsine((gap + corner) / (radius + corner))
    let along = leg(radius + corner, gap + corner)
    let first = end.point(along: along, aside: -gap)
    path.line(center.x + first.x, center.y + first.y)
    if corner > Self.epsilon {
      addCorner(
        to: &path, center, ArcRay(angle: end.angle - turn).point(along: radius, aside: 0), corner)
    }
    addRing(to: &path, center, radius, sweep - 2 * turn, ArcRay(angle: start.angle + turn), false)
    if corner > Self.epsilon {
      addCorner(to: &path, center, start.point(along: along, aside: gap), corner)
    }
  }

  private func addCorner(
    to path: inout PathBuilder, _ center: Point, _ end: Point, _ radius: Double
  ) {
    path.arc(radius: radius, center.x + end.x, center.y + end.y)
  }

  /// A part of the ring, unless the corners have used it up.
  private func addRing(
    to path: inout PathBuilder, _ center: Point, _ radius: Double, _ angle: Double, _ end: ArcRay,
    _ isClockwise: Bool
  ) {
    guard angle > Self.epsilon else { return }
    let end = end.point(along: radius, aside: 0)
    path.arc(
      radius: radius, isLarge: angle > .pi, isClockwise: isClockwise, center.x + end.x,
      center.y + end.y)
  }

  /// The other leg of a right triangle.
  private func leg(_ hypotenuse: Double, _ leg: Double) -> Double {
    max(0, hypotenuse * hypotenuse - leg * leg).squareRoot()
  }
}

/// A direction from the centre.
struct ArcRay: Hashable, Sendable {
  var angle: Double
  var sine: Double
  var cosine: Double

  init(angle: Double) {
    self.angle = angle
    sine = Charts.sine(angle)
    cosine = Charts.cosine(angle)
  }

  /// The point at a distance along the ray and at one to its clockwise side.
  func point(along: Double, aside: Double) -> Point {
    Point(along * sine + aside * cosine, -along * cosine + aside * sine)
  }
}
