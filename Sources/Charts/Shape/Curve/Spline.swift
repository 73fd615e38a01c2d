/// Curves whose pieces depend on the two points they join and on the one before and after them.
protocol Spline: CurveDrawing {
  var ends: CurveEnds { get }

  /// Adds the piece from `start` to `end`; at the ends of a curve there is no neighbour.
  func addSegment(
    before: Point?, from start: Point, to end: Point, after: Point?, to path: inout PathBuilder)
}

extension Spline {
  func add(_ points: [Point], to path: inout PathBuilder, joined: Bool) {
    let count = points.count
    guard count > 1 else { return }
    if count == 2, ends != .open {
      path.begin(points[0], joined: joined)
      path.line(points[1].x, points[1].y)
      if ends == .closed { path.close() }
      return
    }
    switch ends {
    case .clamped:
      path.begin(points[0], joined: joined)
      for index in 1..<count {
        addSegment(
          before: index > 1 ? points[index - 2] : nil, from: points[index - 1], to: points[index],
          after: index + 1 < count ? points[index + 1] : nil, to: &path)
      }
    case .open:
      guard count > 2 else { return }
      path.begin(points[1], joined: joined)
      for index in 3..<max(count, 3) {
        addSegment(
          before: points[index - 3], from: points[index - 2], to: points[index - 1],
          after: points[index], to: &path)
      }
    case .closed:
      path.begin(points[1], joined: joined)
      for index in 3..<(count + 3) {
        addSegment(
          before: points[index - 3], from: points[(index - 2) % count],
          to: points[(index - 1) % count], after: points[index % count], to: &path)
      }
    }
  }
}
