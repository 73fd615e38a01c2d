/// An upright rectangle of the drawing: its upper left corner and its size, in pixels.
struct Box: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  init(x: Double, y: Double, width: Double, height: Double) {
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
  }

  /// The box between two positions on each axis, in whatever order they come.
  init(x: Double, x2: Double, y: Double, y2: Double) {
    self.init(
      x: min(x, x2), y: min(y, y2), width: (x2 - x).magnitude, height: (y2 - y).magnitude)
  }

  var right: Double { x + width }
  var bottom: Double { y + height }
  var center: Point { Point(x + width / 2, y + height / 2) }
  var area: Double { width * height }

  /// The box with a margin taken off all sides; it never turns inside out.
  func inset(by margin: Double) -> Box {
    let (across, down) = (min(margin, width / 2), min(margin, height / 2))
    return Box(x: x + across, y: y + down, width: width - 2 * across, height: height - 2 * down)
  }

  /// Whether two boxes share more than an edge; with a gap, whether they come nearer than it.
  func overlaps(_ other: Box, gap: Double = 0) -> Bool {
    x < other.right + gap && other.x < right + gap
      && y < other.bottom + gap && other.y < bottom + gap
  }
}
