import Diagnostics
import TestSupport
import Testing

@testable import Yearbook

struct TypstWriterTests {
  private func source(_ html: String, names: [IndexName] = []) -> String {
    var log = DiagnosticLog()
    let book = sampleBook(html, names: names, log: &log)
    expectNoFindings(log)
    let files = TypstWriter(book, site: "https://a.example/").files
    let file = files.first { $0.path == TypstWriter.source }
    return String(decoding: file?.bytes ?? [], as: UTF8.self)
  }

  @Test func `text can be nothing but text`() {
    var bytes: [UInt8] = []
    bytes.appendTypst("#eval(\"1\") $x$ [a] *b* // 1.\n= 甲")
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == ##"\#eval\(\"1\"\) \$x\$ \[a\] \*b\* \/\/ 1\. \= 甲"##)
    bytes = []
    bytes.appendTypst(quoted: "a\"\u{7}b")
    #expect(String(decoding: bytes, as: UTF8.self) == #""a\" b""#)
  }

  @Test func `chapters, sections and entries call the template`() {
    #expect(
      source("<h2>投入</h2><p>【概况】见<a href=\"../../funds/index.html\">资金</a>。</p><p>（撰稿：示例甲）</p>")
        == """
        #import "/templates/yearbook.typ": *
        #show: book
        #chapter("funds", 1, "资金", 2)[
        #section("funds-1", [投入])
        #entry("funds-e1", [概况])见#link("https://a.example/funds/index.html")[资金]。#signed([示例甲])


        ]
        #book-index(json("/index.json"))

        """)
  }

  @Test func `a table has its columns, head, rows and caption`() {
    let text = source(sampleTable)
    #expect(
      text.contains(
        """
        #data-table(((left, 3, 0), (right, 7, 4), ), ([级次], [金额 #small[（万元）]], ), (
        [市], [9\\.95], ), (), id: "tbl-a", number: "表1-1", title: [各级资金], mark: at(0), unit: [], \
        notes: ([资料来源：示例], ))
        """))
  }

  @Test func `a chart is a file with an alternative text`() {
    var log = DiagnosticLog()
    let book = sampleBook(sampleChart, log: &log)
    let files = TypstWriter(book, site: nil).files
    #expect(files.map(\.path) == ["charts/fig-a.svg", "yearbook.typ"])
    #expect(
      String(decoding: files[1].bytes, as: UTF8.self).contains(
        "#chart(\"/charts/fig-a.svg\", alt: \"最高的是2019年。\", id: \"fig-a\", number: \"图1-1\""))
  }

  @Test func `what Typst finds is told with the line of the chapter`() {
    var log = DiagnosticLog()
    let book = sampleBook(
      "<!--line 5--><h2>投入</h2>\n<!--line 9--><p>【概况】甲</p>", log: &log)
    let writer = TypstWriter(book, site: nil)
    var found = DiagnosticLog()
    found.error("typst", at: SourceLocation("yearbook.typ", row: 5), Message("缺字", "no glyph"))
    found.error("typst", at: SourceLocation("templates/yearbook.typ", row: 5), Message("错", "bad"))
    #expect(
      found.entries.map { writer.located($0).location?.description }
        == ["funds.md:9", "templates/yearbook.typ:5"])
  }
}
