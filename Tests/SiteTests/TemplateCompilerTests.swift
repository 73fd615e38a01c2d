import Diagnostics
import Ledger
import Testing

@testable import Site

@Suite struct TemplateCompilerTests {
  /// Two queries, a row, and some settings, as a page would have them.
  private var scope: Scope {
    let amount = ResultColumn(name: "amount", title: "金额", unit: "万元", type: .number)
    let row = QueryBinding(
      index: -1,
      columns: [
        ResultColumn(name: "name", type: .string), amount,
        ResultColumn(name: "on", type: .date), ResultColumn(name: "empty", type: .string),
        // A column of a name that has parts elsewhere.
        ResultColumn(name: "page", type: .integer),
      ])
    return Scope(
      [
        "site": .mapping([
          "name": .text("明白 & 清楚"), "demo": .flag(true),
          "columns": .list([["title": .text("资金")], ["title": .text("项目")]]),
        ]),
        "payments": .query(QueryBinding(index: 0, columns: [amount])),
        "none": .query(QueryBinding(index: 1, columns: [amount])),
        "title": .fragment([.text("A<B")], Scope([:], depth: 0), isHTML: false),
        "content": .fragment([.text("<p>")], Scope([:], depth: 0), isHTML: true),
        "page": .mapping(["address": .address(root: "https://a.cn/?b&c/")]),
      ], depth: 0
    ).enteringRow(of: row)
  }

  private func render(
    _ text: String, templates: [String: String] = [:], expecting findings: [String] = []
  ) -> String {
    var log = DiagnosticLog()
    let start = SourceLocation("t", row: 1, column: 1)
    let nodes = TemplateParser.nodes(of: text, at: start, log: &log)
    var library = TemplateLibrary()
    for (name, text) in templates { library.add(text, named: name, log: &log) }
    let instructions = TemplateCompiler.html(
      nodes, scope: scope, templates: library, log: &log)
    var renderer = PageRenderer(location: SourceLocation("t"))
    renderer.render(
      instructions, row: ["大泽山<镇>", .integer(1_234_500_000), "2018-10-07", nil, .integer(7)],
      results: [[[.integer(100_000_000)], [.integer(50_500_000)]], []], path: "a/村.html")
    log.merge(renderer.takeFindings())
    #expect(
      log.sorted.map { "\($0.location?.description ?? ""): \($0.message.chinese) [\($0.rule)]" }
        == findings)
    return String(decoding: renderer.output, as: UTF8.self)
  }

  @Test(arguments: [
    ("{{name}}", "大泽山&lt;镇&gt;"),
    ("{{amount}}", "1,234.50"),
    ("{{yi(amount)}}", "0.12"),
    ("{{date(on)}}", "2018年10月7日"),
    ("{{page}}", "7"),
    ("{{site.name}}", "明白 &amp; 清楚"),
    ("{{title}}", "A&lt;B"),
    ("{{payments.amount}}", "100.00"),
    ("{{root}}x.html", "../x.html"),
    ("{{#payments}}[{{amount}}]{{/payments}}", "[100.00][50.50]"),
    ("{{#payments}}{{name}};{{/payments}}", "大泽山&lt;镇&gt;;大泽山&lt;镇&gt;;"),
    ("{{^none}}暂无{{/none}}{{#none}}x{{/none}}", "暂无"),
    ("{{#empty}}x{{/empty}}{{^empty}}y{{/empty}}", "y"),
    ("{{#name}}x{{/name}}", "x"),
    ("{{#site.demo}}示例{{/site.demo}}", "示例"),
    ("{{#site}}{{name}}{{/site}}", "明白 &amp; 清楚"),
    ("{{#site.columns}}{{title}}、{{/site.columns}}", "资金、项目、"),
    ("<a href=\"{{name}}\">", "<a href=\"大泽山%3C镇%3E\">"),
    ("{{! 注释 }}x", "x"),
    ("{{page.address}}", "https://a.cn/?b&amp;c/a/%E6%9D%91.html"),
    ("{{#page.address}}x{{/page.address}}", "x"),
    (
      "<script type=\"application/ld+json\">{\"a\":\"{{name}} {{site.name}} {{title}} {{root}}\"}</script>{{name}}",
      "<script type=\"application/ld+json\">{\"a\":\"大泽山\\u003c镇\\u003e 明白 \\u0026 清楚 A\\u003cB ../\"}</script>大泽山&lt;镇&gt;"
    ),
    (
      "<script type=\"application/ld+json\">[\"\"{{#payments}},\"{{amount}}\"{{/payments}}]</script>",
      "<script type=\"application/ld+json\">[\"\",\"100.00\",\"50.50\"]</script>"
    ),
    (
      "<script type=\"application/ld+json\">\"{{page.address}}\"</script>",
      "<script type=\"application/ld+json\">\"https://a.cn/?b\\u0026c/a/%E6%9D%91.html\"</script>"
    ),
  ])
  func aTemplateIsWritten(template: String, html: String) {
    #expect(render(template) == html)
  }

  @Test(arguments: [
    ("{{nam}}", "t:1:1: “nam” 中的 “nam” 不存在 [unknown-name]"),
    ("{{payments.amont}}", "t:1:1: “payments.amont” 中的 “amont” 不存在 [unknown-name]"),
    ("{{name.x}}", "t:1:1: “name.x” 中的 “x” 不存在 [unknown-name]"),
    ("{{payments}}", "t:1:1: “payments” 是一组数据，不是一个值 [not-a-value]"),
    ("{{dat(on)}}", "t:1:1: 没有名为 “dat” 的格式 [unknown-format]"),
    ("{{{name}}}", "t:1:1: 数据不能原样写入网页：“{{{name}}}” [raw-value]"),
    ("{{> nosuch}}", "t:1:1: 没有名为 “nosuch” 的模板 [unknown-template]"),
    (
      "<a {{name}}>", "t:1:4: “name” 不能放在引号之外的标签、注释、脚本或样式里 [unsafe-place]"
    ),
    (
      "<script type=\"application/ld+json\">{{amount}}</script>",
      "t:1:36: “amount” 不能放在引号之外的标签、注释、脚本或样式里 [unsafe-place]"
    ),
    (
      "<script>\"{{name}}\"</script>", "t:1:10: “name” 不能放在引号之外的标签、注释、脚本或样式里 [unsafe-place]"
    ),
    (
      "<script type=\"application/ld+json\">\"{{{content}}}\"</script>",
      "t:1:37: “content” 是网页内容，不能放在 JSON-LD 里 [unsafe-place]"
    ),
  ])
  func whatStandsForNothingIsAFinding(template: String, finding: String) {
    _ = render(template, expecting: [finding])
  }

  @Test func aChildFillsItsParentsPlaces() {
    let templates = [
      "base": "<h1>{{$head}}标题{{/head}}</h1>{{$main}}{{/main}}",
      "list": "{{<base}}{{$main}}[{{$items}}{{/items}}]{{/main}}{{/base}}",
    ]
    #expect(
      render("{{<list}}{{$items}}{{name}}{{/items}}{{/list}}", templates: templates)
        == "<h1>标题</h1>[大泽山&lt;镇&gt;]")
  }

  @Test func templatesThatIncludeEachOtherAreAFinding() {
    _ = render(
      "{{> a}}", templates: ["a": "{{> b}}", "b": "{{> a}}"],
      expecting: ["b:1:1: 模板互相包含，没有尽头：a → b → a [template-cycle]"])
  }

  @Test func aPlaceInsideItsOwnFillingIsTheParentsContent() {
    #expect(
      render(
        "{{<base}}{{$x}}[{{$x}}!{{/x}}]{{/x}}{{/base}}", templates: ["base": "{{$x}}{{/x}}"])
        == "[!]")
  }
}
