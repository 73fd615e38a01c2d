/// How a line goes from point to point, by Vega-Lite's names of `interpolate`.
enum Curve: String, CaseIterable, Hashable, Sendable {
  case linear
  case linearClosed = "linear-closed"
  case step
  case stepBefore = "step-before"
  case stepAfter = "step-after"
  case basis
  case basisOpen = "basis-open"
  case basisClosed = "basis-closed"
  case bundle
  case cardinal
  case cardinalOpen = "cardinal-open"
  case cardinalClosed = "cardinal-closed"
  case catmullRom = "catmull-rom"
  case catmullRomOpen = "catmull-rom-open"
  case catmullRomClosed = "catmull-rom-closed"
  case monotone
  case natural

  /// Whether `tension` changes the curve.
  var hasTension: Bool {
    switch self {
    case .bundle, .cardinal, .cardinalOpen, .cardinalClosed, .catmullRom, .catmullRomOpen,
      .catmullRomClosed:
      true
    default: false
    }
  }

  /// Whether the first and last point only give the direction.
  var isOpen: Bool { self == .basisOpen || self == .cardinalOpen || self == .catmullRomOpen }

  /// The curve that does not return to its first point: the edges of areas are of this kind.
  var unclosed: Curve {
    switch self {
    case .linearClosed: .linear
    case .basisClosed: .basis
    case .cardinalClosed: .cardinal
    case .catmullRomClosed: .catmullRom
    default: self
    }
  }

  /// The curve that has the same shape when its points come in the reverse order.
  var reversed: Curve {
    switch self {
    case .stepBefore: .stepAfter
    case .stepAfter: .stepBefore
    default: self
    }
  }
}

/// What each kind of curve does: it adds one unbroken piece through or near its points.
protocol CurveDrawing {
  /// Adds the piece; when it is joined, a line leads to its beginning from where the path is.
  func add(_ points: [Point], to path: inout PathBuilder, joined: Bool)
}

/// How a curve treats its first and last point.
enum CurveEnds: Hashable, Sendable {
  /// The curve begins at the first point and ends at the last.
  case clamped
  /// The first and last point only give the direction.
  case open
  /// The curve returns to its first point.
  case closed
}

extension PathBuilder {
  /// Begins a piece, or leads there when it is joined to what went before.
  mutating func begin(_ point: Point, joined: Bool) {
    if joined { line(point.x, point.y) } else { move(point.x, point.y) }
  }
}
