/// Writes the `d` of an SVG path: absolute coordinates, at most two decimals, no spaces.
struct PathBuilder: Hashable {
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
    pair("A", radius, radius)
    bytes.append(contentsOf: [0x20, 0x30, 0x20, 0x30, 0x20, 0x31])
    pair(" ", x, y)
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
  let hundredths = Int((bounded * 100).rounded())
  if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
  let magnitude = hundredths.magnitude
  writeDigits(of: UInt64(magnitude / 100), to: &bytes)
  let fraction = UInt8(magnitude % 100)
  guard fraction > 0 else { return }
  bytes.append(UInt8(ascii: "."))
  bytes.append(UInt8(ascii: "0") + fraction / 10)
  if fraction % 10 > 0 { bytes.append(UInt8(ascii: "0") + fraction % 10) }
}
