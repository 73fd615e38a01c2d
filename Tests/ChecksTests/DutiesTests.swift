import Diagnostics
import Ledger
import Tables
import TestSupport
import Testing

@testable import Checks

struct DutiesTests {
  @Test func `what is due in the time is told in the order of the days`() throws {
    let files = try SiteFiles(
      marked: """
        -- content/datapackage.yaml --
        name: test
        resources:
          - name: task
            path: data/tasks.csv
            schema: { fields: [{ name: id }, { name: due, type: date }] }
        -- content/data/tasks.csv --
        id,due
        a,2021-01-02
        b,2020-12-31
        c,2021-01-01
        d,2021-02-01
        -- content/duties/task.sql --
        -- title: 办理
        -- basis: 条例第一条
        -- message: 办理 {id}
        SELECT * FROM task WHERE due >= :as_of

        """)
    let site = try TemporarySite(files)
    let folder = ContentFolder(root: site.folder)
    var log = DiagnosticLog()
    let ledger = try #require(try Ledger(folder: folder, log: &log))
    let list = try duties(
      ledger: ledger, folder: folder, after: #require(CivilDate("2020-12-31")),
      to: #require(CivilDate("2021-01-31")), log: &log)
    expectNoFindings(log)
    #expect(
      list.map { "\($0.day) \($0.message.chinese)" } == ["2021-01-01 办理 c", "2021-01-02 办理 a"])
    #expect(list.map { $0.location?.row } == [4, 2])
    #expect(list.first?.basis == "条例第一条")
  }
}
