import Diagnostics
import Ledger
import Pipeline
import TestSupport
import Testing

/// The small site with yearbooks of two years.
private func siteWithBooks() throws -> TemporarySite {
  let site = try TemporarySite(smallSite)
  try site.write(
    """
    name: 明白
    address: https://example.org/x
    columns:
      - { key: projects, title: 项目, path: projects/index.html }
      - { key: yearbook, title: 年鉴, path: yearbook/index.html }
    """, to: "content/site.yml")
  for year in [2018, 2019] {
    try site.write(
      """
      title: 示例年鉴
      edition: \(year)卷
      year: \(year)
      office: 示例办公室
      parts: [contents, projects.md, index]
      index: { names: [{ kind: 项目, query: SELECT name FROM project }] }

      """, to: "content/yearbook/\(year)/book.yaml")
    try site.write(
      """
      ---
      title: 项目
      data:
        projects: SELECT name, budget FROM project ORDER BY id
      ---
      ## 计划

      {{#projects}}
      【{{name}}】\(year)年，全市计划投入{{wan(budget)}}万元，见[@tbl-projects]。

      {{/projects}}

      ```table
      id: tbl-projects
      data: projects
      caption: 项目和资金
      ```

      """, to: "content/yearbook/\(year)/projects.md")
  }
  try site.write("{{{content}}}", to: "templates/yearbook/chapter.mustache")
  try site.write(
    "{{#books}}<a href=\"{{root}}{{path}}\">{{edition}}</a>{{/books}}",
    to: "templates/yearbook/shelf.mustache")
  try site.write(
    """
    <!DOCTYPE html><title>{{title}}</title><main data-year="{{year}}"{{^is_current}} data-search="no"{{/is_current}}>
    {{#years}}<a href="{{root}}{{path}}"{{#current}} aria-current="page"{{/current}}>{{year}}</a>{{/years}}
    {{{content}}}
    </main>
    """, to: "templates/yearbook/page.mustache")
  try site.write(
    """
    <figure class="table" id="{{id}}"><figcaption>{{caption}}</figcaption><table>
    <tbody>{{#rows}}<tr>{{#cells}}<td>{{text}}</td>{{/cells}}</tr>{{/rows}}</tbody></table></figure>
    """, to: "templates/yearbook/table.mustache")
  return site
}

@Suite struct YearbookTests {
  @Test func `books of all years are pages of the site, and the search covers the last one`()
    async throws
  {
    let site = try siteWithBooks()
    let outcome = try await site.build()
    expectNoFindings(outcome.log)
    let paths = try site.tree("output/site/yearbook").keys.sorted()
    let pages = ["figures", "index", "projects-1", "terms"]
    #expect(
      paths == ["2018", "2019"].flatMap { year in pages.map { "\(year)/\($0).html" } }
        + ["index.html"])
    let old = try site.text("output/site/yearbook/2018/projects-1.html")
    let new = try site.text("output/site/yearbook/2019/projects-1.html")
    #expect(old.contains("data-search=\"no\""))
    #expect(!new.contains("data-search"))
    #expect(new.contains("<a href=\"../../yearbook/2018/index.html\">2018</a>"))
    #expect(new.contains("计划投入12.50万元，见<a href=\"projects-1.html#tbl-projects\">表1-1</a>"))
    // The project that is not yet public is not in the book either.
    #expect(!new.contains("水井"))
    let terms = try site.text("output/site/yearbook/2019/terms.html")
    #expect(terms.contains("樱桃大棚 <a href=\"projects-1.html#i0\">计划</a>"))
  }

  @Test func `a book is part of the site from the day on which it is published`() async throws {
    let site = try siteWithBooks()
    let plan = "content/yearbook/2019/book.yaml"
    let text = try site.text(plan)
    // The site is built for the last day of 2020.
    try site.write("\(text)published: 2020-12-31\n", to: plan)
    expectNoFindings(try await site.build().log)
    #expect(try site.text("output/site/yearbook/index.html").contains("2019卷"))
    try site.write("\(text)published: 2021-01-01\n", to: plan)
    expectNoFindings(try await site.build().log)
    #expect(try site.text("output/site/yearbook/index.html").contains("2018卷"))
    #expect(try site.tree("output/site/yearbook").keys.allSatisfy { !$0.hasPrefix("2019") })
    // The search covers the last book that is there.
    #expect(
      try !site.text("output/site/yearbook/2018/projects-1.html").contains("data-search=\"no\""))
    try site.write("\(text)published: 12月\n", to: plan)
    expectFindings(
      try await site.build().log,
      [
        "\(plan):7:12: error: published 要写成 2020-12-31 这样的日期，不是 “12月” [yearbook-plan]"
      ])
  }

  @Test func `a mistake in a chapter names its file and line, and the last site stays`()
    async throws
  {
    let site = try siteWithBooks()
    _ = try await site.build()
    let before = try site.tree("output/site")
    try site.write(
      "---\ntitle: 项目\n---\n## 计划\n\n见[@tbl-none]。\n",
      to: "content/yearbook/2019/projects.md")
    let outcome = try await site.build()
    expectFindings(
      outcome.log,
      [
        "content/yearbook/2019/projects.md:6: error: 没有标识为 “tbl-none” 的图或表 [yearbook-reference]"
      ])
    #expect(try site.tree("output/site") == before)
  }

  @Test
  func `a galley is compared with the last one, whose record is not written over when damaged`()
    throws
  {
    let site = try siteWithBooks()
    try site.write(
      "{{#rows}}{{title}} {{characters}} {{change}}\n{{/rows}}{{#gone}}-{{key}}{{/gone}}",
      to: "templates/yearbook/galley.mustache")
    func galley() throws -> (text: String, log: DiagnosticLog) {
      var desk = DeskPipeline(
        BuildOptions(
          site: site.folder, output: site.output, asOf: Moment("2020-12-31"), jobs: 1,
          clock: { 0 }),
        year: 2019, isNewGalley: false)
      _ = try desk.check()
      return (try site.text("output/yearbook/2019/galley.html"), desk.log)
    }
    #expect(try galley().text.hasPrefix("樱桃大棚 26 \n"))
    let chapter = "content/yearbook/2019/projects.md"
    let text = try site.text(chapter).replacing("全市计划", with: "计划")
    try site.write("\(text)", to: chapter)
    #expect(try galley().text.hasPrefix("樱桃大棚 24 改了正文\n"))

    let record = "output/yearbook/2019/galley.json"
    try site.write("{ \"rows\": [", to: record)
    let (kept, log) = try galley()
    #expect(log.entries.last?.rule == "yearbook-galley")
    #expect(log.entries.last?.location?.path.hasSuffix(record) == true)
    #expect(kept.hasPrefix("樱桃大棚 24 改了正文\n"))
    #expect(try site.text(record) == "{ \"rows\": [")
  }
}
