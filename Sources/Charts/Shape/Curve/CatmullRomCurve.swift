/// A spline that minds the distances between its points, so that it makes no loops.
///
/// The alpha is 0.5 for the centripetal curve and 1 for the chordal one.
struct CatmullRomCurve: Spline {
  var alpha: Double
  var ends: CurveEnds

  func addSegment(
    before: Point?, from start: Point, to end: Point, after: Point?, to path: inout PathBuilder
  ) {
    let middle = length(start, end)
    let first = before.map { control(start, length($0, start), $0, middle, end) } ?? start
    let second = after.map { control(end, length($0, end), $0, middle, start) } ?? end
    path.curve(first.x, first.y, second.x, second.y, end.x, end.y)
  }
}

extension CatmullRomCurve {
  /// The distance of two points to the power of alpha.
  private func length(_ a: Point, _ b: Point) -> Double {
    let square = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)
    return alpha == 0.5 ? square.squareRoot().squareRoot() : power(square, alpha / 2)
  }

  /// The control point of one end of a piece, from its outer neighbour and its other end.
  private func control(
    _ point: Point, _ outer: Double, _ neighbor: Point, _ inner: Double, _ other: Point
  ) -> Point {
    guard outer > 1e-12 else { return point }
    let weight = 2 * outer * outer + 3 * outer * inner + inner * inner
    let sum = 3 * outer * (outer + inner)
    return Point(
      (point.x * weight - neighbor.x * inner * inner + other.x * outer * outer) / sum,
      (point.y * weight - neighbor.y * inner * inner + other.y * outer * outer) / sum)
  }
}
