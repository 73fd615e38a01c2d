/// Categories to bands of equal width along a range, after d3-scale's `scaleBand` without rounding.
///
/// With an inner padding of 1 the bands have no width: that is a point scale.
struct BandScale: Hashable, Sendable {
  let count: Int
  let start: Double
  let end: Double
  /// The distance from one band to the next.
  let step: Double
  let bandwidth: Double
  private let first: Double

  /// Divides a range, which may descend; the paddings are gaps between and around bands in steps.
  ///
  /// What the bands leave of the range goes before them by the share `align`.
  init(
    count: Int, from start: Double, to end: Double, paddingInner: Double = 0,
    paddingOuter: Double = 0, align: Double = 0.5
  ) {
    let inner = min(1, paddingInner)
    let length = (end - start).magnitude
    self.count = count
    (self.start, self.end) = (start, end)
    step = length / max(1, Double(count) - inner + paddingOuter * 2)
    bandwidth = step * (1 - inner)
    first = min(start, end) + (length - step * (Double(count) - inner)) * align
  }

  /// A point scale: positions without width.
  static func points(
    count: Int, from start: Double, to end: Double, padding: Double = 0.5, align: Double = 0.5
  ) -> BandScale {
    BandScale(
      count: count, from: start, to: end, paddingInner: 1, paddingOuter: padding, align: align)
  }

  /// The smaller end of a band, in whichever direction the range goes.
  func lower(_ index: Int) -> Double {
    first + step * Double(start <= end ? index : count - 1 - index)
  }

  func center(_ index: Int) -> Double { lower(index) + bandwidth / 2 }

  /// The length that bands of a wanted step need.
  static func length(
    count: Int, step: Double, paddingInner: Double, paddingOuter: Double
  ) -> Double {
    guard count > 0 else { return 0 }
    let steps = Double(count) - paddingInner + paddingOuter * 2
    return step * (steps > 0 ? steps : 1)
  }
}
