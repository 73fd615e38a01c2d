import Testing

@testable import Charts

@Suite struct ArcShapeTests {
  private func path(_ shape: ArcShape) -> String {
    var path = PathBuilder()
    shape.add(to: &path)
    return path.text
  }

  @Test(
    arguments: [
      (0, 0, .pi / 2, "M0,-100A100,100 0 0 1 100,0L0,0Z"),
      (50, 0, .pi / 2, "M0,-100A100,100 0 0 1 100,0L50,0A50,50 0 0 0 0,-50Z"),
      (0, 1, 5, "M84.15,-54.03A100,100 0 1 1 -95.89,-28.37L0,0Z"),
      (0, 5, 1, "M84.15,-54.03A100,100 0 1 1 -95.89,-28.37L0,0Z"),
    ] as [(Double, Double, Double, String)])
  func `a slice begins at twelve o'clock and goes clockwise`(
    inner: Double, start: Double, end: Double, text: String
  ) {
    #expect(
      path(ArcShape(innerRadius: inner, outerRadius: 100, startAngle: start, endAngle: end))
        == text)
  }

  @Test(
    arguments: [
      (
        1, 0.1,
        "M5.59,-99.84A100,100 0 0 1 81,-58.65L38.79,-31.55A50,50 0 0 0 5.59,-49.69Z"
      ),
      (
        4, 0.1,
        "M5.59,-99.84A100,100 0 1 1 -71.91,69.49L-33.95,36.71A50,50 0 1 0 5.59,-49.69Z"
      ),
    ] as [(Double, Double, String)])
  func `the gap between slices has one width`(end: Double, pad: Double, text: String) {
    #expect(
      path(
        ArcShape(
          innerRadius: 50, outerRadius: 100, startAngle: 0, endAngle: end, padAngle: pad))
        == text)
  }

  @Test(
    arguments: [
      (
        1, 0, 10,
        """
        M0,-89.44A10,10 0 0 1 11.11,-99.38A100,100 0 0 1 77.62,-63.05A10,10 0 0 1 75.26,-48.33\
        L49.78,-31.96A10,10 0 0 1 36.98,-33.65A50,50 0 0 0 8.33,-49.3A10,10 0 0 1 0,-59.16Z
        """
      ),
      (
        1, 0.05, 5,
        """
        M2.79,-94.68A5,5 0 0 1 8.21,-99.66A100,100 0 0 1 79.43,-60.75A5,5 0 0 1 78.16,-53.51\
        L44.3,-31.77A5,5 0 0 1 37.82,-32.71A50,50 0 0 0 7.09,-49.5A5,5 0 0 1 2.79,-54.44Z
        """
      ),
      (
        4, 0, 10,
        """
        M0,-89.44A10,10 0 0 1 11.11,-99.38A100,100 0 1 1 -67.95,73.37A10,10 0 0 1 -67.69,58.46\
        L-44.77,38.67A10,10 0 0 1 -31.86,38.53A50,50 0 1 0 8.33,-49.3A10,10 0 0 1 0,-59.16Z
        """
      ),
      (
        // The corners meet.
        0.1, 0, 20,
        """
        M0,-95.12A4.76,4.76 0 0 1 5,-99.88A4.76,4.76 0 0 1 9.5,-94.65\
        L5.25,-52.3A2.63,2.63 0 0 1 2.5,-49.94A2.63,2.63 0 0 1 0,-52.56Z
        """
      ),
    ] as [(Double, Double, Double, String)])
  func `corners are round as far as they fit`(
    end: Double, pad: Double, corner: Double, text: String
  ) {
    #expect(
      path(
        ArcShape(
          innerRadius: 50, outerRadius: 100, startAngle: 0, endAngle: end, padAngle: pad,
          cornerRadius: corner))
        == text)
  }

  @Test func `a full turn is a circle or a ring with an empty middle`() {
    #expect(
      path(ArcShape(outerRadius: 10, startAngle: 0, endAngle: 2 * .pi))
        == "M10,0A10,10 0 0 1 -10,0A10,10 0 0 1 10,0Z")
    #expect(
      path(ArcShape(innerRadius: 5, outerRadius: 10, startAngle: 1, endAngle: 9, padAngle: 0.1))
        == "M10,0A10,10 0 0 1 -10,0A10,10 0 0 1 10,0ZM5,0A5,5 0 0 0 -5,0A5,5 0 0 0 5,0Z")
  }

  @Test func `a slice of a pie keeps its gap up to the middle`() {
    #expect(
      path(ArcShape(outerRadius: 100, startAngle: 0, endAngle: .pi / 2, padAngle: 0.1))
        == "M5,-99.88A100,100 0 0 1 99.88,-5L5,-5Z")
  }

  @Test(
    arguments: [
      (100, 1, 1, 0), (0, 0, 1, 0), (100, 0, 0.05, 0.1), (.nan, 0, 1, 0), (9, 0, .nan, 0),
    ]
      as [(Double, Double, Double, Double)])
  func `a slice without an angle, a radius or room between its gaps is nothing`(
    outer: Double, start: Double, end: Double, pad: Double
  ) {
    #expect(
      path(ArcShape(outerRadius: outer, startAngle: start, endAngle: end, padAngle: pad)).isEmpty)
  }

  @Test func `the centroid lies in the middle of the slice`() {
    let arc = ArcShape(innerRadius: 50, outerRadius: 100, startAngle: 0, endAngle: .pi)
    #expect((arc.centroid.x - 75).magnitude < 1e-9)
    #expect(arc.centroid.y.magnitude < 1e-9)
  }

  @Test func `the next slice begins where the last one ended`() {
    let values = [3.0, 1, 4, 1, 5, 9, 2, 6]
    let turn = 2 * Double.pi / values.reduce(0, +)
    var angle = 0.0
    var last: Substring?
    for value in values {
      let arc = ArcShape(outerRadius: 80, startAngle: angle, endAngle: angle + value * turn)
      let text = path(arc)
      if let last { #expect(text.dropFirst().hasPrefix(last)) }
      last = text.dropLast(5).split(separator: " ").last
      angle += value * turn
    }
    #expect(last == "0,-80")
    #expect((angle - 2 * .pi).magnitude < 1e-12)
  }
}
