import Diagnostics
import TestSupport
import Testing

@testable import Yearbook

struct BookIndexTests {
  private func settings(_ change: (inout IndexSettings) -> Void = { _ in }) -> IndexSettings {
    var settings = IndexSettings()
    change(&settings)
    return settings
  }

  @Test func `marked terms and names are listed under letters, each once for an entry`() {
    var log = DiagnosticLog()
    let book = sampleBook(
      """
      <p>【改造】平度市<span data-term="">危房改造</span>，平度市。</p>
      <p>【进度】平度市<span data-term="危房改造/完成情况">完成412户</span>。</p>
      """, names: [IndexName("平度市"), IndexName("平度")], log: &log)
    expectNoFindings(log)
    #expect(book.index.groups.map(\.head) == ["P", "W"])
    #expect(book.index.groups[0].headings.map(\.term) == ["平度市"])
    #expect(book.index.groups[0].headings[0].places.count == 2)
    #expect(book.index.groups[1].headings[0].subheadings.map(\.term) == ["完成情况"])
    #expect(book.index.count == 3)
    #expect(Set(book.index.sections) == ["funds-1"])
  }

  @Test func `tables are listed by their titles, and the names in their rows but not in the head`()
  {
    var log = DiagnosticLog()
    let html = sampleTable.replacing("级次", with: "平度市").replacing(">市<", with: ">莱西市<")
    let book = sampleBook(html, names: [IndexName("平度市"), IndexName("莱西市")], log: &log)
    #expect(book.index.groups.flatMap { $0.headings.map(\.term) } == ["各级资金", "莱西市"])
  }

  @Test func `见 and 参见 point to headings that are there`() {
    var log = DiagnosticLog()
    let place = SourceLocation("book.yaml", row: 3)
    let settings = settings {
      $0.see = [.init(from: "摘帽", to: "退出", location: place)]
      $0.seeAlso = [.init(from: "退出", to: "没有", location: place)]
    }
    let book = sampleBook("<p><span data-term=\"\">退出</span></p>", index: settings, log: &log)
    expectFindings(log, ["book.yaml:3: error: 索引里没有标目 “没有” [yearbook-index]"])
    let headings = book.index.groups.flatMap(\.headings)
    #expect(headings.map(\.term) == ["退出", "摘帽"])
    #expect(headings[1].see == "退出")
    #expect(headings[1].places.isEmpty)
  }

  @Test func `strokes are the other order`() {
    var log = DiagnosticLog()
    let book = sampleBook(
      "<p>" + ["谢", "丁", "王", "三", "A级"].map { "<span data-term=\"\">\($0)</span>" }.joined()
        + "</p>", index: settings { $0.order = .strokes }, log: &log)
    expectNoFindings(log)
    #expect(book.index.groups.map(\.head).sorted() == ["#", "12画", "2画", "3画", "4画"])
    #expect(
      book.index.groups.flatMap { $0.headings.map(\.term) }.filter { $0 != "A级" }
        == ["丁", "三", "王", "谢"])
  }
}
