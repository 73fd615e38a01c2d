import Diagnostics
import TestSupport
import Testing

@testable import Yearbook

struct BookTests {
  @Test func `tables and charts are numbered by chapter, and references show the numbers`() {
    var log = DiagnosticLog()
    let chapters = [
      manuscript("front.md", settings: "{ title: 说明, numbered: false }", "<p>说明</p>", log: &log),
      manuscript("a.md", "<p>见[@tbl-a]、[@fig-a]。</p>" + sampleTable + sampleChart, log: &log),
      manuscript(
        "b.md", sampleTable.replacing("tbl-a", with: "tbl-b"), log: &log),
    ]
    let book = Book(
      samplePlan(["front.md", "a.md", "b.md"]), chapters, edition: .print, names: [], log: &log)
    expectNoFindings(log)
    #expect(book.chapters.map(\.number) == [nil, 1, 2])
    #expect(book.numbers == ["tbl-a": "表1-1", "fig-a": "图1-1", "tbl-b": "表2-1"])
    #expect(
      book.chapters[1].blocks[0].children
        == [.text("见"), .reference("tbl-a"), .text("、"), .reference("fig-a"), .text("。")])
  }

  @Test func `numbers may go through the whole book`() {
    var log = DiagnosticLog()
    let chapters = [
      manuscript("a.md", sampleTable, log: &log),
      manuscript("b.md", sampleTable.replacing("tbl-a", with: "tbl-b"), log: &log),
    ]
    let book = Book(
      samplePlan(["a.md", "b.md"], numbering: .continuous), chapters, edition: .print, names: [],
      log: &log)
    #expect(book.numbers == ["tbl-a": "表1", "tbl-b": "表2"])
  }

  @Test func `ids that are taken, and references to nothing, are reported`() {
    var log = DiagnosticLog()
    _ = sampleBook(
      sampleTable + "<!--line 20-->" + sampleTable + "<!--line 30--><p>见[@tbl-b]。</p>", log: &log)
    expectFindings(
      log,
      [
        "funds.md:20: error: 标识 “tbl-a” 已经给了表1-1 [yearbook-id]",
        "funds.md:30: error: 没有标识为 “tbl-b” 的图或表 [yearbook-reference]",
      ])
  }
}
