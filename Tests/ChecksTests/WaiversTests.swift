import Diagnostics
import Ledger
import Tables
import TestSupport
import Testing

@testable import Checks

struct WaiversTests {
  private static let site = """
    -- content/datapackage.yaml --
    name: test
    resources:
      - name: notice
        title: 公告
        path: data/notices.csv
        schema:
          primaryKey: [id, no]
          fields:
            - { name: id, title: 编号, type: string }
            - { name: no, title: 序号, type: integer }
            - { name: days, title: 天数, type: integer }
      - name: waiver
        path: waivers.yaml
        schema:
          fields:
            - { name: rule, type: string }
            - { name: table, type: string }
            - { name: row, type: string }
            - { name: reason, type: string }
            - { name: approved_by, type: string }
            - { name: until, type: date }
    -- content/data/notices.csv --
    编号,序号,天数
    A,1,9
    B,2,8
    -- content/checks/short.sql --
    -- title: 不少于十天
    -- message: {id} 只有 {days} 天
    -- column: days
    SELECT * FROM notice WHERE days < 10
    """

  private func check(_ waivers: String) throws -> (DiagnosticLog, SiteFiles) {
    let files = try SiteFiles(
      marked: Self.site + "\n-- content/waivers.yaml --\n" + waivers + "\n")
    let site = try TemporarySite(files)
    let folder = ContentFolder(root: site.folder)
    var log = DiagnosticLog()
    let ledger = try #require(try Ledger(folder: folder, log: &log))
    let rules = checkRules(in: folder, log: &log)
    let day = try #require(CivilDate("2020-12-31"))
    log.policy.catalogue = Set(rules.map(\.id))
    let list = try Waivers(in: ledger, asOf: day, catalogue: log.policy.catalogue, log: &log)
    log.policy.waivers = Set(list.active.keys)
    try runChecks(rules, ledger: ledger, asOf: day, log: &log)
    list.reportUnused(log: &log)
    return (log, files)
  }

  private func waiver(
    rule: String = "short", table: String = "notice", row: String = "B/2",
    until: String = "2020-12-31"
  ) -> String {
    "- { rule: \(rule), table: \(table), row: \(row), reason: 甲, approved_by: 乙, until: \(until) }"
  }

  @Test func `a waiver holds up to its last day for the row with that key`() throws {
    let (log, files) = try check(waiver())
    expectFindings(log, in: files, ["content/data/notices.csv:2:3: error: A 只有 9 天 [short]"])
  }

  @Test func `an expired waiver has no effect and is told`() throws {
    let (log, files) = try check(waiver(until: "2020-12-30"))
    expectFindings(
      log, in: files,
      [
        "content/data/notices.csv:2:3: error: … [short]",
        "content/data/notices.csv:3:3: error: … [short]",
        "content/waivers.yaml:1: warning: …2020-12-30… [waiver-expired]",
      ])
  }

  @Test(arguments: [
    ("shortt", "notice", "B/2", "没有可以例外的规则 “shortt”… [waiver]"),
    ("type", "notice", "B/2", "没有可以例外的规则 “type”… [waiver]"),
    ("short", "notice", "B/3", "例外所指的行 “B/3” 不在… [waiver]"),
    ("short", "notices", "B/2", "例外所指的行 “B/2” 不在… [waiver]"),
  ])
  func `a waiver of nothing that there is, is an error`(
    rule: String, table: String, row: String, expected: String
  ) throws {
    let (log, files) = try check(waiver(rule: rule, table: table, row: row))
    expectFindings(
      log, in: files,
      [
        "content/data/notices.csv:2:3: error: … [short]",
        "content/data/notices.csv:3:3: error: … [short]",
        "content/waivers.yaml:1: error: \(expected)",
      ])
  }

  @Test func `a waiver that keeps nothing from being reported is told`() throws {
    let (log, files) = try check(waiver() + "\n" + waiver(table: "文件", row: "content/pages/a.md"))
    expectFindings(
      log, in: files,
      [
        "content/data/notices.csv:2:3: error: … [short]",
        "content/waivers.yaml:2: warning: …content/pages/a.md… [waiver-unused]",
      ])
  }
}
