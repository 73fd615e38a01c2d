import Diagnostics
import Testing

@testable import Ledger

struct UpcomingTests {
  @Test func `rows that begin or end in the time are told by day, table and key`() throws {
    let site = try LiteralSite([
      "datapackage.yaml": descriptor(
        [
          "name: notice", "name: no, type: integer", "name: since, type: date",
          "name: upto, type: date", "name: consent",
        ], schema: "primaryKey: [notice, no]",
        table: "release: { from: since, until: upto, requires: [consent] }"),
      "t.csv": """
      notice,no,since,upto,consent
      A,1,2020-01-05,2020-01-10,有
      A,2,2020-01-05,2020-01-10,有
      B,1,2020-01-01,2020-01-05,有
      C,1,2020-01-06,,
      D,1,2020-02-06,2020-03-01,有
      """,
    ])
    let ledger = try site.ledger()
    let changes = try ledger.upcomingChanges(
      after: #require(CivilDate("2020-01-01")), to: #require(CivilDate("2020-01-11")))
    #expect(
      changes.map { "\($0.day) \($0.kind.rawValue) \($0.table) \($0.key) \($0.rows)" } == [
        "2020-01-05 published 表 A 2", "2020-01-06 withdrawn 表 B 1",
        "2020-01-11 withdrawn 表 A 2",
      ])
    #expect(changes.map { $0.location?.row } == [2, 4, 2])
  }

  @Test func `a row with a time is told with it, the last one of the day`() throws {
    let site = try LiteralSite([
      "datapackage.yaml": descriptor(
        ["name: id", "name: since, type: datetime"], schema: "primaryKey: id",
        table: "release: { from: since }"),
      "t.csv": "id,since\nA,2020-01-05 09:30\n",
    ])
    let changes = try site.ledger().upcomingChanges(
      after: #require(CivilDate("2020-01-01")), to: #require(CivilDate("2020-01-11")))
    #expect(changes.map { "\($0.day) \($0.time ?? "")" } == ["2020-01-05 09:30"])
  }
}
