import Testing

@testable import Charts

@Suite struct PathBuilderTests {
  @Test func `a path has absolute commands without spaces`() {
    var path = PathBuilder()
    path.move(0, 1)
    path.line(2.5, -3.25)
    path.horizontal(10)
    path.vertical(0.1)
    path.close()
    #expect(path.text == "M0,1L2.5,-3.25H10V0.1Z")
  }

  @Test func `arcs carry their flags and curves their control points`() {
    var path = PathBuilder()
    path.move(0, 0)
    path.arc(radius: 5, 10, 0)
    path.arc(radius: 5, isLarge: true, isClockwise: false, 0, 0)
    path.arc(radiusX: 5, radiusY: 2.5, isLarge: false, isClockwise: false, 3, 4)
    path.curve(1, 2, 3, 4, 5, -6)
    #expect(path.text == "M0,0A5,5 0 0 1 10,0A5,5 0 1 0 0,0A5,2.5 0 0 0 3,4C1,2 3,4 5,-6")
  }

  @Test func `rectangles and circles are closed`() {
    var path = PathBuilder()
    path.rectangle(Box(x: 1, y: 2, width: 3, height: 4))
    path.circle(Point(0, 0), radius: 2)
    #expect(path.text == "M1,2H4V6H1ZM2,0A2,2 0 0 1 -2,0A2,2 0 0 1 2,0Z")
  }

  @Test(
    arguments: [
      (1.0, "1"), (1.005, "1"), (1.006, "1.01"), (-0.001, "0"), (-0.0, "0"), (1e-9, "0"),
      (12.30, "12.3"), (0.05, "0.05"), (.nan, "0"), (.infinity, "0"), (1e300, "10000000"),
      (-1e300, "-10000000"),
    ] as [(Double, String)])
  func `a coordinate has at most two decimals`(value: Double, text: String) {
    var bytes: [UInt8] = []
    writeCoordinate(value, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }
}
