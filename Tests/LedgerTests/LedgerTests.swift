import Diagnostics
import Ledger
import Testing

/// A cell that breaks a rule, and the finding that it makes.
struct WrongCell: CustomTestStringConvertible, Sendable {
  var id: String
  var field: String
  var cell: String
  var expected: String
  var hint: String?
  var testDescription: String { id }

  init(_ id: String, _ field: String, _ cell: String, _ expected: String, hint: String? = nil) {
    self.id = id
    self.field = field
    self.cell = cell
    self.expected = expected
    self.hint = hint
  }
}

struct LedgerTests {
  static let wrongCells = [
    WrongCell(
      "type", "name: a, title: 金额, type: number", "12万", "第 2 列「金额」的值 \"12万\" 不是数 [type]",
      hint: "写成 1234.5 这样"),
    WrongCell(
      "type-unit", "name: a, title: 金额, type: number, unit: 元", "5万元",
      "第 2 列「金额」的值 \"5万元\" 的单位是“万元”，本列的单位是“元” [type]", hint: "换算成元，只写数"),
    WrongCell(
      "required", "name: a, title: 文号, constraints: { required: true }", "—",
      "第 2 列「文号」没有填写 [required]"),
    WrongCell(
      "enum", "name: a, constraints: { enum: [中央, 省, 市] }", "全国",
      "第 2 列「a」的值 \"全国\" 不在规定的取值之内 [enum]", hint: "可以写的有：中央、省、市"),
    WrongCell(
      "enum-near", "name: a, constraints: { enum: [竣工验收, 收益分配] }", "峻工验收",
      "第 2 列「a」的值 \"峻工验收\" 不在规定的取值之内 [enum]", hint: "是不是 \"竣工验收\"？"),
    WrongCell(
      "pattern", "name: a, constraints: { pattern: 'PD-\\d{4}' }", "PD-19",
      "第 2 列「a」的值 \"PD-19\" 不合规定的格式 PD-\\d{4} [pattern]"),
    WrongCell(
      "minimum", "name: a, type: integer, constraints: { minimum: 10 }", "9",
      "第 2 列「a」的值 \"9\" 小于最小值 10 [minimum]"),
    WrongCell(
      "maximum-date", "name: a, type: date, constraints: { maximum: 2020-12-31 }", "2021年1月1日",
      "第 2 列「a」的值 \"2021年1月1日\" 大于最大值 2020-12-31 [maximum]"),
    WrongCell(
      "minimum-money", "name: a, type: number, unit: 万元, constraints: { minimum: 0.5 }", "0.4",
      "第 2 列「a」的值 \"0.4\" 小于最小值 0.5 [minimum]"),
    WrongCell(
      "min-length", "name: a, constraints: { minLength: 3 }", "𠮷田",
      "第 2 列「a」的值 \"𠮷田\" 不足 3 个字 [min-length]"),
    WrongCell(
      "max-length", "name: a, constraints: { maxLength: 1 }", "ab",
      "第 2 列「a」的值 \"ab\" 超过 1 个字 [max-length]"),
    WrongCell(
      "date", "name: a, title: 日期, type: date", "2019-02-29",
      "第 2 列「日期」的值 \"2019-02-29\" 不存在：2019 年 2 月没有 29 日 [type]"),
    WrongCell(
      "list-enum", "name: a, type: list, constraints: { enum: [甲, 乙] }", "甲、丙",
      "第 2 列「a」的值 \"甲、丙\" 不在规定的取值之内 [enum]", hint: "可以写的有：甲、乙"),
    WrongCell(
      "list-length", "name: a, type: list, constraints: { maxLength: 1 }", "甲、丙",
      "第 2 列「a」的值 \"甲、丙\" 超过 1 项 [max-length]"),
    WrongCell(
      "long", "name: a, type: integer", String(repeating: "x", count: 50),
      "第 2 列「a」的值 \"\(String(repeating: "x", count: 40))…\" 不是整数 [type]"),
  ]

  @Test(arguments: wrongCells)
  func `a wrong cell is reported at its place and stored as NULL`(wrong: WrongCell) throws {
    let site = try LiteralSite([
      "datapackage.yaml": descriptor(["name: id, type: string", wrong.field]),
      "t.csv": "id,a\nx,\(wrong.cell)\n".replacing("id,a", with: "id,\(wrong.header)"),
    ])
    var log = DiagnosticLog()
    let ledger = try #require(try site.load(&log))
    #expect(log.entries.map(finding) == ["t.csv:2:2: " + wrong.expected])
    if let hint = wrong.hint { #expect(log.entries.first?.hint?.chinese == hint) }
    #expect(try ledger.connect().prepare("SELECT id, a FROM t").rows() == [["x", nil]])
  }

  @Test func `columns are found by header, name or title, in any order`() throws {
    let site = try LiteralSite([
      "datapackage.yaml": descriptor([
        "name: id, type: string", "name: amount, title: 金额, type: number, unit: 万元",
        "name: central, header: 资金 中央, type: integer",
        "name: note, title: 备注, type: string",
      ]),
      "t.csv": "备　注,金额（万元）,资金\u{a0}中央,ID\n好,1.5,3,a\n",
    ])
    let ledger = try site.ledger()
    let query = try ledger.connect().prepare("SELECT * FROM t")
    #expect(try query.rows() == [[1, 2, "a", 1_500_000, 3, "好"]])
    #expect(
      ledger.location(source: 1, row: 2, field: "central")
        == SourceLocation("content/t.csv", row: 2, column: 3))
    #expect(
      ledger.location(source: 1, row: 2, field: nil) == SourceLocation("content/t.csv", row: 2))
    #expect(ledger.location(source: 2, row: 2, field: nil) == nil)
    #expect(ledger.location(source: 0, row: 2, field: nil) == nil)
    #expect(ledger.location(source: .min, row: 2, field: nil) == nil)
  }

  @Test func `missing, doubled, superfluous and wrongly measured columns are reported`() throws {
    let site = try LiteralSite([
      "datapackage.yaml": descriptor([
        "name: id, type: string", "name: amount, title: 金额, type: number, unit: 万元",
        "name: village, title: 村名, type: string", "name: date, title: 日期, type: date",
      ]),
      "t.csv": "id,金额(元),日期,日期,村 名称\na,5,2018-10-07,2018-10-08,某村\n",
    ])
    let (_, findings) = try site.load()
    #expect(
      findings == [
        "t.csv:1: 缺少列「村名」 [missing-column]",
        "t.csv:1:2: 列「金额(元)」的单位是“元”，数据包说明中是“万元” [unit]",
        "t.csv:1:4: 列「日期」与第 3 列重复 [duplicate-column]",
        "t.csv:1:5: 数据包说明中没有列「村 名称」，这一列没有读入 [extra-column]",
      ])
  }

  @Test func `missing values are NULL, by default and as declared`() throws {
    let site = try LiteralSite([
      "datapackage.yaml": descriptor(["name: a, type: integer", "name: b, type: string"]),
      "t.csv": "a,b\n—,/\n-,无\n",
    ])
    #expect(
      try site.ledger().connect().prepare("SELECT a, b FROM t").rows() == [
        [nil, nil], [nil, "无"],
      ])
    let other = try LiteralSite([
      "datapackage.yaml": descriptor(
        ["name: a, type: integer", "name: b, type: string"], schema: "missingValues: ['', 无]"),
      "t.csv": "a,b\n无,/\n",
    ])
    #expect(try other.ledger().connect().prepare("SELECT a, b FROM t").rows() == [[nil, "/"]])
  }

  @Test func `rows of several files know their source`() throws {
    let site = try LiteralSite([
      "datapackage.yaml": """
      name: x
      resources:
        - name: t
          path: [a.csv, b.csv]
          schema: { primaryKey: id, fields: [ { name: id }, { name: n, type: integer } ] }
      """,
      "a.csv": "id,n\na,1\n", "b.csv": "n,id\n2,b\nx,a\n",
    ])
    let (ledger, findings) = try site.load()
    #expect(
      findings == [
        "b.csv:3:1: 第 1 列「n」的值 \"x\" 不是整数 [type]",
        "b.csv:3:2: 「id」的值 \"a\" 重复，先见于 content/a.csv:2:1 [primary-key]",
      ])
    let connection = try #require(ledger).connect()
    #expect(
      try connection.prepare("SELECT path, _row, t.id FROM t JOIN _source ON _source.id = _source")
        .rows() == [
          ["content/a.csv", 2, "a"], ["content/b.csv", 2, "b"], ["content/b.csv", 3, "a"],
        ])
  }

  @Test func `keys are unique, complete and lead somewhere`() throws {
    let site = try LiteralSite([
      "datapackage.yaml": """
      name: x
      resources:
        - name: place
          title: 村镇
          path: place.csv
          schema:
            primaryKey: code
            uniqueKeys: [ [town, name] ]
            fields:
              - { name: code, title: 代码, constraints: { unique: true } }
              - { name: town }
              - { name: name }
              - { name: phone, constraints: { unique: true } }
        - name: project
          path: project.csv
          schema:
            fields: [ { name: place, title: 地点 }, { name: others, type: list } ]
            foreignKeys:
              - { fields: place, reference: { resource: place, fields: code } }
              - { fields: others, reference: { resource: place, fields: code } }
      """,
      "place.csv": "code,town,name,phone\nPD01,a,x,1\nPD02,a,x,\nPD01,b,y,1\n,b,z,\n",
      "project.csv": "place,others\nPD01,PD02\nPD1,PD01、PD03\n,\n",
    ])
    var log = DiagnosticLog()
    _ = try site.load(&log)
    #expect(
      log.sorted.map(finding) == [
        "place.csv:3:2: 「town、name」的值 \"a、x\" 重复，先见于 content/place.csv:2:2 [unique]",
        "place.csv:4:1: 「代码」的值 \"PD01\" 重复，先见于 content/place.csv:2:1 [primary-key]",
        "place.csv:4:4: 「phone」的值 \"1\" 重复，先见于 content/place.csv:2:4 [unique]",
        "place.csv:5:1: 第 1 列「代码」没有填写 [required]",
        "project.csv:3:1: 「地点」的值 \"PD1\" 在数据表「村镇」中没有 [foreign-key]",
        "project.csv:3:2: 「others」的值 \"PD03\" 在数据表「村镇」中没有 [foreign-key]",
      ])
    #expect(log.sorted[4].hint?.chinese == "是不是 \"PD01\"？")
  }

  @Test func `keys into a table that cannot be read are not checked`() throws {
    let site = try LiteralSite([
      "datapackage.yaml": """
      name: x
      resources:
        - { name: a, path: none.csv, schema: { primaryKey: id, fields: [ { name: id } ] } }
        - name: b
          path: b.csv
          schema:
            fields: [ { name: a } ]
            foreignKeys: [ { fields: a, reference: { resource: a, fields: id } } ]
      """,
      "b.csv": "a\nx\n",
    ])
    let (_, findings) = try site.load()
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("none.csv") == true)
  }

  @Test func `a constraint that is itself wrong is reported`() throws {
    let site = try LiteralSite([
      "datapackage.yaml": descriptor([
        "name: a, type: date, constraints: { minimum: soon }",
        "name: b, type: string, constraints: { pattern: '(' }",
        "name: c, type: integer, constraints: { enum: [1, x] }",
      ]),
      "t.csv": "a,b,c\n2018-01-01,x,1\n",
    ])
    let (_, findings) = try site.load()
    #expect(
      findings == [
        "datapackage.yaml:9:11: 列 \"a\" 的 minimum 的值 \"soon\" 不是日期 [descriptor]",
        "datapackage.yaml:10:11: 列 \"b\" 的 pattern 写法有误：第 2 个字附近，括号没有写完 [descriptor]",
        "datapackage.yaml:11:11: 列 \"c\" 的 enum 的值 \"x\" 不是整数 [descriptor]",
      ])
  }

  @Test func `a site without a descriptor has no ledger`() throws {
    let (ledger, findings) = try LiteralSite(["x.csv": "a\n"]).load()
    #expect(ledger == nil)
    #expect(findings.count == 1)
  }
}

extension WrongCell {
  /// The header of the field's column: its title, or else its name.
  fileprivate var header: String {
    field.contains("title: ")
      ? String(field.split(separator: "title: ")[1].prefix { $0 != "," }) : "a"
  }
}
