import Diagnostics
import Testing

@testable import Yearbook

struct GalleyTests {
  private func galley(_ html: String) -> Galley {
    var log = DiagnosticLog()
    return Galley(sampleBook(html, settings: "{ title: 资金, owner: 示例丙 }", log: &log))
  }

  @Test func `each entry has its state and who answers for it`() {
    let rows = galley(
      "<h2>投入</h2><!--line 5--><p>【甲】一</p><p>（撰稿：示例甲；来源：年报；状态：初稿）</p><p>【乙】二</p>"
    ).rows
    #expect(rows.map(\.key) == ["资金／投入／甲", "资金／投入／乙"])
    #expect(rows.map(\.owner) == ["示例丙", "示例丙"])
    #expect(rows.map(\.state) == ["初稿", ""])
    #expect(rows[0].place == "funds.md:5")
  }

  @Test
  func
    `changes since the last galley are new entries, other texts, other states, and what is gone`()
    throws
  {
    let last = galley(
      "<p>【甲】一</p><p>（撰稿：示例；状态：初稿）</p><p>【乙】二</p><p>【丙】三</p>")
    let now = galley(
      "<p>【甲】一</p><p>（撰稿：示例；状态：三审）</p><p>【乙】二二</p><p>【丁】四</p>")
    let kept = try Galley(json: last.json())
    let (changes, gone) = now.changes(since: kept)
    #expect(
      changes == [
        "资金／／甲": [.state(from: "初稿")], "资金／／乙": [.text], "资金／／丁": [.added],
      ])
    #expect(gone.map(\.title) == ["丙"])
  }
}
