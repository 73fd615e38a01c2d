import Diagnostics
import Testing

@testable import Ledger

/// What of a row is public when.
struct ReleaseTests {
  private static func site(
    _ fields: [String], release: String = "", _ rows: String
  ) throws -> LiteralSite {
    try LiteralSite([
      "datapackage.yaml": descriptor(fields, schema: "primaryKey: id", table: release),
      "t.csv": rows,
    ])
  }

  private func rows(
    _ site: borrowing LiteralSite, _ moment: String, _ sql: String = "SELECT id FROM t ORDER BY id"
  ) throws -> [[Value]] {
    var log = DiagnosticLog()
    let moment = try #require(Moment(moment))
    let database = try site.ledger().publish(to: site.root + "/\(moment)", asOf: moment, log: &log)
    #expect(log.entries.map(finding) == [])
    return try database.connect().prepare(sql).rows()
  }

  @Test func `a bound with a time holds from that time on, or up to it`() throws {
    let site = try Self.site(
      ["name: id", "name: since, type: datetime", "name: upto, type: datetime"],
      release: "release: { from: since, until: upto }",
      "id,since,upto\na,2020-03-01 09:00,2020-03-02 18:00\n")
    let open = ["2020-03-01T09:00", "2020-03-02", "2020-03-02T18:00"]
    let withheld = ["2020-03-01", "2020-03-01T08:59:59", "2020-03-02T18:00:01", "2020-03-03"]
    for moment in open { #expect(try rows(site, moment) == [["a"]], "\(moment)") }
    for moment in withheld { #expect(try rows(site, moment) == [], "\(moment)") }
  }

  @Test func `a withheld row is never public, and one that lacks what is required is not`() throws {
    let site = try Self.site(
      ["name: id", "name: hidden, type: boolean", "name: consent", "name: rights"],
      release: "release: { withheld: hidden, requires: [consent, rights] }",
      "id,hidden,consent,rights\na,否,有,自有\nb,是,有,自有\nc,,有,自有\nd,否,,自有\ne,否,有,\n")
    #expect(try rows(site, "2020-01-01") == [["a"], ["c"]])
  }

  @Test func `a column can be public later than its row`() throws {
    let site = try Self.site(
      [
        "name: id", "name: ends, type: date",
        "name: result, after: ends, constraints: { required: true }",
      ],
      "id,ends,result\na,2020-03-01,无异议\nb,,有异议\n")
    let sql = "SELECT id, result FROM t ORDER BY id"
    #expect(try rows(site, "2020-03-01T23:59", sql) == [["a", .null], ["b", .null]])
    #expect(try rows(site, "2020-03-02", sql) == [["a", "无异议"], ["b", .null]])
  }

  @Test func `masked columns are masked, and no keys any more`() throws {
    let site = try Self.site(
      [
        "name: id", "name: head, mask: name, constraints: { unique: true }",
        "name: phone, mask: phone", "name: account, mask: account", "name: card, mask: id",
      ],
      """
      id,head,phone,account,card
      a,欧阳修,13812345678,6222021234567890123,11010519491231002X
      b,欧阳元,13912345678,,
      """)
    #expect(
      try rows(site, "2020-01-01", "SELECT head, phone, account, card FROM t ORDER BY id") == [
        ["欧阳*", "138****5678", "***************0123", "110105********002X"],
        ["欧阳*", "139****5678", .null, .null],
      ])
  }

  @Test func `small counts are suppressed with others that would give them away`() throws {
    let site = try LiteralSite([
      "datapackage.yaml": descriptor(
        ["name: year, type: year", "name: place", "name: cause", "name: n, type: integer"],
        table: "suppress: { counts: [n], by: [place, cause], within: [year], below: 5 }"),
      "t.csv": """
      year,place,cause,n
      2019,甲,病,2
      2019,甲,学,30
      2019,乙,病,40
      2019,乙,学,50
      2020,甲,病,10
      2020,甲,学,30
      2020,乙,病,40
      2020,乙,学,50
      """,
    ])
    let sql = "SELECT year, place, cause, n FROM t WHERE n IS NULL OR year = 2020 ORDER BY _rowid_"
    let shown = try rows(site, "2021-01-01", sql)
    #expect(shown.prefix(4).map { $0[3] } == [.null, .null, .null, .null])
    #expect(shown.dropFirst(4).map { $0[3] } == [10, 30, 40, 50])
  }

  @Test func `a count that totals give away is reported`() throws {
    let site = try LiteralSite([
      "datapackage.yaml": descriptor(
        ["name: place", "name: n, type: integer"],
        table: "suppress: { counts: [n], by: [place], below: 5 }"),
      "t.csv": "place,n\n甲,2\n",
    ])
    var log = DiagnosticLog()
    let moment = try #require(Moment("2020-01-01"))
    _ = try site.ledger().publish(to: site.root + "/p", asOf: moment, log: &log)
    #expect(log.entries.map(finding) == ["t.csv:2:2: 这个数小于 5，隐去以后仍能从合计推算出来 [small-count]"])
  }

  @Test(arguments: [
    ("release: { withheld: gone }", "没有 release 用到的列 \"gone\""),
    ("release: { withheld: id }", "要是 boolean 类型"),
    ("release: { requires: [gone] }", "没有 release 用到的列 \"gone\""),
    ("release: { unitl: id }", "unitl"),
    ("suppress: { counts: [id], by: [id], below: 5 }", "要是 integer 类型"),
    ("suppress: { counts: [gone], by: [id], below: 5 }", "没有 suppress 用到的列 \"gone\""),
    ("suppress: { by: [id], below: 1 }", "counts"),
  ])
  func `a release that cannot be read is a finding`(release: String, expected: String) throws {
    let site = try Self.site(["name: id"], release: release, "id\na\n")
    let (_, findings) = try site.load()
    #expect(findings.contains { $0.contains(expected) }, "\(findings)")
  }

  @Test(arguments: [
    ("name: x, mask: nam", "nam"), ("name: x, type: integer, mask: name", "string"),
    ("name: x, folder: ../secret", "folder"), ("name: x, after: gone", "gone"),
    ("name: x, after: id", "date"),
  ])
  func `a column that cannot be masked or found is a finding`(
    field: String, expected: String
  ) throws {
    let site = try Self.site(["name: id", field], "id,x\na,\n")
    let (_, findings) = try site.load()
    #expect(
      findings.contains { $0.contains(expected) && $0.hasSuffix("[descriptor]") }, "\(findings)")
  }

  @Test func `files are public as the rows that name them`() throws {
    let site = try Self.site(
      ["name: id", "name: file, folder: media", "name: since, type: date"],
      release: "release: { from: since }",
      "id,file,since\na,a.jpg,2020-01-01\nb,b.jpg,2021-01-01\nc,a.jpg,2021-01-01\nd,,2020-01-01\n")
    let moment = try #require(Moment("2020-06-01"))
    let files = try site.ledger().namedFiles(asOf: moment)
    #expect(files.map(\.path) == ["content/media/a.jpg", "content/media/b.jpg"])
    #expect(files.map(\.isPublic) == [true, false])
    #expect(files.map { $0.location?.row } == [2, 3])
  }

  @Test func `what is withheld is handed over with its place, what is public as it is published`()
    throws
  {
    let site = try Self.site(
      [
        "name: id", "name: head, mask: name", "name: account, visibility: internal",
        "name: since, type: date", "name: result, after: since",
      ],
      release: "release: { from: since }",
      "id,head,account,since,result\na,欧阳修,123,2020-01-01,同意\nb,王安石,456,2021-01-01,不同意\n")
    let ledger = try site.ledger()
    let table = try #require(ledger.descriptor["t"])
    func cells(_ selection: CellSelection) throws -> [String] {
      var cells: [String] = []
      try ledger.forEachCell(of: table, selection) { cell in
        cells.append("\(cell.row) \(String(decoding: cell.bytes, as: UTF8.self))")
      }
      return cells
    }
    let day = try #require(Moment("2020-01-01"))
    #expect(try cells(.published(day)) == ["2 a", "2 欧阳*", "2 2020-01-01"])
    #expect(
      try cells(.withheld(day)) == [
        "2 欧阳修", "2 123", "3 王安石", "3 456", "2 同意", "3 不同意", "3 b", "3 2021-01-01", "3 不同意",
      ])
  }
}
