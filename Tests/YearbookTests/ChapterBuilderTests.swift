import Diagnostics
import TestSupport
import Testing

@testable import Yearbook

struct ChapterBuilderTests {
  @Test func `headings open sections, brackets open entries, and a signature closes one`() {
    var log = DiagnosticLog()
    let book = sampleBook(
      """
      <p>示例说明。</p>
      <h2>投入</h2>
      <!--line 7--><p>【概况】 正文。</p>
      <p>第二段。</p>
      <p>（撰稿：示例甲；来源：年报；责任：示例乙；状态：三审）</p>
      <h3>分配</h3>
      <p>【结果】正文。</p>
      """, log: &log)
    expectNoFindings(log)
    let sections = book.chapters[0].sections
    #expect(book.chapters[0].intro.blocks.map(\.children.plainText) == ["示例说明。"])
    #expect(sections.map(\.title) == ["投入"])
    #expect(sections.map(\.id) == ["funds-2"])
    #expect(book.entries.map(\.title) == ["概况", "结果"])
    #expect(book.entries[0].line == 7)
    #expect(book.entries[0].items.blocks.map(\.children.plainText) == ["正文。", "第二段。"])
    #expect(
      book.entries[0].signature
        == Signature(contributor: "示例甲", source: "年报", owner: "示例乙", state: "三审"))
    #expect(book.entries[1].signature == nil)
    #expect(
      book.entries[0].signedItems.blocks.last?.children.last
        == .element(HTMLElement("signature", [:], [.text("示例甲；来源：年报")])))
  }

  @Test func `a title may hold a term of the index`() {
    var log = DiagnosticLog()
    let book = sampleBook(
      "<p>【<span data-term=\"\">危房</span>改造】正文</p>", log: &log)
    #expect(book.entries.map(\.title) == ["危房改造"])
  }

  @Test func `brackets that do not close, and parentheses in the text, are text`() {
    var log = DiagnosticLog()
    let book = sampleBook("<p>【没有写完</p><p>（附注：不是署名）</p>", log: &log)
    #expect(book.entries.isEmpty)
    #expect(book.chapters[0].blocks.count == 2)
  }

  @Test func `a paragraph of one picture is a photo, whose path is that in the site`() {
    var log = DiagnosticLog()
    let book = sampleBook(
      "<p><img src=\"../../media/a.jpg\" alt=\"雪\" title=\"初雪\" loading=\"lazy\"></p>", log: &log)
    #expect(book.figures.map(\.photoPath) == ["media/a.jpg"])
    #expect(book.figures.map(\.title) == ["初雪"])
    #expect(book.figures.map(\.number) == [""])
  }

  @Test func `footnotes stand where they are referred to`() {
    var log = DiagnosticLog()
    let book = sampleBook(
      """
      <p>正文<sup class="footnote-ref"><a id="fnref-1" href="#fn-1">1</a></sup>。</p>
      <section class="footnotes"><ol><li id="fn-1"><p>注<a class="footnote-return" href="#fnref-1">↩</a></p></li></ol></section>
      """, log: &log)
    #expect(
      book.chapters[0].blocks.map(\.children)
        == [[.text("正文"), .footnote([.text("注")]), .text("。")]])
  }
}
