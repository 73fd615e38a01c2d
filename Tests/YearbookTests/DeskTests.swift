import Diagnostics
import Tables
import TestSupport
import Testing

@testable import Yearbook

struct DeskTests {
  private func findings(_ html: String, _ expected: [String]) throws {
    var log = DiagnosticLog()
    let site = try TemporarySite([
      DeskRules.path: """
      title: { characters: 6, allowed_marks: “” }
      words: { 今年: 写年份 }
      places: [全市]
      tables: { rows: 1, columns: 6, long: 10 }
      indicators:
        贫（弱）村: "共([0-9,]+)个村"
      states: [初稿, 三审]
      """
    ])
    let rules = DeskRules.load(from: ContentFolder(root: site.folder), log: &log)
    let book = sampleBook(html, log: &log)
    Desk(
      book, rules, names: [IndexName("平度市"), IndexName("示例甲", isPerson: true)]
    ).check(log: &log)
    expectFindings(log, expected)
  }

  private let end = "<p>（撰稿：示例乙；来源：年报；状态：三审）</p>"

  @Test func `an entry that says when, where and from what has no finding`() throws {
    try findings("<!--line 3--><p>【概况】2019年，全市完成。</p>" + end, [])
  }

  @Test func `titles are short, without marks and names of persons`() throws {
    try findings(
      "<!--line 3--><p>【示例甲，积极推进改造】5月，平度市。</p>" + end,
      [
        "funds.md:3: warning: 条目标题【示例甲，积极推进改造】有 10 个字，不超过 6 个 [entry-title]",
        "funds.md:3: warning: 条目标题【示例甲，积极推进改造】里有标点 “，” [entry-title]",
        "funds.md:3: warning: 条目标题【示例甲，积极推进改造】里有人名 “示例甲” [entry-title]",
      ])
  }

  @Test func `time, place, source, state and words are looked for`() throws {
    try findings(
      "<!--line 3--><p>【概况】今年完成。</p><p>（撰稿：示例乙；状态：五审）</p>",
      [
        "funds.md:3: warning: 【概况】里有 “今年” [entry-word]",
        "funds.md:3: warning: 【概况】没有写来源 [entry-source]",
        "funds.md:3: warning: 【概况】没有说在什么时候 [entry-date]",
        "funds.md:3: warning: 【概况】没有说在什么地方 [entry-place]",
        "funds.md:3: warning: 【概况】的状态 “五审” 不认识 [entry-state]",
      ])
    try findings(
      "<!--line 3--><p>【概况】2017年和2018年，全市完成。</p>" + end,
      ["funds.md:3: warning: 【概况】说的是 2017、2018 年，不是 2019 年 [entry-date]"])
  }

  @Test func `tables too long for two columns, and figures that no text names, are told`() throws {
    let table = sampleTable.replacing(
      "<tbody>", with: "<tbody><tr><th scope=\"row\">省</th><td>1</td></tr>")
    try findings(
      "<!--line 8-->" + table,
      [
        "funds.md:8: warning: 表1-1有 2 行 2 栏，放在 2 栏的类目里太大 [table-long]",
        "funds.md:8: warning: 正文没有提到表1-1 “各级资金” [figure-unreferenced]",
      ])
  }

  @Test func `one indicator has one value`() throws {
    try findings(
      "<!--line 3--><p>共510个村。</p><!--line 4--><p>共1,510个村。</p><p>共510个村。</p>",
      [
        "content/yearbook/desk.yaml:6:10: warning: “贫（弱）村” 在书里有 2 个数：510（funds.md:3）、1510（funds.md:4） [indicator-conflict]"
      ])
  }
}
