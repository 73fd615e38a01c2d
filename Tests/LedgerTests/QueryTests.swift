import Diagnostics
import Testing

@testable import Ledger

struct QueryTests {
  private func connection() throws -> Connection {
    let site = try LiteralSite([
      "datapackage.yaml": descriptor([
        "name: id, type: string", "name: amount, title: 金额, type: number, unit: 万元, decimals: 4",
        "name: note, type: string, format: markdown",
      ]),
      "t.csv": "id,金额,note\na,1.5,x\nb,2.5,\n",
    ])
    return try site.ledger().connect()
  }

  @Test func `a column keeps what its field says of it`() throws {
    let query = try connection().prepare(
      "SELECT id, x.amount AS total, note FROM (SELECT * FROM t) x WHERE id = :id OR id = :id")
    #expect(
      query.columns == [
        ResultColumn(name: "id", type: .string, table: "t", field: "id"),
        ResultColumn(
          name: "total", title: "金额", unit: "万元", type: .number, decimals: 4, table: "t",
          field: "amount"),
        ResultColumn(name: "note", type: .string, isMarkdown: true, table: "t", field: "note"),
      ])
    #expect(query.parameters == ["id"])
    #expect(query.readsMoney)
    #expect(try query.rows(["b"]) == [["b", 2_500_000, nil]])
    #expect(try query.rows(["c"]) == [])
    #expect(
      try query.rows(try query.arguments(from: ["id": "a", "x": 1])) == [["a", 1_500_000, "x"]])
  }

  @Test func `a computed column has only its name, and money behind it is known`() throws {
    let connection = try connection()
    let sum = try connection.prepare("SELECT sum(amount) AS total FROM t")
    #expect(sum.columns == [ResultColumn(name: "total")])
    #expect(sum.readsMoney)
    #expect(try sum.rows() == [[4_000_000]])
    #expect(!(try connection.prepare("SELECT count(*) FROM t").readsMoney))
    #expect(!(try connection.prepare("SELECT id FROM t ORDER BY id").readsMoney))
    #expect(try connection.prepare("SELECT id FROM t ORDER BY amount").readsMoney)
  }

  @Test func `rows come one by one and the work can stop`() throws {
    struct Enough: Error {}
    let query = try connection().prepare("SELECT id FROM t ORDER BY id")
    var seen: [Value] = []
    #expect(throws: Enough.self) {
      try query.forEach([]) { row in
        seen += row
        throw Enough()
      }
    }
    #expect(seen == ["a"])
    #expect(try query.rows() == [["a"], ["b"]])
    #expect(throws: QueryError.self) { try query.forEach([]) { _ in _ = try query.rows() } }
    #expect(throws: QueryError.self) { try query.rows([1]) }
  }

  static let broken = [
    ("SELECT idd\nFROM t", "1:8 没有列 idd", "是不是 \"id\"？"),
    ("SELECT id\nFROM tt", "2:6 没有数据表 tt", "是不是 \"t\"？"),
    ("SELECT 金额x.id,\n 没有 FROM t", "1:8 没有列 金额x.id", "是不是 \"id\"？"),
    ("SELECT workday('a', 'b')", "1:8 没有函数 workday", "是不是 \"workdays\"？"),
    ("SELECT days('a')", "1:8 参数个数不对，函数 days()", nil),
    ("SELEC id", "1:1 \"SELEC\" 附近写法有误", nil), ("SELECT id FROM", "- 语句没有写完", nil),
    ("", "- 没有查询语句", nil), ("-- nothing", "- 没有查询语句", nil),
    ("SELECT 1; SELECT 2", "1:10 只能写一条查询语句", nil),
    ("SELECT ?", "- 参数要有名称，写成 :名称", nil), ("SELECT ?1", "- 参数要有名称，写成 :名称", nil),
    ("DELETE FROM t", "- 只能写查询语句（SELECT），不能修改数据或设置", nil),
    ("UPDATE t SET id = 1 RETURNING id", "- 只能写查询语句（SELECT），不能修改数据或设置", nil),
    ("ATTACH '/tmp/x' AS x", "- 只能写查询语句（SELECT），不能修改数据或设置", nil),
    ("PRAGMA query_only", "- 只能写查询语句（SELECT），不能修改数据或设置", nil),
    ("CREATE TABLE x (a)", "- 只能写查询语句（SELECT），不能修改数据或设置", nil),
    ("BEGIN", "- 只能写查询语句（SELECT），不能修改数据或设置", nil),
    ("SELECT random()", "1:8 不能用 random：同样的内容要得到同样的结果", "发布日期写作参数 :as_of"),
    ("SELECT current_date", "1:8 不能用 current_date：同样的内容要得到同样的结果", "发布日期写作参数 :as_of"),
    ("SELECT id,\n date('NOW') FROM t", "2:7 不能用 'now'：同样的内容要得到同样的结果", "发布日期写作参数 :as_of"),
  ]

  @Test(arguments: broken)
  func `a query that cannot be accepted says why and where`(
    sql: String, expected: String, hint: String?
  ) throws {
    let connection = try connection()
    do throws(QueryError) {
      _ = try connection.prepare(sql)
      Issue.record("accepted")
    } catch {
      let place = error.line.map { "\($0):\(error.column ?? 0)" } ?? "-"
      #expect("\(place) \(error.message.chinese)" == expected)
      #expect(error.hint?.chinese == hint)
    }
  }

  @Test func `a trailing semicolon or comment is no second statement`() throws {
    let query = try connection().prepare("SELECT 1 AS one; -- done\n")
    #expect(try query.rows() == [[1]])
  }

  @Test func `a query that does not end is stopped`() throws {
    let connection = try connection()
    connection.guardian.turns = 3
    let query = try connection.prepare(
      "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n")
    let error = #expect(throws: QueryError.self) { try query.rows() }
    #expect(error?.message.chinese == "查询太久没有结束，已中止")
  }

  @Test func `an argument that is missing is named`() throws {
    let query = try connection().prepare("SELECT :place")
    let error = #expect(throws: QueryError.self) { try query.arguments(from: ["plce": 1]) }
    #expect(error?.message.chinese == "没有参数 :place 的值")
    #expect(error?.hint?.chinese == "是不是 \"plce\"？")
  }

  @Test func `every kind of value comes back as it is`() throws {
    let query = try connection().prepare("SELECT :a, :b, :c, :d, :e")
    let values: [Value] = [nil, .integer(.min), 0.1, "", "𠮷\u{0}\"'"]
    #expect(try query.rows(values) == [values])
  }
}
