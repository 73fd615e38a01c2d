import Diagnostics
import Ledger
import Testing

struct YAMLItemsTests {
  /// A table that reads a list of YAML, as `dialect` says.
  private static func descriptor(_ dialect: String = "") -> String {
    """
    name: x
    resources:
      - name: limit
        title: 阈值
        path: rules.yaml
        \(dialect)
        schema:
          primaryKey: key
          fields:
            - { name: key, title: 代号, type: string }
            - { name: value, title: 数值, type: number, constraints: { required: true } }
            - { name: words, title: 词, type: list }
            - { name: from, title: 起, type: date }
    """
  }

  private func load(
    _ yaml: String, dialect: String = ""
  ) throws -> (ledger: Ledger?, findings: [String]) {
    try LiteralSite([
      "datapackage.yaml": Self.descriptor(dialect), "rules.yaml": yaml,
    ]).load()
  }

  @Test func `each item of the list is a row whose cells are found by their lines`() throws {
    let (ledger, findings) = try load(
      """
      # 说明
      - key: a
        数值: 1.50
        words: [甲, 乙]
      - { key: b, value: "2", from: 2018-10-07 }
      -
        value: 3
        key: "c: d"
      """)
    #expect(findings.isEmpty)
    let loaded = try #require(ledger)
    #expect(
      try loaded.connect().prepare("SELECT * FROM \"limit\"").rows() == [
        [1, 2, "a", 1.5, #"["甲","乙"]"#, nil], [2, 5, "b", 2.0, nil, "2018-10-07"],
        [3, 7, "c: d", 3.0, nil, nil],
      ])
    let path = "content/rules.yaml"
    #expect(loaded.location(source: 1, row: 2, field: "words") == SourceLocation(path, row: 4))
    #expect(loaded.location(source: 2, row: 5, field: "from") == SourceLocation(path, row: 5))
    #expect(loaded.location(source: 3, row: 7, field: "key") == SourceLocation(path, row: 8))
    #expect(loaded.location(source: 3, row: 7, field: "from") == SourceLocation(path, row: 7))
  }

  @Test func `the property of the dialect names the key of the list`() throws {
    let yaml = "other: 1\nlimits:\n  - { key: a, value: 1 }\nnone:\n"
    let (ledger, findings) = try load(yaml, dialect: "dialect: { property: limits }")
    #expect(findings.isEmpty)
    #expect(
      try ledger?.connect().prepare("SELECT _row, key FROM \"limit\"").rows() == [[3, "a"]])
    #expect(try load(yaml, dialect: "dialect: { property: none }").findings.isEmpty)
  }

  @Test(arguments: [
    ("a: 1\nlimit: []\n", "limits", "rules.yaml:1:1: 文件里没有数据表「阈值」的列表 \"limits\" [yaml-list]"),
    ("limits: { a: 1 }\n", "limits", "rules.yaml:1:1: \"limits\" 要是一个列表，每行以 \"- \" 开头 [yaml-list]"),
    ("limits: []\n", nil, "rules.yaml:1:1: 数据表「阈值」的文件要是一个列表，每行以 \"- \" 开头 [yaml-list]"),
    ("", nil, "rules.yaml:1:1: 数据表「阈值」的文件要是一个列表，每行以 \"- \" 开头 [yaml-list]"),
    ("- a: [\n", nil, "rules.yaml:2:1: YAML 写法有误…"),
  ])
  func `a file without the list is reported`(
    yaml: String, property: String?, expected: String
  ) throws {
    let findings = try load(
      yaml, dialect: property.map { "dialect: { property: \($0) }" } ?? ""
    ).findings
    #expect(findings.count == 1)
    let start = expected.split(separator: "…").first ?? ""
    #expect(findings.first?.hasPrefix(start) == true, "\(findings)")
  }

  @Test func `what is wrong in an item is reported on its line`() throws {
    let (_, findings) = try load(
      """
      - key: a
        valeu: 1
      - 一句话
      - { key: b, value: 两天 }
      - key: c
        value: 1
        数值: 2
      - key: a
        value: [1, 2]
      - key: d
        value: 1
        words: { x: 1 }
      """)
    #expect(
      findings == [
        "rules.yaml:1: 「数值」没有填写 [required]",
        "rules.yaml:2:3: 数据表「阈值」没有 \"valeu\" 这个属性 [unknown-property]",
        "rules.yaml:3:3: 这一项要写成若干行“键: 值” [yaml-list]",
        "rules.yaml:4: 「数值」的值 \"两天\" 不是数 [type]",
        "rules.yaml:7:3: 「数值」写了不止一次 [duplicate-key]",
        "rules.yaml:8: 「代号」的值 \"a\" 重复，先见于 content/rules.yaml:1 [primary-key]",
        "rules.yaml:9: 「数值」的值 \"1、2\" 是几项，本列只要一项 [type]",
        "rules.yaml:12:10: 这里只能写一个值，或一列值 [type]",
      ])
  }
}
