import Diagnostics
import Ledger
import Tables
import TestSupport
import Testing

@testable import Checks

struct ViewsTests {
  private func findings(_ view: String, named name: String = "texts") throws -> (
    DiagnosticLog, SiteFiles
  ) {
    let files = try SiteFiles(
      marked: """
        -- content/datapackage.yaml --
        name: test
        resources:
          - name: note
            path: data/notes.csv
            schema: { fields: [{ name: id }, { name: text }] }
        -- content/data/notes.csv --
        id,text
        a,甲
        b,乙
        -- content/checks/word.sql --
        -- title: 不写乙
        -- message: {what} 里有乙
        SELECT * FROM texts WHERE said = '乙'
        -- content/views/\(name).sql --
        \(view)

        """)
    let site = try TemporarySite(files)
    let folder = ContentFolder(root: site.folder)
    var log = DiagnosticLog()
    let ledger = try #require(try Ledger(folder: folder, log: &log))
    try addViews(to: ledger, from: folder, log: &log)
    let day = try #require(CivilDate("2020-12-31"))
    try runChecks(checkRules(in: folder, log: &log), ledger: ledger, asOf: day, log: &log)
    return (log, files)
  }

  @Test func `a rule that reads a view finds the row behind it`() throws {
    let (log, files) = try findings(
      "-- 文字\nSELECT _source, _row, id AS what, text AS said FROM note")
    expectFindings(log, in: files, ["content/data/notes.csv:3: error: b 里有乙 [word]"])
  }

  @Test(arguments: [
    ("SELECT 1️⃣nope FROM note", "1️⃣: error: 没有列 nope [view]"),
    ("DELETE FROM note", "content/views/texts.sql:…error: 只能写查询语句… [view]"),
    ("SELECT 1; SELECT 2", "content/views/texts.sql:…error: 只能写一条查询语句 [view]"),
    ("SELECT :as_of", "content/views/texts.sql: error: 视图里不能有参数 [view]"),
  ])
  func `a view that is no query is told at its line`(view: String, expected: String) throws {
    let (log, files) = try findings(view)
    expectFindings(
      log, in: files, [expected, "content/checks/word.sql:…: error: …texts… [check-file]"])
  }

  @Test func `a view cannot take the place of a table`() throws {
    let (log, files) = try findings("SELECT 1 AS a", named: "note")
    expectFindings(
      log, in: files,
      [
        "content/views/note.sql: error: 已经有名为 “note” 的数据表 [view]",
        "content/checks/word.sql:…: error: …texts… [check-file]",
      ])
  }
}
