import Diagnostics
import Ledger
import Markdown
import Tables
import TestSupport
import Testing

@testable import Site

struct FactBookTests {
  private func check(_ text: String, facts: String) throws -> (DiagnosticLog, SiteFiles) {
    let files = try SiteFiles(
      marked: """
        -- content/datapackage.yaml --
        name: test
        resources:
          - name: fund
            path: data/funds.csv
            schema: { fields: [{ name: year, type: year }, { name: amount, type: number, unit: 万元 }] }
        -- content/data/funds.csv --
        year,amount
        2016,3531
        2017,3000
        -- content/facts.yaml --
        words:
          magnitudes: { 万: 4, 亿: 8 }
          units: [[元], ["%"]]
          rising: [上升, 增长]
          falling: [下降]
        facts:
        \(facts.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))

        """)
    let site = try TemporarySite(files)
    let folder = ContentFolder(root: site.folder)
    var log = DiagnosticLog()
    let ledger = try #require(try Ledger(folder: folder, log: &log))
    let day = try #require(CivilDate("2020-12-31"))
    let book = try FactBook(from: folder, ledger: ledger, asOf: day, log: &log)
    let document = parseMarkdown(text, path: "a.md", firstLine: 1, holes: false, log: &log)
    if let document { book.check(document, path: "a.md", log: &log) }
    return (log, files)
  }

  private static let facts = """
    all: { unit: 元, value: SELECT amount / 100 FROM fund WHERE year = 2016 }
    change: { unit: "%", value: "SELECT round(100.0 * (3000 - 3531) / 3531, 2)" }
    """

  @Test func `numbers that agree say nothing`() throws {
    let text = "[3,531万元](fact:all)，[下降15%](fact:change)，[0.35亿元](fact:all)"
    let (log, _) = try check(text, facts: Self.facts)
    expectNoFindings(log)
  }

  @Test func `a number, a direction and a fact that are wrong are told at their place`() throws {
    let text = "共[3,513万元](fact:all)。\n比上年[上升15%](fact:change)，[1元](fact:al)"
    let (log, files) = try check(text, facts: Self.facts)
    expectFindings(
      log, in: files,
      [
        "a.md:1:2: error: …3,513… [fact]", "a.md:2:4: error: …上升… [fact]",
        "a.md:2:25: error: 没有事实 “al” [fact]",
      ])
  }

  @Test(arguments: [
    ("x: { value: SELECT amount FROM fund }", "要正好得到一个数"),
    ("x: { value: SELECT 'a' }", "要正好得到一个数"), ("x: { value: SELECT a FROM fnd }", "fnd"),
    ("x: { unit: 元 }", "没有查询"), ("x: { vaule: SELECT 1 }", "vaule"),
  ])
  func `a fact that is no number is reported`(facts: String, expected: String) throws {
    let (log, _) = try check("甲", facts: facts)
    #expect(log.entries.contains { $0.message.chinese.contains(expected) }, "\(log.entries)")
  }
}
