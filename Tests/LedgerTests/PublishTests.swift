import Diagnostics
import Foundation
import Ledger
import Testing

struct PublishTests {
  private static let files = [
    "datapackage.yaml": """
    name: x
    resources:
      - name: project
        title: 项目
        path: project.csv
        schema:
          primaryKey: id
          fields:
            - { name: id, type: string }
            - { name: name, type: string, constraints: { required: true } }
            - { name: budget, type: number, unit: 万元 }
            - { name: account, type: string, visibility: internal }
            - { name: published, type: date }
            - { name: withdrawn, type: date }
        release: { from: published, until: withdrawn }
      - name: payment
        path: payment.csv
        schema:
          fields:
            - { name: project, type: string }
            - { name: paid, type: datetime }
          foreignKeys:
            - { fields: project, reference: { resource: project, fields: id } }
        release: { from: paid }
      - name: household
        path: household.csv
        visibility: internal
        schema: { fields: [ { name: head, type: string } ] }
    """,
    "project.csv": """
    id,name,budget,account,published,withdrawn
    A,早的,1.5,SECRETACCOUNT,2018-10-07,
    B,迟的,2,SECRETACCOUNT,2019-01-01,
    C,撤的,3,,2018-01-01,2018-06-30

    """,
    "payment.csv": "project,paid\nA,2018-10-07 08:30\nA,2018-10-08 00:00\nB,2019-02-01 00:00\n",
    "household.csv": "head\nSECRETHEAD\n",
  ]

  @Test func `only what is released and not internal is in the file`() throws {
    let site = try LiteralSite(Self.files)
    let database = try site.publish(asOf: "2018-10-07T08:30")
    let connection = try database.connect()
    #expect(
      try connection.prepare("SELECT * FROM project").rows()
        == [["A", "早的", 1_500_000, "2018-10-07", nil]])
    #expect(
      try connection.prepare("SELECT * FROM payment").rows() == [["A", "2018-10-07T08:30:00"]])
    #expect(throws: QueryError.self) { try connection.prepare("SELECT * FROM household") }
    #expect(throws: QueryError.self) { try connection.prepare("SELECT account FROM project") }
    #expect(throws: QueryError.self) { try connection.prepare("SELECT _row FROM project") }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: database.path))
    for secret in ["SECRET", "account", "household", "迟的", "撤的", "2019-01-01", "content/"] {
      #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret)")
    }
  }

  @Test func `a row is public from its first to its last day`() throws {
    let days = [
      "2017-12-31": [], "2018-01-01": ["C"], "2018-06-30": ["C"], "2018-07-01": [],
      "2018-10-07": ["A"], "2019-03-01": ["A", "B"],
    ]
    for (day, expected) in days {
      let site = try LiteralSite(Self.files)
      let query = try site.publish(asOf: day).connect().prepare(
        "SELECT id FROM project ORDER BY id")
      #expect(try query.rows().flatMap(\.self) == expected.map { .text($0) }, "\(day)")
    }
  }

  @Test func `the same content gives the same bytes and nothing else`() throws {
    let first = try LiteralSite(Self.files)
    let second = try LiteralSite(Self.files)
    let paths = [try first.publish(asOf: "2019-03-01"), try second.publish(asOf: "2019-03-01")]
      .map(\.path)
    let bytes = try paths.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
    #expect(bytes[0] == bytes[1])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: first.root).sorted()
        == ["content", "public.sqlite"])
  }

  @Test func `the file declares its keys`() throws {
    let site = try LiteralSite(Self.files)
    let connection = try site.publish(asOf: "2019-03-01").connect()
    let tables = try connection.prepare(
      "SELECT sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    #expect(
      try tables.rows() == [
        [
          """
          CREATE TABLE "payment" (
            "project" TEXT,
            "paid" TEXT,
            FOREIGN KEY ("project") REFERENCES "project" ("id")
          )
          """
        ],
        [
          """
          CREATE TABLE "project" (
            "id" TEXT NOT NULL,
            "name" TEXT NOT NULL,
            "budget" INTEGER,
            "published" TEXT,
            "withdrawn" TEXT,
            PRIMARY KEY ("id")
          )
          """
        ],
      ])
  }

  @Test func `a row without the date of its release is not published`() throws {
    var files = Self.files
    files["project.csv"] = "id,name,budget,account,published,withdrawn\nA,甲,1,,,\n"
    files["payment.csv"] = "project,paid\n"
    let site = try LiteralSite(files)
    let (ledger, findings) = try site.load()
    #expect(findings == ["project.csv:2:5: 「published」没有填写，这一行不会公开 [release]"])
    var log = DiagnosticLog()
    let date = try #require(CivilDate("2020-01-01"))
    let database = try #require(ledger).publish(to: site.root + "/p", asOf: Moment(date), log: &log)
    #expect(try database.connect().prepare("SELECT * FROM project").rows() == [])
  }

  @Test func `a released row that refers to a withheld one is reported`() throws {
    var files = Self.files
    files["payment.csv"] = "project,paid\nB,2018-10-07 08:30\n"
    let site = try LiteralSite(files)
    var log = DiagnosticLog()
    let date = try #require(CivilDate("2018-12-31"))
    _ = try site.ledger().publish(to: site.root + "/p", asOf: Moment(date), log: &log)
    #expect(
      log.entries.map(finding) == [
        "payment.csv:2:1: 这一行在 2018-12-31 公开，但它指向的项目 \"B\" 当天不公开 [withheld-reference]"
      ])
  }

  @Test func `an internal key leaves the public table without one`() throws {
    let site = try LiteralSite([
      "datapackage.yaml": descriptor(
        ["name: id, visibility: internal", "name: a"], schema: "primaryKey: id"),
      "t.csv": "id,a\n1,x\n",
    ])
    let (ledger, findings) = try site.load()
    #expect(
      findings == [
        "datapackage.yaml:9:11: 主键列 \"id\" 不公开，公开的数据表 \"t\" 就没有主键 [internal-key]"
      ])
    #expect(ledger?.descriptor.publicPart["t"]?.primaryKey == [])
  }

  @Test func `a file that is there is not overwritten`() throws {
    let site = try LiteralSite(Self.files)
    _ = try site.publish(asOf: "2019-03-01")
    var log = DiagnosticLog()
    let date = try #require(CivilDate("2019-03-01"))
    #expect(throws: (any Error).self) {
      try site.ledger().publish(to: site.root + "/public.sqlite", asOf: Moment(date), log: &log)
    }
    #expect(throws: (any Error).self) {
      try site.ledger().publish(to: site.root + "/no/such/folder/p", asOf: Moment(date), log: &log)
    }
  }

  @Test func `a path may have any characters`() throws {
    let site = try LiteralSite(Self.files)
    var log = DiagnosticLog()
    let date = try #require(CivilDate("2019-03-01"))
    let path = site.root + "/数据 %41?x#y&z=1.sqlite"
    let database = try site.ledger().publish(to: path, asOf: Moment(date), log: &log)
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(try database.connect().prepare("SELECT count(*) FROM payment").rows() == [[3]])
  }
}
