/// A rectangle whose four corners may be rounded, each on its own: bars that are round at one end.
struct RoundedRectangle: Hashable, Sendable {
  var box: Box
  var topLeft = 0.0
  var topRight = 0.0
  var bottomRight = 0.0
  var bottomLeft = 0.0

  /// Adds the closed outline; radii that do not fit on a side are made smaller together.
  func add(to path: inout PathBuilder) {
    let scale = fit
    let (a, b) = (max(0, topLeft) * scale, max(0, topRight) * scale)
    let (c, d) = (max(0, bottomRight) * scale, max(0, bottomLeft) * scale)
    path.move(box.x + a, box.y)
    path.horizontal(box.right - b)
    if b > 0 { path.arc(radius: b, box.right, box.y + b) }
    path.vertical(box.bottom - c)
    if c > 0 { path.arc(radius: c, box.right - c, box.bottom) }
    path.horizontal(box.x + d)
    if d > 0 { path.arc(radius: d, box.x, box.bottom - d) }
    if a > 0 {
      path.vertical(box.y + a)
      path.arc(radius: a, box.x + a, box.y)
    }
    path.close()
  }

  private var fit: Double {
    let across = max(topLeft + topRight, bottomLeft + bottomRight)
    let down = max(topLeft + bottomLeft, topRight + bottomRight)
    return min(
      across > box.width ? box.width / across : 1, down > box.height ? box.height / down : 1)
  }
}
