/// A spline whose direction at a point is that from its neighbour to its neighbour.
///
/// With a tension of 1 it is straight lines.
struct CardinalCurve: Spline {
  var tension: Double
  var ends: CurveEnds

  func addSegment(
    before: Point?, from start: Point, to end: Point, after: Point?, to path: inout PathBuilder
  ) {
    let pull = (1 - tension) / 6
    var (first, second) = (start, end)
    if let before {
      first.x += pull * (end.x - before.x)
      first.y += pull * (end.y - before.y)
    }
    if let after {
      second.x += pull * (start.x - after.x)
      second.y += pull * (start.y - after.y)
    }
    path.curve(first.x, first.y, second.x, second.y, end.x, end.y)
  }
}
