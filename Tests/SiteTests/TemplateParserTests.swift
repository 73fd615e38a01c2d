import Diagnostics
import Testing

@testable import Site

@Suite struct TemplateParserTests {
  private func findings(_ text: String) -> [String] {
    var log = DiagnosticLog()
    _ = TemplateParser.nodes(
      of: text, at: SourceLocation("t.mustache", row: 1, column: 1), log: &log)
    return log.sorted.map { "\($0.location?.description ?? ""): \($0.message.chinese)" }
  }

  @Test(arguments: [
    ("{{#a}}x", "t.mustache:1:1: 这里打开的 “a” 没有用 “{{/a}}” 关闭"),
    ("{{#a}}{{/b}}{{/a}}", "t.mustache:1:7: “{{/b}}” 关闭的段不对，应为 “{{/a}}”"),
    ("x{{/b}}", "t.mustache:1:2: “{{/b}}” 关闭的段不对，应为 没有打开的段"),
    ("{{a b}}", "t.mustache:1:1: 看不懂 “{{a b}}”：应为名称、“查询.列” 或 “格式(名称)”"),
    ("{{}}", "t.mustache:1:1: 看不懂 “{{}}”：应为名称、“查询.列” 或 “格式(名称)”"),
    ("{{=<% %>=}}", "t.mustache:1:1: 看不懂 “{{<% %>=}}”：应为名称、“查询.列” 或 “格式(名称)”"),
  ])
  func aFaultIsReportedAtItsTag(text: String, finding: String) {
    #expect(findings(text) == [finding])
  }

  @Test func allFaultsAreReportedAtOnce() {
    #expect(findings("{{a b}} {{#c}}{{d e}}").count == 3)
  }

  @Test func soundTemplatesHaveNoFindings() {
    #expect(
      findings("{{<base}}{{$main}}{{#rows}}{{wan(budget)}}{{^x}}-{{/x}}{{/rows}}{{/main}}{{/base}}")
        == [])
  }

  @Test(
    arguments: [
      ("budget", nil, ["budget"]), ("sums.total", nil, ["sums", "total"]),
      ("wan(budget)", "wan", ["budget"]), ("date( a.b )", "date", ["a", "b"]),
      ("合计", nil, ["合计"]),
    ] as [(String, String?, [String])])
  func anExpressionIsANameAPathOrAFormat(text: String, format: String?, names: [String]) {
    let expression = Expression(text)
    #expect(expression?.format == format)
    #expect(expression?.names == names)
  }

  @Test(arguments: ["", "a..b", "f(g(x))", "(x)", "a b", "x)", "a.b("])
  func anythingElseIsNone(text: String) {
    #expect(Expression(text) == nil)
  }
}
