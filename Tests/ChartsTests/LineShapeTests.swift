import Testing

@testable import Charts

@Suite struct LineShapeTests {
  private static let points = [
    Point(0, 10), Point(10, 40), Point(30, 20), Point(30, 20), Point(60, 25), Point(70, 80),
    Point(80, 80),
  ]

  private func line(_ shape: LineShape, _ points: [Point]) -> String {
    var path = PathBuilder()
    shape.addLine(points, to: &path)
    return path.text
  }

  private func area(_ shape: LineShape, top: [Point], bottom: [Point]) -> String {
    var path = PathBuilder()
    shape.addArea(top: top, bottom: bottom, to: &path)
    return path.text
  }

  @Test(
    arguments: [
      (
        .linear,
        "M0,10L10,40L30,20L30,20L60,25L70,80L80,80"
      ),
      (
        .linearClosed,
        "M0,10L10,40L30,20L30,20L60,25L70,80L80,80Z"
      ),
      (
        .basis,
        """
        M0,10L1.67,15C3.33,20 6.67,30 11.67,31.67C16.67,33.33 23.33,26.67 26.67,23.33\
        C30,20 30,20 35,20.83C40,21.67 50,23.33 56.67,33.33\
        C63.33,43.33 66.67,61.67 70,70.83C73.33,80 76.67,80 78.33,80L80,80
        """
      ),
      (
        .basisOpen,
        """
        M11.67,31.67C16.67,33.33 23.33,26.67 26.67,23.33C30,20 30,20 35,20.83\
        C40,21.67 50,23.33 56.67,33.33C63.33,43.33 66.67,61.67 70,70.83
        """
      ),
      (
        .basisClosed,
        """
        M11.67,31.67C16.67,33.33 23.33,26.67 26.67,23.33C30,20 30,20 35,20.83\
        C40,21.67 50,23.33 56.67,33.33C63.33,43.33 66.67,61.67 70,70.83\
        C73.33,80 76.67,80 65,68.33C53.33,56.67 26.67,33.33 15,26.67\
        C3.33,20 6.67,30 11.67,31.67
        """
      ),
      (
        .bundle,
        """
        M0,10L1.75,14.54C3.5,19.08 7,28.17 11.92,30.17\
        C16.83,32.17 23.17,27.08 26.67,24.83C30.17,22.58 30.83,23.17 35.75,24.46\
        C40.67,25.75 49.83,27.75 56.17,36.83C62.5,45.92 66,62.08 69.5,70.46\
        C73,78.83 76.5,79.42 78.25,79.71L80,80
        """
      ),
      (
        .cardinal,
        """
        M0,10C0,10 5,38.33 10,40C15,41.67 26.67,23.33 30,20C33.33,16.67 25,19.17 30,20\
        C35,20.83 53.33,15 60,25C66.67,35 66.67,70.83 70,80C73.33,89.17 80,80 80,80
        """
      ),
      (
        .cardinalOpen,
        """
        M10,40C15,41.67 26.67,23.33 30,20C33.33,16.67 25,19.17 30,20\
        C35,20.83 53.33,15 60,25C66.67,35 66.67,70.83 70,80
        """
      ),
      (
        .cardinalClosed,
        """
        M10,40C15,41.67 26.67,23.33 30,20C33.33,16.67 25,19.17 30,20\
        C35,20.83 53.33,15 60,25C66.67,35 66.67,70.83 70,80\
        C73.33,89.17 91.67,91.67 80,80C68.33,68.33 11.67,16.67 0,10\
        C-11.67,3.33 5,38.33 10,40
        """
      ),
      (
        .catmullRom,
        """
        M0,10C0,10 4.76,38.76 10,40C14.96,41.17 30,20 30,20C30,20 30,20 30,20\
        C30,20 53.2,18.3 60,25C69.22,34.08 63.47,74.55 70,80C72.76,82.3 80,80 80,80
        """
      ),
      (
        .catmullRomOpen,
        """
        M10,40C14.96,41.17 30,20 30,20C30,20 30,20 30,20C30,20 53.2,18.3 60,25\
        C69.22,34.08 63.47,74.55 70,80
        """
      ),
      (
        .catmullRomClosed,
        """
        M10,40C14.96,41.17 30,20 30,20C30,20 30,20 30,20C30,20 53.2,18.3 60,25\
        C69.22,34.08 63.47,74.55 70,80C72.76,82.3 79.37,81.68 80,80\
        C82.06,74.52 5.46,6.37 0,10C-2.98,11.98 4.76,38.76 10,40
        """
      ),
      (
        .monotone,
        """
        M0,10C3.33,25 6.67,40 10,40C16.67,40 23.33,20 30,20C40,20 50,21.67 60,25\
        C63.33,26.11 66.67,80 70,80C73.33,80 76.67,80 80,80
        """
      ),
      (
        .natural,
        """
        M0,10C1.74,25.02 3.47,40.04 10,40C16.53,39.96 27.85,24.85 30,20\
        C32.15,15.15 25.11,20.56 30,20C34.89,19.44 51.7,12.93 60,25\
        C68.3,37.07 68.09,67.74 70,80C71.91,92.26 75.96,86.13 80,80
        """
      ),
      (.step, "M0,10H5V40H20V20H30V20H45V25H65V80H75V80H80"),
      (.stepBefore, "M0,10V40H10V20H30V20H30V25H60V80H70V80H80"),
      (.stepAfter, "M0,10H10V40H30V20H30V20H60V25H70V80H80V80"),
    ] as [(Curve, String)])
  func `a line is that of d3`(curve: Curve, text: String) {
    #expect(line(LineShape(curve: curve), Self.points) == text)
  }

  @Test(
    arguments: [
      (
        .linear,
        "M0,10L10,40L30,20L30,100L10,100L0,100Z"
      ),
      (
        .basis,
        """
        M0,10L1.67,15C3.33,20 6.67,30 11.67,31.67C16.67,33.33 23.33,26.67 26.67,23.33\
        L30,20L30,100L26.67,100C23.33,100 16.67,100 11.67,100C6.67,100 3.33,100 1.67,100\
        L0,100Z
        """
      ),
      (
        .basisOpen,
        "M11.67,31.67L11.67,100Z"
      ),
      (
        .cardinal,
        """
        M0,10C0,10 5,38.33 10,40C15,41.67 30,20 30,20L30,100C30,100 15,100 10,100\
        C5,100 0,100 0,100Z
        """
      ),
      (
        .cardinalOpen,
        "M10,40L10,100Z"
      ),
      (
        .catmullRom,
        """
        M0,10C0,10 4.76,38.76 10,40C14.96,41.17 30,20 30,20L30,100\
        C30,100 15.52,100 10,100C6.09,100 0,100 0,100Z
        """
      ),
      (
        .catmullRomOpen,
        "M10,40L10,100Z"
      ),
      (
        .monotone,
        """
        M0,10C3.33,25 6.67,40 10,40C16.67,40 23.33,30 30,20L30,100\
        C23.33,100 16.67,100 10,100C6.67,100 3.33,100 0,100Z
        """
      ),
      (
        .natural,
        """
        M0,10C2.5,24.17 5,38.33 10,40C15,41.67 22.5,30.83 30,20L30,100\
        C22.5,100 15,100 10,100C5,100 2.5,100 0,100Z
        """
      ),
      (.step, "M0,10H5V40H20V20H30L30,100H20V100H5V100H0Z"),
      (.stepBefore, "M0,10V40H10V20H30L30,100H10V100H0V100Z"),
      (.stepAfter, "M0,10H10V40H30V20L30,100V100H10V100H0Z"),
      (.linearClosed, "M0,10L10,40L30,20L30,100L10,100L0,100Z"),
    ] as [(Curve, String)])
  func `an area goes along the top and back along the bottom`(curve: Curve, text: String) {
    let bottom = [Point(0, 100), Point(10, 100), Point(30, 100)]
    #expect(
      area(LineShape(curve: curve), top: Array(Self.points.prefix(3)), bottom: bottom) == text)
  }

  @Test func `a monotone curve may run down the y axis`() {
    let shape = LineShape(curve: .monotone, isHorizontal: true)
    #expect(
      line(shape, [Point(0, 0), Point(10, 10), Point(5, 30), Point(20, 40)])
        == "M0,0C5,3.33 10,6.67 10,10C10,16.67 5,23.33 5,30C5,33.33 12.5,36.67 20,40")
  }

  @Test(
    arguments: [
      (.cardinal, 0.5, "M0,10C0,10 7.5,39.17 10,40C12.5,40.83 30,20 30,20"),
      (.catmullRom, 1, "M0,10C0,10 4.49,39.21 10,40C14.93,40.7 30,20 30,20"),
      (.catmullRom, 0, "M0,10C0,10 5,38.33 10,40C15,41.67 30,20 30,20"),
      (.bundle, 0, "M0,10L2.5,10.83C5,11.67 10,13.33 15,15C20,16.67 25,18.33 27.5,19.17L30,20"),
    ] as [(Curve, Double, String)])
  func `tension changes the curves that have it`(curve: Curve, tension: Double, text: String) {
    #expect(curve.hasTension)
    #expect(
      line(LineShape(curve: curve, tension: tension), Array(Self.points.prefix(3))) == text)
  }

  @Test(arguments: Curve.allCases)
  func `no point is no path, one point a dot and two points a line`(curve: Curve) {
    let shape = LineShape(curve: curve)
    #expect(line(shape, []).isEmpty)
    #expect(line(shape, [Point(1, 2)]) == "M1,2Z")
    #expect(area(shape, top: [], bottom: []).isEmpty)
    #expect(area(shape, top: [Point(1, 2)], bottom: [Point(1, 5)]) == "M1,2L1,5Z")
    let two = line(shape, [Point(0, 0), Point(6, 6)])
    #expect(two.isEmpty == [.basisOpen, .cardinalOpen, .catmullRomOpen].contains(curve))
    #expect(!two.contains("nan"))
  }

  @Test func `a monotone curve stays between its points, even above each other`() {
    let points = (0..<40).map { Point(Double($0 / 2), Double(($0 * 7919) % 83)) }
    let text = line(LineShape(curve: .monotone), points)
    for piece in text.dropFirst().split(separator: "C").dropFirst() {
      for pair in piece.split(separator: " ") {
        let y = Double(pair.split(separator: ",")[1]) ?? .nan
        #expect(y >= 0 && y <= 83)
      }
    }
  }
}
