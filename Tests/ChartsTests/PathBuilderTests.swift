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
