import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct BuildTests {
  @Test func aSiteIsBuiltWithTheseFilesAndNoOthers() async throws {
    let site = try TemporarySite(smallSite)
    let outcome = try await site.build()
    expectNoFindings(outcome.log)
    #expect(outcome.summary?.pages == 4)
    let tree = try site.tree("output/site")
    expectPaths(
      tree,
      [
        "404.html", "assets/style.css", "data/datapackage.json", "data/payment.csv",
        "data/picture.csv",
        "data/project.csv", "data/public.sqlite", "data/release.csv", "data/release_change.csv",
        "data/release_rule.csv", "index.html", "manifest.csv", "projects/P1.html",
        "projects/index.html", "robots.txt", "sitemap.xml",
      ])
    #expect(
      try site.text("output/site/projects/P1.html") == """
        <!DOCTYPE html>
        <title>樱桃大棚</title>
        <link rel="stylesheet" href="../assets/style.css">
        <a href="../projects/index.html" class="current">项目</a>
        <p>计划投入 12.50 万元。<a href="../index.html">首页</a></p>
        <table id="table-1">
        <tr><th>凭证号<th>金额(万元)
        <tr><td>Z1<td>5.00
        <tr><td>Z2<td>7.50
        <tr><td>合计<td>12.50
        </table>


        """)
    #expect(
      try site.text("output/site/data/project.csv")
        == "\u{FEFF}id,name,budget,published\r\nP1,樱桃大棚,12.5,2019-03-01\r\n")
  }

  @Test func thePageForWrongAddressesHasLinksThatHoldInAnyFolder() async throws {
    let served = try TemporarySite(smallSite)
    _ = try await served.build()
    let page = try served.text("output/site/404.html")
    #expect(page.contains(#"<link rel="stylesheet" href="/x/assets/style.css">"#))
    #expect(page.contains(#"<a href="/x/projects/index.html">"#))

    // Without an address there is no server to show it at another place than its own.
    let folder = try TemporarySite(smallSite)
    try folder.write(
      "name: 明白\ncolumns: [{ key: projects, title: 项目, path: projects/index.html }]",
      to: "content/site.yml")
    _ = try await folder.build()
    #expect(try folder.text("output/site/404.html").contains(#"href="assets/style.css""#))
  }

  @Test func buildingAgainElsewhereWithOtherWorkersGivesTheSameBytes() async throws {
    let one = try TemporarySite(smallSite)
    let other = try TemporarySite(smallSite)
    _ = try await one.build(jobs: 1)
    _ = try await other.build(jobs: 4)
    #expect(try one.tree("output/site") == other.tree("output/site"))
    let again = try await one.build(jobs: 3)
    #expect(again.summary.map { $0.unchanged == $0.files } == true)
    #expect(try one.tree("output/site") == other.tree("output/site"))
  }

  @Test func whatIsInternalOrNotReleasedIsInNoFile() async throws {
    let site = try TemporarySite(smallSite)
    _ = try await site.build(asOf: "2020-12-31")
    let hidden = ["经办甲乙丙", "经办丁戊己", "还没有公开的水井", "P2", "contact", "经办人"]
    for (path, bytes) in try site.tree("output") {
      let data = Data(bytes)
      for word in hidden {
        #expect(data.range(of: Data(word.utf8)) == nil, "\(word) is in \(path)")
        #expect(!path.contains(word))
      }
    }
    _ = try await site.build(asOf: "2021-01-01")
    let pages = try site.tree("output/site")
    #expect(pages["projects/P2.html"] != nil)
  }

  @Test func anErrorKeepsTheLastSiteAndLeavesNothingBehind() async throws {
    let site = try TemporarySite(smallSite)
    _ = try await site.build()
    let before = try site.tree("output")
    try site.write("编号,名称,计划,经办人,公开日期\nP1,樱桃大棚,很多,甲,2019-03-01\n", to: "content/data/projects.csv")
    let outcome = try await site.build()
    #expect(outcome.summary == nil)
    #expect(outcome.log.count(.error) == 1)
    #expect(try site.tree("output") == before)
  }

  @Test func singlePagesAreListedByTheirOrder() async throws {
    let site = try TemporarySite(smallSite)
    let page = { (title: String, order: Int) -> FileContent in
      "---\ntitle: \(title)\norder: \(order)\n---\n{{#site.pages}}{{title}} {{path}};{{/site.pages}}\n"
    }
    try site.write(page("二", 2), to: "content/pages/a.md")
    try site.write(page("一", 1), to: "content/pages/b.md")
    expectNoFindings(try await site.build().log)
    #expect(
      try site.text("output/site/a.html").contains(
        "一 b.html;二 a.html;没有这个网页 404.html;首页 index.html;"))
  }

  @Test func twoPagesWithOnePathAreAFinding() async throws {
    let site = try TemporarySite(smallSite)
    try site.write("---\ntitle: 又一个\npath: projects/p1.html\n---\n", to: "content/pages/twin.md")
    let outcome = try await site.build()
    #expect(outcome.summary == nil)
    expectFindings(
      outcome.log,
      ["content/pages/twin.md: error: …projects/p1.html…[id].md 的第 1 行… [duplicate-path]"])
  }

  @Test func aKeyThatCannotBeAFileNameIsAFinding() async throws {
    let site = try TemporarySite(smallSite)
    try site.write(
      "编号,名称,计划,经办人,公开日期\n../P1,樱桃大棚,20,甲,2019-03-01\n", to: "content/data/projects.csv")
    try site.write("凭证号,项目,金额\n", to: "content/data/payments.csv")
    let outcome = try await site.build()
    #expect(outcome.summary == nil)
    expectFindings(
      outcome.log, ["content/pages/projects/[id].md: error: …projects/../P1.html… [page-path]"])
  }

  @Test func aSiteWithoutAPageForWrongAddressesIsToldSo() async throws {
    let site = try TemporarySite(smallSite)
    try site.remove("content/pages/404.md")
    let outcome = try await site.build()
    expectFindings(outcome.log, ["content/pages: warning: …404… [missing-page]"])
  }

  @Test func aDeadLinkFailsTheBuildAndNamesThePageSource() async throws {
    let site = try TemporarySite(smallSite)
    try site.write("---\ntitle: 错\n---\n[没有](/nowhere.html)\n", to: "content/pages/wrong.md")
    let outcome = try await site.build()
    #expect(outcome.summary == nil)
    expectFindings(
      outcome.log,
      ["content/pages/wrong.md: error: 网页 wrong.html 的链接 “nowhere.html” …不存在 [dead-link]"])
  }
}
