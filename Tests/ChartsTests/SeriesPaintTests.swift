import Testing

@testable import Charts

@Suite struct SeriesPaintTests {
  let paint = SeriesPaint(theme: .print, id: "a")

  @Test func `the first series is plain, the others have patterns`() {
    #expect((0..<4).map(paint.fill) == ["#1a1a1a", "url(#a-p1)", "url(#a-p2)", "url(#a-p3)"])
    #expect(paint.color(1) == "#8c8c8c")
    #expect(paint.color(8) == "#1a1a1a")
    #expect(paint.fill(8) == "url(#a-p8)")
  }

  @Test func `64 series differ in colour or pattern`() {
    var svgs: Set<String> = []
    for series in 0..<64 {
      var svg = SVGWriter(capacity: 0)
      paint.define(used: [series], missing: false, to: &svg)
      var text = svg.text
      if text.isEmpty { text = "\(series % 8)" }
      svgs.insert(text.replacing("a-p\(series)\"", with: "\""))
    }
    #expect(svgs.count == 64)
  }

  @Test func `only what is used is defined`() {
    var svg = SVGWriter(capacity: 0)
    paint.define(used: [0], missing: false, to: &svg)
    #expect(svg.text.isEmpty)
    paint.define(used: [0, 3], missing: false, to: &svg)
    #expect(
      svg.text == """
        <defs><pattern id="a-p3" width="6" height="6" patternUnits="userSpaceOnUse">\
        <path d="M0,0H8V8H0Z" fill="#757575"/>\
        <path fill="none" d="M0,3H6" stroke-width="1.4" stroke="#fff"/></pattern></defs>
        """)
  }

  @Test func `hatches stand for what is missing or not final`() {
    var svg = SVGWriter(capacity: 0)
    paint.define(used: [], provisional: [1], missing: true, to: &svg)
    #expect(svg.text.contains("<pattern id=\"a-q1\""))
    #expect(svg.text.contains("<pattern id=\"a-m0\""))
    #expect(paint.provisionalFill(1) == "url(#a-q1)")
    #expect(paint.missingFill == "url(#a-m0)")
  }

  @Test func `the dashes of eight lines differ`() {
    #expect(paint.dash(0) == nil)
    #expect(Set((0..<8).map { paint.dash($0)?.description }).count == 8)
    #expect(paint.dash(8) == nil)
  }

  @Test(arguments: [-1, .min, 1_000_000]) func `any number of a series has a paint`(series: Int) {
    #expect(!paint.fill(series).isEmpty && !paint.color(series).isEmpty)
    _ = paint.dash(series)
  }

  @Test func `every pattern has lines of its own`() {
    #expect(Set(Pattern.allCases.map(\.path.description)).count == 8)
  }
}
