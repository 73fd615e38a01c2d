import Diagnostics
import Ledger
import Tables
import Testing

struct DescriptorTests {
  private func read(_ yaml: String) -> (descriptor: Descriptor?, findings: [String]) {
    var log = DiagnosticLog()
    let descriptor = Descriptor(yaml: yaml, path: "d.yaml", log: &log)
    return (descriptor, log.sorted.map(finding))
  }

  @Test func `all properties are read`() throws {
    let (descriptor, findings) = read(
      """
      name: qingdao
      title: 示例
      resources:
        - name: fund
          title: 资金
          path: [data/a.xlsx, data/b.xlsx]
          dialect: { headerRows: [3, 2], headerJoin: "", commentRows: [1, 9], sheetName: 表 }
          visibility: internal
          schema:
            missingValues: ["", 无]
            primaryKey: [year, level]
            uniqueKeys: [[level], note]
            fields:
              - { name: year, type: year }
              - { name: level, type: string, title: 级次, constraints: { enum: [中央, 省] } }
              - name: amount
                type: number
                unit: 万元
                decimals: 4
                header: 资金 中央
                constraints: { required: true, minimum: 0 }
              - { name: note, type: string, format: markdown, visibility: internal }
              - { name: years, type: list, itemType: year }
            foreignKeys:
              - { fields: level, reference: { fields: level } }
          release: { from: published, until: withdrawn }
      """)
    let table = try #require(descriptor?["fund"])
    #expect(table.paths == ["content/data/a.xlsx", "content/data/b.xlsx"])
    #expect(table.dialect.headerRows == [2, 3])
    #expect(table.dialect.headerJoin == "")
    #expect(table.dialect.commentRows == [1, 9])
    #expect(table.dialect.sheet == .name("表"))
    #expect(table.isInternal)
    #expect(table.missingValues == ["", "无"])
    #expect(table.primaryKey == ["year", "level"])
    #expect(table.uniqueKeys == [["level"], ["note"]])
    #expect(table["amount"]?.money == .wan)
    #expect(table["amount"]?.header == "资金 中央")
    #expect(table["amount"]?.decimals == 4)
    #expect(table["amount"]?.constraints.required == true)
    #expect(table["amount"]?.constraints.minimum == "0")
    #expect(table["note"]?.isMarkdown == true)
    #expect(table["note"]?.isInternal == true)
    #expect(table["years"]?.itemType == .year)
    #expect(table.foreignKeys.map(\.resource) == ["fund"])
    #expect(
      findings == [
        "d.yaml:4:5: 数据表 \"fund\" 没有 release 用到的列 \"published\" [descriptor]",
        "d.yaml:4:5: 数据表 \"fund\" 没有 release 用到的列 \"withdrawn\" [descriptor]",
      ])
  }

  static let brokenTables = [
    ("visiblity: internal", "d.yaml:4:5: 数据表 \"t\"没有 \"visiblity\" 这个属性 [unknown-property]"),
    ("visibility: intern", "d.yaml:4:17: 数据表 \"t\"的 visibility 不能是 \"intern\" [descriptor]"),
    ("encoding: latin1", "d.yaml:4:15: 数据表 \"t\"的 encoding 不能是 \"latin1\" [descriptor]"),
    (
      "dialect: { headerRows: 0 }",
      "d.yaml:4:28: 数据表 \"t\"的 dialect的 headerRows 不能是 \"0\"，应为若干行号，如 [1, 2] [descriptor]"
    ),
    (
      "release: { from: id }",
      "d.yaml:8:11: release 用到的列 \"id\" 要是 date 或 datetime 类型 [descriptor]"
    ),
    ("title: [a]", "d.yaml:4:12: 数据表 \"t\"的 title 不能是 \"[a]\"，应为一段文字 [descriptor]"),
    ("# nothing", ""),
  ]

  @Test(arguments: brokenTables)
  func `a wrong property of a table is reported at its place`(line: String, expected: String) {
    let (_, findings) = read(
      """
      name: x
      resources:
        - name: t
          \(line)
          path: t.csv
          schema:
            fields:
              - { name: id, type: string }
      """)
    #expect(findings == (expected.isEmpty ? [] : [expected]))
  }

  static let brokenFields = [
    ("name: a, type: strng", "数据表 \"t\"的列 \"a\"的 type 不能是 \"strng\" [descriptor]"),
    ("name: a, requird: true", "数据表 \"t\"的列 \"a\"没有 \"requird\" 这个属性 [unknown-property]"),
    (
      "name: a, constraints: { min: 1 }",
      "数据表 \"t\"的列 \"a\"的 constraints没有 \"min\" 这个属性 [unknown-property]"
    ),
    (
      "name: a, constraints: { required: 是 }",
      "数据表 \"t\"的列 \"a\"的 constraints的 required 不能是 \"是\"，应为true 或 false [descriptor]"
    ),
    ("name: a, decimals: -1", "数据表 \"t\"的列 \"a\"的 decimals 不能是 \"-1\"，应为0 到 10 的整数 [descriptor]"),
    (
      "name: a, type: date, format: markdown",
      "数据表 \"t\"的列 \"a\"的 format 不能是 \"markdown\"，应为markdown（仅用于 string 列） [descriptor]"
    ),
    (
      "name: rowid",
      "数据表 \"t\"的列 \"rowid\"的 name 不能是 \"rowid\"，应为别的名称（它在 SQLite 中另有含义） [descriptor]"
    ),
    ("name: _row", "数据表 \"t\"的列 \"_row\"的名称不合格：要以字母或汉字开头，只用字母、汉字、数字和下划线 [descriptor]"),
    ("name: 'a\"b'", "数据表 \"t\"的列 \"a\"b\"的名称不合格：要以字母或汉字开头，只用字母、汉字、数字和下划线 [descriptor]"),
    ("name: ID", "数据表 \"t\"的列 \"ID\" 写了不止一次 [descriptor]"),
    ("title: 无名", "数据表 \"t\"的列 \"?\"缺少属性 \"name\" [descriptor]"),
    (
      "name: a, type: list, itemType: list",
      "数据表 \"t\"的列 \"a\"的 itemType 不能是 \"list\"，应为list 以外的类型 [descriptor]"
    ),
  ]

  @Test(arguments: brokenFields)
  func `a wrong field is reported on its line`(field: String, expected: String) {
    let (_, findings) = read(
      """
      name: x
      resources:
        - name: t
          path: t.csv
          schema:
            fields:
              - { name: id, type: string }
              - { \(field) }
      """)
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("d.yaml:8:") == true)
    #expect(findings.first?.hasSuffix(": " + expected) == true, "\(findings)")
  }

  static let brokenSchemas = [
    ("primaryKey: idd", "d.yaml:3:5: 数据表 \"t\" 没有 primaryKey 用到的列 \"idd\" [descriptor]"),
    ("uniqueKeys: [[id, x]]", "d.yaml:3:5: 数据表 \"t\" 没有 uniqueKeys 用到的列 \"x\" [descriptor]"),
    (
      "foreignKeys: [ { fields: x, reference: { resource: t, fields: id } } ]",
      "d.yaml:6:22: 数据表 \"t\" 没有 foreignKeys 用到的列 \"x\" [descriptor]"
    ),
    (
      "foreignKeys: [ { fields: id, reference: { resource: u, fields: id } } ]",
      "d.yaml:6:22: 数据表 \"t\" 的 foreignKeys 指向没有的数据表 \"u\" [descriptor]"
    ),
    (
      "foreignKeys: [ { fields: id, reference: { resource: t, fields: id } } ]",
      "d.yaml:6:22: foreignKeys 指向的列 \"id\" 不是数据表 \"t\" 的主键或唯一键 [descriptor]"
    ),
    (
      "foreignKeys: [ { fields: id, reference: { resource: t, fields: n } } ]",
      "d.yaml:6:22: 数据表 \"t\" 的列 \"id\" 与它指向的列 \"n\" 类型不同：string 和 integer [descriptor]"
    ),
    (
      "foreignKeys: [ { fields: id } ]",
      "d.yaml:6:22: 数据表 \"t\"的 foreignKeys要有 fields 和 reference [descriptor]"
    ),
    (
      "foreignKeys: [ { fields: [id, id], reference: { fields: id } } ]",
      "d.yaml:6:53: 数据表 \"t\"的 foreignKeys：两边的列数不同（2 和 1） [descriptor]"
    ),
  ]

  @Test(arguments: brokenSchemas)
  func `a key that refers to nothing is reported`(line: String, expected: String) {
    let (descriptor, findings) = read(
      """
      name: x
      resources:
        - name: t
          path: t.csv
          schema:
            \(line)
            fields: [ { name: id }, { name: n, type: integer, constraints: { unique: true } } ]
      """)
    #expect(findings == [expected])
    #expect(descriptor?["t"]?.foreignKeys == [])
    #expect(descriptor?["t"]?.primaryKey == [])
  }

  @Test(arguments: [
    "../x.csv", "/etc/passwd", "a/./b.csv", "a\\b.csv", "*.csv", "a/*/b.md", "http://x/y.csv",
  ])
  func `a path that leads out of the content is refused`(path: String) {
    let (descriptor, findings) = read(
      """
      name: x
      resources:
        - { name: t, path: '\(path)', schema: { fields: [ { name: id } ] } }
      """)
    #expect(descriptor?["t"]?.paths == [])
    #expect(findings.count == 1)
    #expect(findings.first?.hasSuffix("[path]") == true)
  }

  @Test func `everything that is wrong is reported in one run`() {
    let (_, findings) = read(
      """
      nam: x
      resources:
        - path: a.csv
          schema: { fields: [] }
        - name: t
          path: t.csv
        - name: T
          path: t.csv
          schema: { fields: [ { name: id, tipe: string } ] }
        - just a text
      """)
    #expect(
      findings == [
        "d.yaml:1:1: 数据包说明缺少属性 \"name\" [descriptor]",
        "d.yaml:1:1: 数据包说明没有 \"nam\" 这个属性 [unknown-property]",
        "d.yaml:3:5: 数据表 \"?\"缺少属性 \"name\" [descriptor]",
        "d.yaml:4:13: 数据表 \"?\"没有列（fields） [descriptor]",
        "d.yaml:5:5: 数据表 \"t\"缺少属性 \"schema\" [descriptor]",
        "d.yaml:7:5: 数据表 \"T\" 写了不止一次 [descriptor]",
        "d.yaml:9:37: 数据表 \"T\"的列 \"id\"没有 \"tipe\" 这个属性 [unknown-property]",
        "d.yaml:10:5: 数据表 \"?\"要写成若干行“属性: 值” [descriptor]",
      ])
  }

  @Test func `the public part names nothing internal`() throws {
    let (descriptor, findings) = read(
      """
      name: x
      resources:
        - name: a
          path: a.csv
          schema:
            primaryKey: id
            uniqueKeys: [ [id, secret] ]
            fields:
              - { name: id, type: string }
              - { name: secret, type: string, visibility: internal, constraints: { unique: true } }
              - { name: b, type: string }
            foreignKeys:
              - { fields: b, reference: { resource: hidden, fields: id } }
              - { fields: secret, reference: { resource: a, fields: id } }
              - { fields: b, reference: { resource: a, fields: id } }
        - name: hidden
          path: b.csv
          visibility: internal
          schema: { primaryKey: id, fields: [ { name: id, type: string } ] }
      """)
    #expect(findings == [])
    let part = try #require(descriptor).publicPart
    #expect(part.resources.map(\.name) == ["a"])
    #expect(part["a"]?.fields.map(\.name) == ["id", "b"])
    #expect(part["a"]?.uniqueKeys == [])
    #expect(part["a"]?.foreignKeys.map(\.fields) == [["b"]])
    #expect(!"\(part)".contains("secret"))
    #expect(!"\(part)".contains("hidden"))
  }
}
