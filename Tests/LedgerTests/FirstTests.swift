import Diagnostics
import Ledger
import Testing

@Test func first() throws {
  let site = try LiteralSite([
    "datapackage.yaml": """
    name: x
    resources:
      - name: project
        title: 项目
        path: p.csv
        schema:
          primaryKey: id
          fields:
            - { name: id, type: string }
            - { name: amount, title: 金额, type: number, unit: 万元 }
            - { name: secret, type: string, visibility: internal }
            - { name: published, type: date }
        release: { from: published }
      - name: pay
        path: q.csv
        schema:
          fields:
            - { name: project, type: string }
            - { name: n, type: integer }
          foreignKeys:
            - { fields: project, reference: { resource: project, fields: id } }
      - name: holiday
        path: h.csv
        schema: { fields: [ { name: date, type: date }, { name: kind, type: string } ] }
    """,
    "p.csv": "id,金额,secret,published\nA,\"1.5\",xx,2018年10月7日\n".replacing("\"", with: ""),
    "q.csv": "project,n\nA,3\nB,x\n",
    "h.csv": "date,kind\n2018-10-01,休\n2018-12-29,班\n",
  ])
  let (ledger, findings) = try site.load()
  print(findings.joined(separator: "\n"))
  let full = try #require(ledger)
  let c = try full.connect()
  print(try c.prepare("SELECT * FROM project").rows())
  print(try c.prepare("SELECT workdays('2018-10-01', published) AS w, sum(amount) s FROM project").rows())
  do { _ = try c.prepare("SELECT idd FROM\nprojct") } catch { print(error) }
  do { _ = try c.prepare("DELETE FROM project") } catch { print(error) }
  var log = DiagnosticLog()
  let pub = try full.publish(to: site.root + "/p.sqlite", asOf: try #require(CivilDate("2019-01-01")), log: &log)
  print(log.entries.map(finding))
  let p = try pub.connect()
  let q = try p.prepare("SELECT *, sum(amount) AS s FROM project WHERE id = :id")
  print(q.columns, q.parameters, q.readsMoney)
  print(try q.rows(["A"]))
}
