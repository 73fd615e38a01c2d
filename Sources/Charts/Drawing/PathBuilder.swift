/// Writes the `d` of an SVG path: absolute coordinates, at most two decimals, no spaces.
struct PathBuilder: Hashable, Sendable {
  private(set) var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func move(_ x: Double, _ y: Double) { pair("M", x, y) }
  mutating func line(_ x: Double, _ y: Double) { pair("L", x, y) }

  mutating func horizontal(_ x: Double) {
    bytes.append(UInt8(ascii: "H"))
    writeCoordinate(x, to: &bytes)
  }

  mutating func vertical(_ y: Double) {
    bytes.append(UInt8(ascii: "V"))
    writeCoordinate(y, to: &bytes)
  }

  /// A half or smaller part of a circle, clockwise.
  mutating func arc(radius: Double, _ x: Double, _ y: Double) {
    arc(radius: radius, isLarge: false, isClockwise: true, x, y)
  }

  /// A part of a circle; a large one is more than half of it.
  mutating func arc(
    radius: Double, isLarge: Bool, isClockwise: Bool, _ x: Double, _ y: Double
  ) {
    arc(radiusX: radius, radiusY: radius, isLarge: isLarge, isClockwise: isClockwise, x, y)
  }

  /// A part of an upright ellipse.
  mutating func arc(
    radiusX: Double, radiusY: Double, isLarge: Bool, isClockwise: Bool, _ x: Double, _ y: Double
  ) {
    pair("A", radiusX, radiusY)
    bytes.append(contentsOf: [0x20, 0x30, 0x20, isLarge ? 0x31 : 0x30])
    bytes.append(contentsOf: [0x20, isClockwise ? 0x31 : 0x30])
    pair(" ", x, y)
  }

  /// A cubic Bézier curve by its two control points and its end.
  mutating func curve(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ x: Double, _ y: Double
  ) {
    pair("C", x1, y1)
    pair(" ", x2, y2)
    pair(" ", x, y)
  }

  /// A closed upright rectangle.
  mutating func rectangle(_ box: Box) {
    move(box.x, box.y)
    horizontal(box.right)
    vertical(box.bottom)
    horizontal(box.x)
    close()
  }

  /// A closed circle.
  mutating func circle(_ center: Point, radius: Double) {
    move(center.x + radius, center.y)
    arc(radius: radius, center.x - radius, center.y)
    arc(radius: radius, center.x + radius, center.y)
    close()
  }

  mutating func close() { bytes.append(UInt8(ascii: "Z")) }

  private mutating func pair(_ command: Unicode.Scalar, _ x: Double, _ y: Double) {
    bytes.append(UInt8(truncatingIfNeeded: command.value))
    writeCoordinate(x, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    writeCoordinate(y, to: &bytes)
  }
}

/// Writes a length or position with at most two decimals, no exponent and no minus zero.
///
/// What is not a number is 0; what is beyond ten million is cut there.
func writeCoordinate(_ value: Double, to bytes: inout [UInt8]) {
  let bounded = value.isFinite ? min(max(value, -1e7), 1e7) : 0
  let hundredths = Int(bounded * 100 + (bounded < 0 ? -0.5 : 0.5))
  var whole = hundredths.magnitude / 100
  let fraction = hundredths.magnitude % 100
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { buffer in
    var start = buffer.count
    func push(_ byte: UInt8) {
      start -= 1
      buffer[start] = byte
    }
    if fraction > 0 {
      if fraction % 10 > 0 { push(UInt8(ascii: "0") + UInt8(fraction % 10)) }
      push(UInt8(ascii: "0") + UInt8(fraction / 10))
      push(UInt8(ascii: "."))
    }
    repeat {
      push(UInt8(ascii: "0") + UInt8(whole % 10))
      whole /= 10
    } while whole > 0
    if hundredths < 0 { push(UInt8(ascii: "-")) }
    bytes.append(contentsOf: buffer[start...])
  }
}
