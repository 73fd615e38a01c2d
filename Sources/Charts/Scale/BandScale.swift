/// Categories to bands of equal width, after d3-scale's `scaleBand`.
///
/// With `inner` 1 the bands have no width: that is a point scale.
struct BandScale: Hashable {
  var count: Int
  var start: Double
  var step: Double
  var bandwidth: Double
  private var offset: Double

  /// Divides a range; `inner` and `outer` are the gaps between and around bands in steps.
  init(count: Int, from start: Double, to end: Double, inner: Double, outer: Double) {
    self.count = count
    self.start = start
    step = (end - start) / max(1, Double(count) - inner + outer * 2)
    bandwidth = step * (1 - inner)
    offset = (end - start - step * (Double(count) - inner)) / 2
  }

  func lower(_ index: Int) -> Double { start + offset + step * Double(index) }
  func center(_ index: Int) -> Double { lower(index) + bandwidth / 2 }
}
