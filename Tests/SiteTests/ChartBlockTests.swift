import Charts
import Diagnostics
import Ledger
import Tables
import TestSupport
import Testing

@testable import Site

/// Chart and table blocks of a page with two queries, in a site that publishes some files.
@Suite struct ChartBlockTests {
  private static let files: SiteFiles = """
    -- content/media/rain.csv --
    月,毫米
    一月,12
    二月,9.5
    -- content/media/rows.json --
    {"rows": [{"月": "一月", "毫米": 12}]}
    -- content/media/.hidden.csv --
    月,毫米
    一月,1
    -- content/data/secret.csv --
    月,毫米
    一月,1
    -- templates/assets/a.tsv --
    月	毫米
    一月	3
    """

  private static let template = """
    {{#columns}}[{{title}}{{#unit}}({{unit}}){{/unit}}]{{/columns}}
    {{#rows}}{{#cells}}{{text}}{{mark}},{{/cells}};{{/rows}}{{#signs.provisional}}*{{/signs.provisional}}{{#signs.revised}}!{{/signs.revised}}
    {{#has_total}}{{#totals}}{{text}},{{/totals}}{{/has_total}}
    """

  private var scope: Scope {
    let year = ResultColumn(name: "year", title: "年度", type: .year)
    let amount = ResultColumn(name: "amount", title: "金额", unit: "万元", type: .number)
    let trend = ResultColumn(name: "trend", title: "走势", unit: "万元", type: .number)
    let status = ResultColumn(name: "status", type: .string)
    return Scope(
      [
        "money": .query(
          QueryBinding(
            index: 0, columns: [year, amount, status],
            source: QuerySource(name: "fund", title: "资金"))),
        "trends": .query(QueryBinding(index: 1, columns: [year, trend])),
        "place": .text("甲镇"),
      ], depth: 0
    ).enteringRow(of: QueryBinding(index: -1, columns: []))
  }

  private let results: [[[Value]]] = [
    [[2019, .integer(2_000_000), nil], [2020, .integer(3_500_000), "暂定"]],
    [[2020, "1000000, 2000000, ,4000000"], [2021, nil]],
  ]

  /// What a block becomes, and the drawing in it.
  private func render(
    _ block: String, _ source: String, template: String = Self.template,
    expecting findings: [String] = []
  ) throws -> String {
    let site = try TemporarySite(Self.files)
    var log = DiagnosticLog()
    var library = TemplateLibrary()
    library.add(template, named: "blocks/\(block)", log: &log)
    let fence = TemplateNode.fence(
      Fence(language: block, source: source, location: SourceLocation("p.md", row: 1, column: 1)))
    let instructions = TemplateCompiler.html(
      [fence], scope: scope, templates: library,
      blocks: BlockCompiler(
        body: [fence], files: PublishedFiles(ContentFolder(root: site.folder))),
      log: &log)
    var renderer = PageRenderer(location: SourceLocation("p.md"))
    renderer.render(instructions, row: [], results: results, path: "a.html")
    log.merge(renderer.takeFindings())
    expectFindings(log, findings)
    return String(decoding: renderer.output, as: UTF8.self)
  }

  private let bar = """
    mark: bar
    encoding:
      x: { field: 月, type: ordinal }
      y: { field: 毫米, type: quantitative }

    """

  @Test func aQueryIsDrawnWithItsRowsAsATable() throws {
    let source = """
      data: money
      title: "{{place}}"
      mark: bar
      encoding:
        x: { field: year, type: ordinal }
        y: { field: amount, type: quantitative }
        status: { field: status }
      total: [amount]
      """
    #expect(
      try render("chart", source)
        == """
        [年度][金额(万元)]
        2019,2.00,;2020,3.50[p],;*
        合计,5.50,
        """.replacing("合计", with: ""))
    let drawing = try render("chart", source, template: "{{{svg}}}|{{description}}")
    #expect(drawing.contains("<title id=\"chart-1-t\">甲镇</title>"))
    #expect(drawing.contains("3.5[p]"))
    #expect(drawing.split(separator: "|").count == 2)
  }

  @Test func layersMayDrawSeveralQueries() throws {
    let source = """
      layer:
        - data: money
          mark: bar
          encoding: { x: { field: year, type: ordinal }, y: { field: amount, type: quantitative } }
        - data: { name: trends }
          mark: rule
          encoding: { x: { field: year, type: ordinal } }
      """
    let drawing = try render(
      "chart", source, template: "{{{svg}}}{{#columns}}[{{title}}]{{/columns}}")
    #expect(drawing.contains("2021"))
    #expect(drawing.hasSuffix("[年度][金额][status]"))
  }

  @Test(arguments: [
    ("/years/{{year}}.html", "years/2019.html"), ("{{#year}}{{root}}{{year}}{{/year}}", "2019"),
    ("{{status}}", " leaves"), ("https://a.cn/{{year}}", "https://a.cn/2019 leaves"),
  ])
  func aLinkTellsWhetherItMayLeaveTheSite(link: String, written: String) throws {
    let source = "data: money\ncolumns: [{ field: year, link: \"\(link)\" }]"
    let cells = try render(
      "table", source,
      template: "{{#rows}}{{#cells}}{{link}}{{#leaves}} leaves{{/leaves}}|{{/cells}}{{/rows}}")
    #expect(cells.split(separator: "|").first.map(String.init) == written)
  }

  private static let key = """
    {{#rows}}{{#cells}}{{text}}{{^text}}?{{/text}},{{/cells}}{{/rows}}\
    {{#signs.any}}key:{{#signs.none}} none{{/signs.none}}{{#signs.missing}} missing{{/signs.missing}}\
    {{#signs.below_unit}} below{{/signs.below_unit}}{{/signs.any}}
    """

  @Test func aTableNamesTheSignsThatItHasShown() throws {
    let fixed = "data: { values: [{ 个: 0 }, { 个: null }] }\nmark: point\n"
    #expect(
      try render("table", "data: money\ncolumns: [amount]", template: Self.key) == "2.00,3.50,")
    #expect(
      try render("table", "data: trends\ncolumns: [year, trend]", template: Self.key)
        .hasSuffix("2021,?,key: missing"))
    #expect(try render("chart", fixed, template: Self.key) == "—,?,key: none missing")
  }

  @Test func aTableSaysWhatCanBeDownloaded() throws {
    let template = "{{#download}}{{title}} {{name}}.csv{{/download}}"
    #expect(try render("table", "data: money", template: template) == "资金 fund.csv")
    #expect(try render("table", "data: money\ndownload: false", template: template) == "")
    #expect(try render("table", "data: trends", template: template) == "")
  }

  @Test func inlineRowsAreTheirOwnTable() throws {
    let source = """
      data: { values: [{ 年: 2020, 万元: 3, 甲: x }, { 年: 2021, 万元: 1234.25 }] }
      mark: bar
      encoding: { x: { field: 年, type: ordinal }, y: { field: 万元, type: quantitative } }
      total: 万元
      """
    #expect(
      try render("chart", source) == """
        [年][万元][甲]
        2020,3.00,x,;2021,1,234.25,—,;
        ,1,237.25,,
        """)
  }

  @Test(arguments: [
    ("/media/rain.csv", "一月,12.0,;二月,9.5,;"), ("/assets/a.tsv", "一月,3,;"),
  ])
  func aPublishedFileIsRead(url: String, rows: String) throws {
    #expect(try render("chart", "data: { url: \(url) }\n" + bar) == "[月][毫米]\n\(rows)\n")
  }

  @Test func aMemberOfAJSONFileHoldsTheRows() throws {
    let data = "data: { url: /media/rows.json, format: { property: rows } }\n"
    #expect(try render("chart", data + bar).contains("一月,12,;"))
  }

  private static let refused = [
    "content/data/secret.csv", "/data/secret.csv", "data/secret.csv", "/media/../data/secret.csv",
    "../content/data/secret.csv", "media/rain.csv", "rain.csv", "/media/.hidden.csv", "/etc/passwd",
    "https://example.org/a.csv", "/media/none.csv", "/media/", "/media/rain.csv/",
    "//media/rain.csv",
  ]

  @Test(arguments: refused) func aPageReadsNoOtherFile(url: String) throws {
    let output = try render(
      "chart", "data: { url: \"\(url)\" }\n" + bar,
      expecting: ["p.md:1:14: error: …公开… [chart-data]"])
    #expect(output == "")
  }

  @Test func datasetsAreNamedRows() throws {
    let source = """
      datasets: { 雨: [{ 月: 一月, 毫米: 12 }] }
      data: { name: 雨 }

      """
    #expect(try render("chart", source + bar).contains("一月,12,;"))
  }

  @Test(arguments: [
    ("data: mony\n", "p.md:1:7: error: 本页没有名为 “mony” 的查询（是不是 \"money\"？） [chart-data]"),
    ("", "p.md:1:1: error: chart 块缺少 data：要画哪个查询的结果 [block]"),
    ("data: money\nmrk: bar\n", "p.md:2:1: error: … [chart-property]"),
    ("data: money\nclass: a\n", "p.md:2:1: error: … [chart-property]"),
  ])
  func faultsNameTheirPlace(data: String, finding: String) throws {
    var findings = [finding]
    if data.hasPrefix("data: money") {
      findings += ["p.md:…: error: … [chart-field]", "p.md:…: error: … [chart-field]"]
    }
    _ = try render("chart", data + bar, expecting: findings)
  }

  @Test func aViewWithoutDataIsFoundAmongOthers() throws {
    let source = """
      hconcat:
        - data: money
          mark: bar
          encoding: { y: { field: amount, type: quantitative } }
        - mark: bar
      """
    _ = try render(
      "chart", source, expecting: ["p.md:5:5: error: chart 块缺少 data：要画哪个查询的结果 [block]"])
  }

  @Test func valuesStandInTheTextsOfTheWholeChartOnly() throws {
    let data =
      "data: { values: [{ 月: 一月, 毫米: 1 }] }\ncaption: \"{{place}}\"\nwidth: 300\nname: \"{{place}}\"\n"
    _ = try render(
      "chart", data + bar, expecting: ["p.md:4:7: error: 图表的这个属性里不能用 “{{…}}” [chart-text]"])
  }

  @Test func theSourceIsShownOnRequest() throws {
    let data = "show_source: true\ndata: { url: /media/rain.csv }\n"
    #expect(
      try render("chart", data + bar, template: "{{code}}")
        == "data: { url: /media/rain.csv }\n" + bar)
  }

  @Test func aColumnOfNumbersIsDrawnAsALine() throws {
    let output = try render(
      "table", "data: trends\nsparkline: [trend]",
      template:
        "{{#rows}}{{#cells}}{{#drawing}}{{{drawing}}}{{/drawing}}{{^drawing}}{{text}}{{/drawing}};{{/cells}}{{/rows}}"
    )
    #expect(output.hasPrefix("2020;<svg"))
    #expect(output.contains("走势"))
    #expect(output.hasSuffix("</svg>;2021;;"))
    _ = try render(
      "table", "data: trends\nsparkline: tren",
      expecting: ["p.md:2:12: error: 没有名为 “tren” 的列 [unknown-column]"])
  }

  @Test func aColumnOfATableSaysWhichFiguresAreProvisional() throws {
    let source = "data: money\ncolumns: [year, { field: amount, status: status }]"
    #expect(
      try render("table", source) == "[年度][金额(万元)]\n2019,2.00,;2020,3.50[p],;*\n")
  }

  @Test func numbersInATextAreReadWithTheirGaps() {
    let money = ResultColumn(name: "a", unit: "万元", type: .number)
    let plain = ResultColumn(name: "a")
    #expect(sparklineNumbers("1 2.5 - 4", plain) == [1, 2.5, nil, 4])
    #expect(sparklineNumbers("1,,3", plain) == [1, nil, 3])
    #expect(sparklineNumbers("1000000 2000000", money) == [1, 2])
    #expect(sparklineNumbers("inf nan", plain) == [nil, nil])
    #expect(sparkline("- -", plain, label: "x") == "")
  }
}
