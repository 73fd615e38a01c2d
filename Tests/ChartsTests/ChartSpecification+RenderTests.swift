import Testing

@testable import Charts

@Suite struct ChartSpecificationRenderTests {
  private static let bars = "{mark: bar, encoding: {x: {field: name}, y: {field: amount}}}"

  @Test func `a small chart is drawn once, a larger one for both widths`() throws {
    let small = try drawn(Self.bars, .named([("甲", 1), ("乙", 2)]), width: .adaptive)
    #expect(small.svg.occurrences(of: "<svg") == 1)
    #expect(small.svg.contains("class=\"chart-narrow\""))
    let large = try drawn(
      Self.bars, .named((0..<9).map { ("村\($0)", 1) }), width: .adaptive)
    #expect(large.svg.occurrences(of: "<svg") == 2)
    #expect(
      large.svg.contains("chart-wide chart-pair") && large.svg.contains("chart-narrow chart-pair"))
    #expect(large.svg.contains("id=\"c-t\"") && large.svg.contains("id=\"c-n-t\""))
    let ids = try #require(SVGElements("<pair viewBox=\"0 0 1 1\">\(large.svg)</pair>")).elements
      .compactMap { $0.attributes["id"] }
    #expect(ids.count == Set(ids).count)
  }

  @Test func `an id follows from the content`() throws {
    let columns = DataTable.named([]).columns
    func id(_ source: String, _ rows: [(String, Datum)]) throws -> String? {
      let svg = try specification(source, columns).svg(ChartData(.named(rows))).svg
      return try #require(SVGElements(svg))["title"].first?.attributes["id"]
    }
    let first = try id(Self.bars, [("甲", 1), ("乙", 2)])
    #expect(try id(Self.bars, [("甲", 1), ("乙", 2)]) == first)
    #expect(try id(Self.bars, [("甲", 1), ("乙", 3)]) != first)
    #expect(
      try id(Self.bars.replacing("{mark", with: "{title: a, mark"), [("甲", 1), ("乙", 2)]) != first)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "</svg><b>", "]]>", "\"' onload=x", "a&b;&#60;",
    "\u{0}\u{1}\u{1B}",
    "\u{FFFF}", "<!--", "<?xml", "a\nb\tc\r", "\u{202E}", "👩‍👩‍👧", "&amp;lt;", "url(#a)",
  ])
  func `no text breaks the markup`(text: String) throws {
    let table = DataTable(
      columns: [
        .init("name", title: text, kind: .text), .init(text, kind: .text),
        .init("amount", title: text, unit: text, kind: .number),
      ],
      rows: [
        [.text(text), .text("a" + text), 1], ["b", .text(text), 2], [.text(text + text), nil, nil],
      ])
    func entry(_ key: String, _ value: SpecificationNode) -> SpecificationNode.Entry {
      .init(key, value)
    }
    for mark in ["bar", "line", "point", "text", "rect", "arc", "sankey", "treemap", "rule"] {
      var encoding: [SpecificationNode.Entry] = []
      let name: SpecificationNode = ["field": "name"]
      let other: SpecificationNode = ["field": .init(.text(text))]
      let amount: SpecificationNode = ["field": "amount"]
      switch mark {
      case "arc": encoding = [entry("theta", amount), entry("color", other)]
      case "sankey":
        encoding = [entry("source", name), entry("target", other), entry("size", amount)]
      case "treemap": encoding = [entry("text", name), entry("size", amount)]
      case "text": encoding = [entry("x", name), entry("y", amount), entry("text", other)]
      default: encoding = [entry("x", name), entry("y", amount), entry("color", other)]
      }
      let node = SpecificationNode(
        .mapping([
          entry("mark", .init(.text(mark))), entry("title", .init(.text(text))),
          entry("subtitle", .init(.text(text))), entry("caption", .init(.text(text))),
          entry("source", .init(.text(text))), entry("description", .init(.text(text))),
          entry("encoding", .init(.mapping(encoding))),
        ]))
      let (specification, problems) = ChartSpecification.parse(node, columns: table.columns)
      #expect(problems.filter { $0.severity == .error }.map(\.english) == [])
      let chart = try #require(specification)
      for width in [ChartWidth.wide, .narrow] {
        let drawing = chart.svg(ChartData(table), id: text, width: width)
        try expectSound(drawing, "\(mark) \(text.debugDescription)")
        for part in ["<script", "<b>", "<!--", "<?", "\u{0}", "\u{1B}"] {
          #expect(!drawing.svg.contains(part))
        }
        #expect(drawing.svg.occurrences(of: "</svg>") == 1)
      }
      #expect(!chart.scene(ChartData(table)).json.contains("\u{0}"))
    }
  }

  @Test func `tooltips name the row with its exact amount`() throws {
    let chart = try drawn(Self.bars, .named([("甲", 1_234_567.5), ("乙", 3)], unit: "元"))
    #expect(chart.svg.contains("<title>甲 · 1,234,567.5元</title>"))
    let chosen = try drawn(
      "{mark: bar, encoding: {x: {field: name}, y: {field: amount}, tooltip: {field: amount, format: \",.2f\", title: 金额}}}",
      .named([("甲", 1), ("乙", 3)], unit: "元"))
    #expect(chosen.svg.contains("<title>金额 3.00元</title>"))
    let none = try drawn(
      "{mark: {type: bar, tooltip: false}, encoding: {x: {field: name}, y: {field: amount}}}",
      .named([("甲", 1), ("乙", 3)]))
    #expect(!none.svg.contains("<title>"))
  }

  @Test func `years in a column of numbers and dates in a column of texts are times`() throws {
    let years = DataTable(
      columns: [.init("year", kind: .number), .init("amount", kind: .number)],
      rows: [[2018, 1], [2019, 2], [.number(2019.5), 3]])
    let chart = try drawn(
      "{mark: line, encoding: {x: {field: year, type: temporal}, y: {field: amount}}}", years,
      warnings: [
        "1 rows are not drawn: an amount or date is not a value that can be drawn"
      ])
    #expect(chart.svg.contains(">2019年</text>"))
    let days = try drawn(
      "{mark: bar, encoding: {x: {field: name, type: temporal}, y: {field: amount}}}",
      .named([("2018-10-07", 1), ("2018-10-09", 2)]))
    #expect(days.svg.contains(">10月8日</text>"))
  }

  @Test func `columns that the rows lack are no trap`() throws {
    let chart = try specification(Self.bars, DataTable.named([]).columns)
    for table in [
      DataTable(columns: [], rows: [[1]]), DataTable(columns: [.init("name")], rows: [["甲"], []]),
    ] {
      let drawing = chart.svg(ChartData(table), id: "c")
      try expectSound(drawing, "lacking columns")
      #expect(drawing.warnings.map(\.english).contains("the data have no column \"amount\""))
    }
    let empty = chart.svg(ChartData(), id: "c")
    #expect(empty.svg.contains(">没有可以画的数据</text>"))
  }

  @Test func `every mark has a tooltip`() throws {
    for (source, count) in [
      (
        "{mark: bar, encoding: {x: {field: year, type: ordinal}, y: {field: amount}, color: {field: level}}}",
        9
      ),
      ("{mark: line, encoding: {x: {field: year}, y: {field: amount}, color: {field: level}}}", 12),
      ("{mark: area, encoding: {x: {field: year}, y: {field: amount}, color: {field: level}}}", 3),
      ("{mark: point, encoding: {x: {field: year}, y: {field: amount}}}", 9),
      (
        "{mark: rect, encoding: {x: {field: year, type: ordinal}, y: {field: level}, color: {field: amount}}}",
        9
      ),
      ("{mark: arc, encoding: {theta: {field: amount, aggregate: sum}, color: {field: level}}}", 3),
      (
        "{mark: sankey, encoding: {source: {field: level}, target: {field: year}, size: {field: amount}}}",
        15
      ),
      (
        "{mark: trail, encoding: {x: {field: year}, y: {field: amount, aggregate: sum}, size: {field: amount, aggregate: sum}}}",
        1
      ),
    ] {
      let svg = try specification(source, DataTable.levels.columns)
        .svg(ChartData(.levels), id: "c").svg
      let marks = try #require(SVGElements(svg)).elements.filter {
        $0.holdsTitle && $0.name != "svg"
      }
      #expect(marks.count == count, "\(source)")
    }
  }
}
