import Testing

@testable import Charts

@Suite struct SparklineTests {
  @Test func `a line has its shape, its last value and a description`() throws {
    let svg = Sparkline.svg(values: [3.2, 3, 6, 5.8], label: "村集体收入", unit: "万元")
    let drawing = try #require(SVGElements(svg))
    #expect(drawing.elements[0].attributes["role"] == "img")
    #expect(drawing.width == 96 && drawing.height == 22)
    #expect(
      drawing["title"].map(\.text) == ["村集体收入：从 3.2万元到 5.8万元，最高 6万元，最低 3万元"])
    #expect(drawing["path"].count == 2)
    #expect(drawing["path"][0].attributes["d"] == "M3,17.93L33,19L63,3L93,4.07")
  }

  @Test(
    arguments: [
      ([5], "收入：5元", 1), ([nil, 5, nil], "收入：5元", 1),
      ([1, nil, 3], "收入：从 1元到 3元，最高 3元，最低 1元", 2),
      ([2, 2, 2], "收入：从 2元到 2元，最高 2元，最低 2元", 1),
      ([1, .infinity, .nan, 4], "收入：从 1元到 4元，最高 4元，最低 1元", 2),
      ([-3, -1], "收入：从 −3元到 −1元，最高 −1元，最低 −3元", 1),
    ] as [([Double?], String, Int)])
  func `gaps and single values have dots`(values: [Double?], title: String, dots: Int) throws {
    let svg = Sparkline.svg(values: values, label: "收入", unit: "元")
    let drawing = try #require(SVGElements(svg))
    #expect(drawing["title"].first?.text == title)
    let last = try #require(drawing["path"].last).attributes["d"] ?? ""
    #expect(last.occurrences(of: "M") == dots)
    #expect(!svg.contains("nan") && !svg.contains("inf"))
  }

  @Test(arguments: [[], [nil, nil], [.nan], [.infinity, nil], [1e300]] as [[Double?]])
  func `what has nothing to draw is no element`(values: [Double?]) {
    #expect(Sparkline.svg(values: values, label: "收入") == "")
  }

  @Test func `a label cannot break the markup, and print has no variables`() throws {
    let svg = Sparkline.svg(
      values: [1, 2], label: "<b>\"&]]>\u{0}", unit: "</title>", theme: .print)
    #expect(SVGElements(svg) != nil)
    #expect(!svg.contains("<b>") && !svg.contains("var("))
  }

  @Test(arguments: 0..<20)
  func `lines of any values stay within their box`(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let values = (0..<Int.random(in: 2...60, using: &random)).map { _ -> Double? in
      Int.random(in: 0..<6, using: &random) == 0 ? nil : random.amount()
    }
    let svg = Sparkline.svg(values: values, label: "收入")
    #expect(svg == Sparkline.svg(values: values, label: "收入"))
    guard !svg.isEmpty else { return }
    for path in try #require(SVGElements(svg))["path"] where path.attributes["fill"] == "none" {
      for point in (path.attributes["d"] ?? "").split(whereSeparator: { "ML".contains($0) }) {
        let place = point.split(separator: ",").compactMap { Double($0) }
        guard place.count == 2 else { continue }
        #expect((0...96).contains(place[0]) && (0...22).contains(place[1]), "\(point)")
      }
    }
  }
}
