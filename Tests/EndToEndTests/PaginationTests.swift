import Diagnostics
import TestSupport
import Testing

/// Lists that go over several pages: the rows of `each` themselves, or a query for each of its rows.
@Suite struct PaginationTests {
  private func site(_ page: String, _ settings: String) throws -> TemporarySite {
    let site = try TemporarySite(smallSite)
    let projects = (1...5).map { "P\($0),第\($0)项,1,,2019-03-01\n" }.joined()
    try site.write("编号,名称,计划,经办人,公开日期\n\(projects)", to: "content/data/projects.csv")
    try site.write("凭证号,项目,金额\nZ1,P1,1\n", to: "content/data/payments.csv")
    try site.write(
      """
      ---
      title: 单子
      \(settings)
      ---
      {{#rows}}{{id}} {{/rows}}第{{page}}页，共{{pages}}页，{{total}}个，\(page)
      """, to: "content/pages/lists.md")
    return site
  }

  /// The last paragraph of a page.
  private func text(_ path: String, of site: borrowing TemporarySite) throws -> String? {
    try site.text("output/site/\(path)").split(separator: "\n").last { $0.hasPrefix("<p>") }
      .map { String($0.dropFirst(3).dropLast(4)) }
  }

  @Test func theRowsOfEachMakeARunOfPages() async throws {
    let site = try site(
      "{{previous}}<{{next}}", "each: SELECT id FROM project ORDER BY id\npaginate: 2")
    expectNoFindings(try await site.build().log)
    #expect(
      try ["lists.html", "lists-p2.html", "lists-p3.html"].map { try text($0, of: site) } == [
        "P1 P2 第1页，共3页，5个，&lt;lists-p2.html", "P3 P4 第2页，共3页，5个，lists.html&lt;lists-p3.html",
        "P5 第3页，共3页，5个，lists-p2.html&lt;",
      ])
  }

  @Test func eachRowHasARunOfPagesOfItsOwn() async throws {
    let site = try site(
      "{{name}}",
      """
      path: "{{name}}.html"
      each: SELECT 'few' AS name, 'P2' AS last UNION ALL SELECT 'all', 'P9' UNION ALL SELECT 'none', ''
      paginate: { rows: 2, of: rows }
      data: { rows: SELECT id FROM project WHERE id <= :last ORDER BY id }
      """)
    for jobs in [1, 3] {
      expectNoFindings(try await site.build(jobs: jobs).log)
      #expect(
        try ["few.html", "all.html", "all-p2.html", "all-p3.html", "none.html"].map {
          try text($0, of: site)
        } == [
          "P1 P2 第1页，共1页，2个，few", "P1 P2 第1页，共3页，5个，all", "P3 P4 第2页，共3页，5个，all",
          "P5 第3页，共3页，5个，all", "第1页，共1页，0个，none",
        ])
    }
  }

  @Test(arguments: ["paginate: 0", "paginate: 2", "paginate: { rows: 2, of: no }"])
  func whatCannotBePaginatedIsSaid(settings: String) async throws {
    let site = try site("", settings)
    let rules = try await site.build().log.sorted.map(\.rule)
    #expect(rules.contains("paginate"))
  }
}
