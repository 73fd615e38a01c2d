import Diagnostics
import TestSupport
import Testing

@testable import Markdown

struct ClaimsTests {
  private func found(_ text: String, firstLine: Int = 1, holes: Bool = true) throws -> [Claim] {
    var log = DiagnosticLog()
    let document = try #require(
      parseMarkdown(text, path: "a.md", firstLine: firstLine, holes: holes, log: &log))
    expectNoFindings(log)
    return claims(in: document)
  }

  @Test func `a claim is shown as its text only`() {
    #expect(
      rendered("投入[**3,531**万元](fact:budget-2016 \"x\")，[好](/a.html)。")
        == "<p>投入<strong>3,531</strong>万元，<a href=\"⟨root⟩a.html\">好</a>。</p>\n")
    var log = DiagnosticLog()
    let document = parseMarkdown("[1](fact:a)", path: "a.md", firstLine: 1, holes: false, log: &log)
    #expect(document.map { html($0, root: "") } == "<p>1</p>\n")
  }

  @Test func `claims have their fact, text and place`() throws {
    #expect(
      try found(
        "# 甲[1户](fact:a)\n\n{{b}}、[[二]2**户**](fact:b)与[3户](fact:a)\n续[4户](fact:c)\n", firstLine: 5)
        == [
          Claim(fact: "a", text: "1户", line: 5, column: 4),
          Claim(fact: "b", text: "[二]2户", line: 7, column: 7),
          Claim(fact: "a", text: "3户", line: 7, column: 27),
          Claim(fact: "c", text: "4户", line: 8, column: 2),
        ])
  }

  @Test func `claims are found in lists, quotes, tables and footnotes`() throws {
    let text =
      "- [1](fact:a)\n\n> [2](fact:b)\n\n|x|\n|-|\n|[3](fact:c)|\n\n[^1]\n\n[^1]: [4](fact:d)\n"
    #expect(try found(text).map(\.fact) == ["a", "b", "c", "d"])
    #expect(try found(text).map(\.line) == [1, 3, 7, 11])
    #expect(try found(text).map(\.column) == [3, 3, 2, 7])
  }

  @Test func `a value in a claim is the ledger's own`() throws {
    #expect(
      try found("[上升{{rate}}%](fact:a)")
        == [Claim(fact: "a", text: "上升%", hasHole: true, line: 1, column: 1)])
    #expect(rendered("[上升{{rate}}%](fact:a)") == "<p>上升⟨rate⟩%</p>\n")
    #expect(try found("[1](fact:{{a}})").map(\.fact) == ["{{a}}"])
  }

  @Test func `a link in another form has its line, and links that are text are none`() throws {
    #expect(
      try found("[1][x] [2](fact:b)\n\n[x]: fact:a")
        == [
          Claim(fact: "a", text: "1", line: 1, column: nil),
          Claim(fact: "b", text: "2", line: 1, column: 8),
        ])
    #expect(
      try found("`[1](fact:b)` [2](fact:b)").map(\.text) == ["2"])
    #expect(try found("\\[1](fact:b)").isEmpty)
  }

  @Test func `an image may not be of a fact`() throws {
    try expectFindings(
      about: "![a](1️⃣fact:b)", ["1️⃣: error: 不允许的地址 “fact:b”：fact: [unsafe-link]"])
  }
}
