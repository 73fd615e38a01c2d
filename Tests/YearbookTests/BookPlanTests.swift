import Diagnostics
import Tables
import TestSupport
import Testing

@testable import Yearbook

struct BookPlanTests {
  private func plan(_ yaml: String, _ log: inout DiagnosticLog) throws -> BookPlan? {
    let site = try TemporarySite([
      "content/yearbook/2019/book.yaml": FileContent(stringLiteral: yaml)
    ])
    return BookPlan.load(year: 2019, from: ContentFolder(root: site.folder), log: &log)
  }

  @Test func `a plan says what the book is called and what is in it`() throws {
    var log = DiagnosticLog()
    let plan = try plan(
      """
      title: 示例年鉴
      edition: 2019卷
      year: 2019
      office: 示例办公室
      editors: [{ role: 主编, names: [甲, 乙] }]
      numbering: continuous
      paper: a4
      parts: [title-page, funds.md, index]
      index: { readings: { 即墨: ji mo } }
      """, &log)
    expectNoFindings(log)
    #expect(plan?.chapters == ["content/yearbook/2019/funds.md"])
    #expect(plan?.numbering == .continuous)
    #expect(plan?.paper == .a4)
    #expect(plan?.editors == [.init(label: "主编", values: ["甲", "乙"])])
    #expect(plan?.index.readings.words == ["即墨": ["ji", "mo"]])
  }

  @Test func `all faults of a plan are reported at once`() throws {
    var log = DiagnosticLog()
    let plan = try plan(
      """
      edition: 2019卷
      year: 2018
      office: 示例办公室
      paper: a5
      part: []
      index: { order: radical }
      """, &log)
    #expect(plan == nil)
    let path = "content/yearbook/2019/book.yaml"
    expectFindings(
      log,
      [
        "\(path):5:1: error: 年鉴没有 \"part\" 这个属性 [unknown-property]",
        "\(path): error: 缺少 title [yearbook-plan]",
        "\(path):4:8: error: paper 不能是 “a5” [yearbook-plan]",
        "\(path): error: 缺少 parts：书由哪些部分组成 [yearbook-plan]",
        "\(path):6:17: error: 索引的顺序是 pinyin（拼音）或 strokes（笔画），不是 “radical” [yearbook-plan]",
        "\(path):2:7: error: year 应是文件夹的年份 2019 [yearbook-plan]",
      ])
  }
}
