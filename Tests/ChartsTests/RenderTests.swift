import Testing

@testable import Charts

@Suite struct RenderTests {
  @Test func `five kinds of bars look as they did`() throws {
    let title = "title: 资金逐年增加, source: 资金台账（示例）"
    let year = "x: {field: year, type: ordinal}"
    let amount = "y: {field: amount, type: quantitative}"
    let level = "color: {field: level, type: nominal}"
    try expectSnapshot(
      draw("{mark: bar, \(title), encoding: {\(year), \(amount)}}", Samples.years).svg, "bar")
    try expectSnapshot(
      draw("{mark: bar, \(title), encoding: {\(year), \(amount), \(level)}}", Samples.levels).svg,
      "bar-stacked")
    try expectSnapshot(
      draw(
        "{mark: bar, \(title), encoding: {\(year), \(amount), \(level), xOffset: {field: level}}}",
        Samples.levels
      ).svg, "bar-grouped")
    try expectSnapshot(
      draw(
        "{mark: bar, \(title), encoding: {y: {field: year, type: ordinal}, x: {field: amount, stack: normalize}, \(level)}}",
        Samples.levels, width: .narrow
      ).svg, "bar-normalized")
    try expectSnapshot(
      draw(
        Samples.namedBars,
        Samples.named([("店埠镇", 5.2), ("旧店镇", -1.4), ("大泽山镇", nil)], unit: "%"), width: .narrow
      ).svg, "bar-negative")
  }

  @Test func `lines look as they did`() throws {
    try expectSnapshot(
      draw(
        Samples.datedLine,
        Samples.dated(
          [
            ("2018-01", 40), ("2018-02", 42.5), ("2018-03", nil), ("2018-04", 39), ("2018-05", nil),
            ("2018-06", 50),
          ],
          unit: "件")
      ).svg, "line-gap")
    try expectSnapshot(
      draw(
        "{mark: line, title: 各级资金, encoding: {x: {field: year}, y: {field: amount, scale: {zero: false}}, color: {field: level, legend: {title: 级次}}}}",
        Samples.levels, width: .narrow
      ).svg, "line-series")
  }

  @Test func `long names make bars lie down`() throws {
    let table = Samples.named(
      (0..<12).map { ("劳动力转移就业技能培训项目第\($0)批", .number(Double($0))) })
    try expectSnapshot(
      draw(
        Samples.namedBars, table,
        warnings: ["the names of the categories are too long for upright bars; the bars lie down"]
      ).svg, "bar-turned")
  }

  @Test func `the same rows give the same bytes`() throws {
    let source =
      "{mark: bar, encoding: {x: {field: year}, y: {field: amount}, color: {field: level}}}"
    let first = try draw(source, Samples.levels, width: .adaptive)
    for _ in 0..<20 { #expect(try draw(source, Samples.levels, width: .adaptive) == first) }
  }

  @Test func `a small chart is drawn once, a larger one for both widths`() throws {
    let small = try draw(Samples.namedBars, Samples.named([("甲", 1), ("乙", 2)]), width: .adaptive)
    #expect(small.svg.components("<svg") == 1)
    #expect(small.svg.contains("class=\"chart-narrow\""))
    let large = try draw(
      Samples.namedBars, Samples.named((0..<9).map { ("村\($0)", 1) }), width: .adaptive)
    #expect(large.svg.components("<svg") == 2)
    #expect(
      large.svg.contains("chart-wide chart-pair") && large.svg.contains("id=\"c-t\"")
        && large.svg.contains("id=\"c-n-t\""))
  }

  @Test func `names and ids cannot break the markup`() throws {
    let table = Samples.named([("</svg><script>\u{0}&", 1), ("b\"' onload=x", 2)])
    let (specification, _) = ChartSpecification.parse(
      flow("{mark: bar, title: \"<b>&\", encoding: {x: {field: name}, y: {field: amount}}}"),
      columns: table.columns)
    let svg = try #require(specification).svg(data: table, id: "a\"> b").svg
    #expect(!svg.contains("<script") && !svg.contains("<b>") && !svg.contains("\u{0}"))
    #expect(svg.contains("id=\"a---b-t\""))
    #expect(svg.components("</svg>") == 1)
  }

  @Test func `bars that do not start at zero say so`() throws {
    let chart = try draw(
      "{mark: bar, encoding: {x: {field: year}, y: {field: amount, scale: {zero: false}}}}",
      Samples.years,
      warnings: ["the bars do not start at zero, so their lengths mislead; a note below says so"])
    #expect(chart.svg.contains("注意：纵轴不从 0 开始。"))
    #expect(chart.description.hasSuffix("纵轴不从 0 开始。"))
  }

  @Test func `a domain that is too small is widened`() throws {
    _ = try draw(
      "{mark: bar, encoding: {x: {field: year}, y: {field: amount, scale: {domain: [0, 100]}}}}",
      Samples.years, warnings: ["the domain does not hold all data and has been widened"])
  }

  @Test(
    arguments: [
      ([], ["there are no data to draw"]),
      ([("甲", nil)], ["there are no data to draw"]),
      (
        [("甲", .number(.nan)), ("乙", 1)],
        ["the amounts of 1 rows are not numbers that can be drawn"]
      ),
      (
        [("甲", .number(.infinity)), ("乙", .number(-1e300)), ("丙", 1)],
        ["the amounts of 2 rows are not numbers that can be drawn"]
      ),
      ([("甲", 0), ("乙", 0)], []), ([("甲", 5)], []), ([("甲", -5), ("乙", -5)], []),
      ([("甲", 9e14), ("乙", -9e14)], []), ([("甲", 1e-12)], []), ([("", 3)], []),
    ] as [([(String, Datum)], [String])])
  func `strange amounts give a chart or a finding`(rows: [(String, Datum)], warnings: [String])
    throws
  {
    for source in [Samples.namedBars, Samples.namedLyingBars] {
      for width in [ChartWidth.wide, .narrow] {
        let chart = try draw(
          source, Samples.named(rows, unit: "元"), width: width, warnings: warnings)
        #expect(chart.svg.hasPrefix("<svg ") && chart.svg.hasSuffix("</svg>"))
        #expect(
          !chart.svg.contains("nan") && !chart.svg.contains("inf") && !chart.svg.contains("-0\""))
      }
    }
  }

  @Test func `hundreds of categories are drawn, too many are refused`() throws {
    let names = { (count: Int) in
      Samples.named((0..<count).map { ("村\($0)", .number(Double($0 % 97))) })
    }
    let chart = try draw(
      Samples.namedLyingBars, names(500),
      warnings: ["333 labels of \"名称\" do not fit and are left out"])
    #expect(chart.svg.components("<rect") == 500)
    let refused = try draw(
      Samples.namedLyingBars, names(1001),
      warnings: [
        "1001 categories and 1 series are too many to draw (at most 1000 and 40); filter or combine them"
      ])
    #expect(refused.svg.contains("类别太多（1001 个）"))
  }

  @Test func `ten thousand points are one line`() throws {
    let table = DataTable(
      columns: [.init("x", kind: .number), .init("amount", kind: .number)],
      rows: (0..<10_000).map { [.number(Double($0)), .number(Double($0 * 7919 % 1000))] })
    let chart = try draw("{mark: line, encoding: {x: {field: x}, y: {field: amount}}}", table)
    #expect(chart.svg.components("L") >= 9_999)
    #expect(chart.svg.components("<title>") == 0)
  }

  @Test func `a column that is gone is told, not drawn`() throws {
    let (specification, _) = ChartSpecification.parse(
      flow(Samples.namedBars), columns: Samples.named([]).columns)
    let chart = try #require(specification).svg(data: DataTable(columns: [], rows: [[1]]), id: "c")
    #expect(
      chart.warnings.map(\.english) == [
        "there are no data to draw", "the data have no column \"name\"",
        "the data have no column \"amount\"",
        "1 rows are not drawn: a category or date is missing, unreadable or outside the domain",
      ])
  }

  @Test func `tooltips name the row with its exact amount`() throws {
    let chart = try draw(
      "{mark: bar, encoding: {x: {field: name}, y: {field: amount}}}",
      Samples.named([("甲", 1_234_567.5), ("乙", 3)], unit: "元"))
    #expect(chart.svg.contains("<title>甲 · 1,234,567.5元</title>"))
    let chosen = try draw(
      "{mark: bar, encoding: {x: {field: name}, y: {field: amount}, tooltip: {field: amount, format: \",.2f\", title: 金额}}}",
      Samples.named([("甲", 1), ("乙", 3)], unit: "元"))
    #expect(chosen.svg.contains("<title>金额 3.00元</title>"))
    let none = try draw(
      "{mark: {type: bar, tooltip: false}, encoding: {x: {field: name}, y: {field: amount}}}",
      Samples.named([("甲", 1), ("乙", 3)]))
    #expect(!none.svg.contains("<title>"))
  }

  @Test func `years in a column of numbers and dates in a column of texts are times`() throws {
    let years = DataTable(
      columns: [.init("year", kind: .number), .init("amount", kind: .number)],
      rows: [[2018, 1], [2019, 2], [.number(2019.5), 3]])
    let chart = try draw(
      "{mark: line, encoding: {x: {field: year, type: temporal}, y: {field: amount}}}", years,
      warnings: [
        "1 rows are not drawn: a category or date is missing, unreadable or outside the domain"
      ])
    #expect(chart.svg.contains(">2019年</text>"))
    let texts = Samples.named([("2018-10-07", 1), ("2018-10-09", 2)])
    let days = try draw(
      "{mark: bar, encoding: {x: {field: name, type: temporal}, y: {field: amount}}}", texts)
    #expect(days.svg.contains(">10月8日</text>"))
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
