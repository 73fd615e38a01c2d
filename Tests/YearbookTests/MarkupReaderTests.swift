import Diagnostics
import TestSupport
import Testing

@testable import Yearbook

struct MarkupReaderTests {
  private func read(_ html: String, _ log: inout DiagnosticLog) -> [Markup]? {
    MarkupReader.read(Array(html.utf8), path: "a.md", log: &log)
  }

  @Test func `elements, void elements and entities become a tree`() {
    var log = DiagnosticLog()
    let nodes = read("<p class=\"a b\">一 &lt;&amp;&#39;&#x41;<br>二</p>", &log)
    expectNoFindings(log)
    #expect(
      nodes == [
        .element(
          HTMLElement(
            "p", ["class": "a b"], [.text("一 <&'A"), .element(HTMLElement("br")), .text("二")]))
      ])
  }

  @Test func `comments say on which line a block stands`() {
    var log = DiagnosticLog()
    guard case .element(let paragraph)? = read("<!--line 12--><p>一</p>", &log)?.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(paragraph.line == 12)
  }

  @Test func `a drawing stays as it is`() {
    var log = DiagnosticLog()
    #expect(
      read("<svg viewBox=\"0 0 1 1\"><path d=\"M0,0\"/></svg>x", &log)
        == [.drawing("<svg viewBox=\"0 0 1 1\"><path d=\"M0,0\"/></svg>"), .text("x")])
  }

  @Test(arguments: ["<p>一<b>二</p>", "<p>一", "一</p>", "<p <b>>"])
  func `elements that do not nest are reported`(_ html: String) {
    var log = DiagnosticLog()
    #expect(read("<!--line 3-->" + html, &log) == nil)
    expectFindings(log, ["a.md:3: error: 模板写出的元素没有配对… [yearbook-markup]"])
  }

  @Test func `an ampersand alone is text`() {
    var log = DiagnosticLog()
    #expect(read("甲 & 乙 &nosuch;", &log) == [.text("甲 & 乙 &nosuch;")])
  }
}
