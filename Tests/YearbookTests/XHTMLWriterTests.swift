import Diagnostics
import TestSupport
import Testing

@testable import Yearbook

struct XHTMLWriterTests {
  private func html(_ source: String, _ medium: XHTMLWriter.Medium = .site) -> String {
    var log = DiagnosticLog()
    let book = sampleBook(source, names: [IndexName("平度市")], log: &log)
    let ending: String = if case .site = medium { ".html" } else { ".xhtml" }
    var writer = XHTMLWriter(book, BookAddresses(book, ending: ending), medium)
    writer.write(book.chapters[0].sections[0], of: book.chapters[0])
    return String(decoding: writer.output, as: UTF8.self)
  }

  @Test func `an entry has its title, places of the index, and who wrote it`() {
    #expect(
      html("<p>【概况】平度市 &lt;1<br>见[@tbl-a]</p><p>（撰稿：示例甲）</p>" + sampleTable).hasPrefix(
        """
        <section class="book-entry" id="funds-e1">
        <h2>【概况】</h2>
        <p><span id="i0"></span>平度市 &lt;1<br/>见<a href="funds-1.html#tbl-a">表1-1</a>\
        <span class="signature">（示例甲）</span></p>
        </section>
        <figure class="table" id="tbl-a">
        <figcaption><span id="i1"></span><span class="number">表1-1</span>　各级资金</figcaption>
        """))
  }

  @Test func `a chart is a drawing on the site and a picture with its description in an EPUB`() {
    #expect(html(sampleChart).contains("<svg xmlns="))
    let epub = html(sampleChart, .epub(site: nil, printed: [:]))
    #expect(epub.contains("<img src=\"charts/fig-a.svg\" alt=\"最高的是2019年。\"/>"))
    #expect(epub.contains("图1-1</span>　资金逐年增加"))
  }

  @Test func `links out of an EPUB are full addresses, or text where the site has none`() {
    let link = "<p><a href=\"../../funds/index.html\">资金</a></p>"
    #expect(
      html(link, .epub(site: "https://a.example/", printed: [:]))
        == "<p><a href=\"https://a.example/funds/index.html\">资金</a></p>\n")
    #expect(html(link, .epub(site: nil, printed: [:])) == "<p>资金</p>\n")
    #expect(html(link) == "<p><a href=\"../../funds/index.html\">资金</a></p>\n")
  }

  @Test func `a printed page is marked once, where its first entry begins`() {
    let text = html(
      "<p>【甲】一</p><p>【乙】二</p>", .epub(site: nil, printed: ["funds-e1": 12, "funds-e2": 12]))
    #expect(text.ranges(of: "doc-pagebreak").count == 1)
    #expect(text.contains("id=\"page-12\""))
  }

  @Test func `footnotes stand at the end with links both ways`() {
    let text = html(
      """
      <p>正文<sup class="footnote-ref"><a href="#fn-1">1</a></sup></p>
      <section class="footnotes"><ol><li id="fn-1"><p>注</p></li></ol></section>
      """)
    #expect(text.contains("<sup><a id=\"fnref-1\" href=\"#fn-1\">1</a></sup>"))
    #expect(text.contains("<li id=\"fn-1\">注 <a href=\"#fnref-1\""))
  }
}
