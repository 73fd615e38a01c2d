/// A cubic spline through the points that bends as little as it can.
struct NaturalCurve: CurveDrawing {
  func add(_ points: [Point], to path: inout PathBuilder, joined: Bool) {
    guard points.count > 1 else { return }
    path.begin(points[0], joined: joined)
    guard points.count > 2 else {
      path.line(points[1].x, points[1].y)
      return
    }
    let across = controls(points, \.x)
    let down = controls(points, \.y)
    for index in 0..<(points.count - 1) {
      let end = points[index + 1]
      path.curve(
        across.first[index], down.first[index], across.second[index], down.second[index],
        end.x, end.y)
    }
  }
}

extension NaturalCurve {
  /// Solves the tridiagonal system of one coordinate for the two control points of each piece.
  private func controls(
    _ points: [Point], _ coordinate: (Point) -> Double
  ) -> (first: [Double], second: [Double]) {
    let values = points.map(coordinate)
    let count = values.count - 1
    var diagonal = [Double](repeating: 4, count: count)
    var first = [Double](repeating: 0, count: count)
    diagonal[0] = 2
    first[0] = values[0] + 2 * values[1]
    for index in 1..<count {
      let isLast = index == count - 1
      let lower: Double = isLast ? 2 : 1
      let factor = lower / diagonal[index - 1]
      diagonal[index] = (isLast ? 7 : 4) - factor
      first[index] =
        (isLast ? 8 * values[index] + values[index + 1] : 4 * values[index] + 2 * values[index + 1])
        - factor * first[index - 1]
    }
    first[count - 1] /= diagonal[count - 1]
    for index in stride(from: count - 2, through: 0, by: -1) {
      first[index] = (first[index] - first[index + 1]) / diagonal[index]
    }
    var second = [Double](repeating: 0, count: count)
    for index in 0..<(count - 1) { second[index] = 2 * values[index + 1] - first[index + 1] }
    second[count - 1] = (values[count] + first[count - 1]) / 2
    return (first, second)
  }
}
