import Diagnostics
import Testing

@testable import Ledger

struct ReleaseNotesTests {
  private func publish(
    _ rows: String, at day: String, over previous: String?, to path: String
  ) throws -> PublicDatabase {
    let site = try LiteralSite([
      "datapackage.yaml": descriptor(
        ["name: id", "name: a", "name: secret, visibility: internal"], schema: "primaryKey: id"),
      "t.csv": "id,a,secret\n" + rows,
    ])
    var log = DiagnosticLog()
    let rule = RuleDescription(
      id: "sum", title: Message("合计要对", "sums"), basis: "条例", severity: .warning)
    let record = ReleaseRecord(rules: [.init(rule, findings: 2)], previous: previous)
    let database = try site.ledger().publish(
      to: path, asOf: #require(Moment(day)), record: record, log: &log)
    #expect(log.entries.isEmpty)
    return database
  }

  private func releases(_ database: PublicDatabase) throws -> [[Value]] {
    try database.connect().prepare("SELECT * FROM release ORDER BY \"no\"").rows()
  }

  @Test func `a release says what it added, changed and withdrew since the one before`() throws {
    let place = try LiteralSite(["a": ""])
    let first = try publish("1,甲,x\n2,乙,y\n", at: "2020-01-01", over: nil, to: place.root + "/1")
    #expect(try releases(first) == [[1, "2020-01-01", 2, 0, 0]])
    let second = try publish(
      "2,丙,y\n3,丁,z\n", at: "2020-02-01", over: first.path, to: place.root + "/2")
    #expect(try releases(second) == [[1, "2020-01-01", 2, 0, 0], [2, "2020-02-01", 1, 1, 1]])
    #expect(
      try second.connect().prepare("SELECT * FROM release_change WHERE release = 2").rows() == [
        [2, "t", "表", 1, 1, 1]
      ])
    #expect(
      try second.connect().prepare("SELECT * FROM release_rule").rows() == [
        ["sum", "合计要对", "warning", "条例", 2]
      ])
  }

  @Test func `a release that changes nothing public keeps the notes of the one before`() throws {
    let place = try LiteralSite(["a": ""])
    let first = try publish("1,甲,x\n", at: "2020-01-01", over: nil, to: place.root + "/1")
    let second = try publish(
      "1,甲,other\n", at: "2020-02-01", over: first.path, to: place.root + "/2")
    #expect(try releases(second) == releases(first))
  }

  @Test func `a file before that is no database counts as none`() throws {
    let place = try LiteralSite(["a": "no database"])
    for path in ["/content/a", "/gone"] {
      let database = try publish(
        "1,甲,x\n", at: "2020-01-01", over: place.root + path,
        to: place.root + path.replacing("/", with: "-"))
      #expect(try releases(database) == [[1, "2020-01-01", 1, 0, 0]])
    }
  }
}
