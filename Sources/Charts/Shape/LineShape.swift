/// Lines and areas through points; a gap is the caller's matter, each unbroken piece is one call.
struct LineShape: Hashable, Sendable {
  var curve = Curve.linear
  /// Vega's tension: 0 to 1, with a default for each curve.
  var tension: Double?
  /// Whether the points follow each other down the y axis; only `monotone` asks.
  var isHorizontal = false

  /// Adds one unbroken piece of a line; a lone point is closed, so that a round line end shows it.
  func addLine(_ points: [Point], to path: inout PathBuilder) {
    add(curve, points, to: &path, joined: false)
    if points.count == 1 || points.count == 3 && curve.isOpen { path.close() }
  }

  /// Adds one unbroken piece of an area: the top edge, back along the bottom edge, and closed.
  ///
  /// Both edges have their points in the same order. Closed curves have open edges here.
  func addArea(top: [Point], bottom: [Point], to path: inout PathBuilder) {
    guard !top.isEmpty, !bottom.isEmpty else { return }
    let before = path.bytes.count
    add(curve.unclosed, top, to: &path, joined: false)
    guard path.bytes.count > before else { return }
    add(curve.unclosed.reversed, bottom.reversed(), to: &path, joined: true)
    path.close()
  }
}

extension LineShape {
  private func add(
    _ curve: Curve, _ points: [Point], to path: inout PathBuilder, joined: Bool
  ) {
    guard let first = points.first else { return }
    guard points.count > 1 else {
      path.begin(first, joined: joined)
      return
    }
    switch curve {
    case .linear: LinearCurve(isClosed: false).add(points, to: &path, joined: joined)
    case .linearClosed: LinearCurve(isClosed: true).add(points, to: &path, joined: joined)
    case .step: StepCurve(share: 0.5).add(points, to: &path, joined: joined)
    case .stepBefore: StepCurve(share: 0).add(points, to: &path, joined: joined)
    case .stepAfter: StepCurve(share: 1).add(points, to: &path, joined: joined)
    case .basis: BasisCurve(ends: .clamped).add(points, to: &path, joined: joined)
    case .basisOpen: BasisCurve(ends: .open).add(points, to: &path, joined: joined)
    case .basisClosed: BasisCurve(ends: .closed).add(points, to: &path, joined: joined)
    case .bundle: BundleCurve(beta: tension ?? 0.85).add(points, to: &path, joined: joined)
    case .cardinal: addCardinal(.clamped, points, to: &path, joined: joined)
    case .cardinalOpen: addCardinal(.open, points, to: &path, joined: joined)
    case .cardinalClosed: addCardinal(.closed, points, to: &path, joined: joined)
    case .catmullRom: addCatmullRom(.clamped, points, to: &path, joined: joined)
    case .catmullRomOpen: addCatmullRom(.open, points, to: &path, joined: joined)
    case .catmullRomClosed: addCatmullRom(.closed, points, to: &path, joined: joined)
    case .monotone: MonotoneCurve(isHorizontal: isHorizontal).add(points, to: &path, joined: joined)
    case .natural: NaturalCurve().add(points, to: &path, joined: joined)
    }
  }

  private func addCardinal(
    _ ends: CurveEnds, _ points: [Point], to path: inout PathBuilder, joined: Bool
  ) {
    CardinalCurve(tension: tension ?? 0, ends: ends).add(points, to: &path, joined: joined)
  }

  /// Without any alpha the curve is a cardinal one.
  private func addCatmullRom(
    _ ends: CurveEnds, _ points: [Point], to path: inout PathBuilder, joined: Bool
  ) {
    let alpha = tension ?? 0.5
    if alpha > 0 {
      CatmullRomCurve(alpha: alpha, ends: ends).add(points, to: &path, joined: joined)
    } else {
      CardinalCurve(tension: 0, ends: ends).add(points, to: &path, joined: joined)
    }
  }
}
