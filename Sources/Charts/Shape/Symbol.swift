/// The shapes of points, by the names of Vega; all are drawn about their centre.
enum Symbol: String, CaseIterable, Hashable, Sendable {
  case circle
  case square
  case cross
  case diamond
  case triangle
  case triangleUp = "triangle-up"
  case triangleDown = "triangle-down"
  case triangleLeft = "triangle-left"
  case triangleRight = "triangle-right"
  case stroke
  case arrow
  case wedge

  /// Whether there is no area to fill, only a line.
  var isLine: Bool { self == .stroke }

  /// Adds the outline at a place; `area` is that of the square around a circle, as Vega's `size`.
  func add(to path: inout PathBuilder, x: Double, y: Double, area: Double) {
    let r = max(0, area).squareRoot() / 2
    switch self {
    case .circle: path.circle(Point(x, y), radius: r)
    case .square: path.rectangle(Box(x: x - r, y: y - r, width: 2 * r, height: 2 * r))
    case .cross: addCross(to: &path, x, y, r)
    case .stroke:
      path.move(x - r, y)
      path.horizontal(x + r)
    default:
      for (index, corner) in corners.enumerated() {
        if index == 0 {
          path.move(x + corner.x * r, y + corner.y * r)
        } else {
          path.line(x + corner.x * r, y + corner.y * r)
        }
      }
      path.close()
    }
  }
}

extension Symbol {
  private func addCross(to path: inout PathBuilder, _ x: Double, _ y: Double, _ r: Double) {
    let arm = r / 2.5
    path.move(x - r, y - arm)
    path.horizontal(x - arm)
    path.vertical(y - r)
    path.horizontal(x + arm)
    path.vertical(y - arm)
    path.horizontal(x + r)
    path.vertical(y + arm)
    path.horizontal(x + arm)
    path.vertical(y + r)
    path.horizontal(x - arm)
    path.vertical(y + arm)
    path.horizontal(x - r)
    path.close()
  }

  /// The corners of a polygon for a radius of 1.
  private var corners: [Point] {
    switch self {
    case .diamond: Self.diamondCorners
    case .triangle: Self.triangleCorners
    case .triangleUp: Self.upCorners
    case .triangleDown: Self.downCorners
    case .triangleLeft: Self.leftCorners
    case .triangleRight: Self.rightCorners
    case .arrow: Self.arrowCorners
    case .wedge: Self.wedgeCorners
    case .circle, .square, .cross, .stroke: []
    }
  }

  /// The height of an equilateral triangle with sides of 1.
  private static let height = 0.75.squareRoot()
  /// How far the middle of such a triangle lies above half its height.
  private static let rise = height - (1.0 / 3).squareRoot()

  private static let diamondCorners = [Point(-1, 0), Point(0, -1), Point(1, 0), Point(0, 1)]
  private static let triangleCorners = [
    Point(0, -height - rise), Point(-1, height - rise), Point(1, height - rise),
  ]
  private static let upCorners = [Point(0, -height), Point(-1, height), Point(1, height)]
  private static let downCorners = [Point(0, height), Point(-1, -height), Point(1, -height)]
  private static let leftCorners = [Point(-height, 0), Point(height, -1), Point(height, 1)]
  private static let rightCorners = [Point(height, 0), Point(-height, -1), Point(-height, 1)]
  private static let arrowCorners = [
    Point(1.0 / 7, 1), Point(1.0 / 7, -0.125), Point(0.4, -0.125), Point(0, -1),
    Point(-0.4, -0.125), Point(-1.0 / 7, -0.125), Point(-1.0 / 7, 1),
  ]
  private static let wedgeCorners = [
    Point(0, -height - rise), Point(-0.25, height - rise), Point(0.25, height - rise),
  ]
}
