import Checks
import Diagnostics
import Ledger
import Tables
import TestSupport
import Testing

struct RunChecksTests {
  private static let ledger = """
    -- content/datapackage.yaml --
    name: test
    resources:
      - name: allocation
        title: 资金分配结果
        path: data/allocation.csv
        schema:
          primaryKey: id
          fields:
            - { name: id, type: string }
            - { name: doc_no, title: 文号, type: string }
            - { name: issued, title: 印发日期, type: date }
            - { name: amount, title: 金额, type: number, unit: 万元 }
    -- content/data/allocation.csv --
    id,文号,金额,印发日期
    a,青财〔2018〕1号,1234.5,2018-10-07
    b,,80,
    c,青财〔2019〕3号,5,2019-01-02
    """

  /// Runs rules, written as files of a site, over the small ledger.
  private func run(
    _ rules: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> (rules: [CheckRule], log: DiagnosticLog, files: SiteFiles) {
    let files = try SiteFiles(marked: Self.ledger + "\n" + rules + "\n")
    let site = try TemporarySite(files)
    let folder = ContentFolder(root: site.folder)
    var log = DiagnosticLog()
    let ledger = try #require(try Ledger(folder: folder, log: &log))
    expectNoFindings(log, sourceLocation: sourceLocation)
    let day = try #require(CivilDate("2020-12-31"))
    let rules = checkRules(in: folder, log: &log)
    try runChecks(rules, ledger: ledger, asOf: day, log: &log)
    return (rules, log, files)
  }

  private func expectFindings(
    of rules: String, _ expected: [String], language: Language = .chinese,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let (_, log, files) = try run(rules, sourceLocation: sourceLocation)
    TestSupport.expectFindings(
      log, in: files, expected, language: language, sourceLocation: sourceLocation)
  }

  @Test func `each row is a finding at the cell that it came from`() throws {
    let rule = """
      -- content/checks/large.sql --
      -- title: 金额不能太大
      -- severity: warning
      -- basis: 条例第一条
      -- message: {doc_no} 印发于 {issued|date}，{amount} 万元，即 {amount|yuan} 元，共 {sum|wan} 万元
      -- message-en: {id} has {amount}
      -- column: amount
      -- hint: 核对 {id}

      SELECT *, (SELECT sum(amount) FROM allocation) AS sum FROM allocation WHERE amount > 10000000
      """
    try expectFindings(
      of: rule,
      [
        """
        content/data/allocation.csv:2:3: warning: 青财〔2018〕1号 印发于 2018年10月7日，\
        1,234.50 万元，即 12,345,000.00 元，共 1,319.50 万元（依据：条例第一条） [large]
        """,
        """
        content/data/allocation.csv:3:3: warning: （空） 印发于 （空），80.00 万元，\
        即 800,000.00 元，共 1,319.50 万元（依据：条例第一条） [large]
        """,
      ])
    try expectFindings(
      of: rule,
      [
        "content/data/allocation.csv:2:3: warning: a has 1,234.50 (basis: 条例第一条) [large]",
        "content/data/allocation.csv:3:3: warning: b has 80.00 (basis: 条例第一条) [large]",
      ], language: .english)
    #expect(try run(rule).log.sorted.map(\.hint?.chinese) == ["核对 a", "核对 b"])
  }

  @Test func `without a column the row is named, without a source the rule`() throws {
    try expectFindings(
      of: """
        -- content/checks/a/row.sql --
        -- title: 甲
        -- message: 行 {id}
        SELECT * FROM allocation WHERE id = 'c'
        -- content/checks/field.sql --
        -- title: 丙
        -- message: 见 {shown}
        -- column: amount
        SELECT _source, _row, id AS shown FROM allocation WHERE id = 'c'
        -- content/checks/count.sql --
        -- title: 乙
        -- severity: note
        -- message: 共 {n} 条
        SELECT count(*) AS n FROM allocation
        """,
      [
        "content/data/allocation.csv:4: error: 行 c [row]",
        "content/data/allocation.csv:4:3: error: 见 c [field]",
        "content/checks/count.sql: note: 共 3 条 [count]",
      ])
  }

  @Test func `a rule that finds much is cut short and says so`() throws {
    let log = try run(
      """
      -- content/checks/many.sql --
      -- title: 甲
      -- message: {n}
      WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 250) SELECT n FROM t
      """
    ).log
    #expect(log.entries.count == 201)
    #expect(log.entries.last?.message.chinese == "这条规则还有 50 处没有列出：甲")
  }

  @Test func `the rules are handed back with their titles`() throws {
    let rules = try run(
      """
      -- content/checks/b.sql --
      -- 说明：这一行不是设置
      -- title：甲
      -- title-en: A
      -- basis: 乙
      -- message: x

      SELECT 1 WHERE 0
      """
    ).rules
    #expect(
      rules.map(\.description) == [
        RuleDescription(
          id: "b", title: Message("甲", "A"), basis: "乙", severity: .error,
          path: "content/checks/b.sql")
      ])
  }

  struct Broken: Sendable, CustomTestStringConvertible {
    var id: String
    var rule: String
    var findings: [String]
    var hints: [String?]
    var testDescription: String { id }

    init(_ id: String, _ rule: String, _ findings: [String], hints: [String?]? = nil) {
      self.id = id
      self.rule = rule
      self.findings = findings
      self.hints = hints ?? findings.map { _ in nil }
    }
  }

  static let broken = [
    Broken(
      "nothing", "",
      [
        "content/checks/x.sql: error: 文件里没有查询语句 [check-file]",
        "content/checks/x.sql:1: error: 检查规则缺少 “message” [check-file]",
        "content/checks/x.sql:1: error: 检查规则缺少 “title” [check-file]",
      ],
      hints: [
        "在注释之后写一条 SELECT", "在文件开头写一行 “-- message: …”", "在文件开头写一行 “-- title: …”",
      ]),
    Broken(
      "key", "-- title: a\n-- message: b\n-- 1️⃣colunm: c\nSELECT 1",
      ["1️⃣: error: 检查规则没有 “colunm” 这一项 [check-file]"],
      hints: ["是不是 “column”？"]),
    Broken(
      "twice", "-- title: a\n-- message: b\n-- 1️⃣title: c\nSELECT 1",
      ["1️⃣: error: “title” 写了两次 [check-file]"], hints: ["只留一个"]),
    Broken(
      "severity", "-- title: a\n-- severity: 1️⃣warn\n-- message: b\nSELECT 1",
      ["1️⃣: error: severity 的值 “warn” 不对，应为 error、warning、note [check-file]"]),
    Broken(
      "placeholder", "-- title: a\n-- message: 共 1️⃣{amuont}、2️⃣{id|wam}\nSELECT * FROM allocation",
      ["2️⃣: error: 没有格式 “wam” [check-file]"], hints: ["是不是 “wan”？"]),
    Broken(
      "column",
      "-- title: a\n-- message: 共 1️⃣{amont}\n-- column: amonut1\nSELECT * FROM allocation",
      [
        "1️⃣: error: 查询结果里没有列 “amont” [check-file]",
        "content/checks/x.sql:3: error: 查询结果里没有列 “amonut1” [check-file]",
      ], hints: ["是不是 “amount”？", "有：id、doc_no、issued、amount"]),
    Broken(
      "brace", "-- title: a\n-- message: b 1️⃣{id\nSELECT * FROM allocation",
      ["1️⃣: error: “{” 之后没有 “}” [check-file]"], hints: ["补上 “}”"]),
    Broken(
      "syntax", "-- title: a\n-- message: b\nSELECT *\n1️⃣FORM allocation",
      ["1️⃣: error: …附近写法有误 [check-file]"]),
    Broken(
      "table", "-- title: a\n-- message: b\n\nSELECT * FROM 1️⃣alocation",
      ["1️⃣: error: 没有数据表 alocation [check-file]"], hints: ["是不是 \"allocation\"？"]),
    Broken(
      "write", "-- title: a\n-- message: b\nDELETE FROM allocation",
      ["content/checks/x.sql:3:…error: 只能写查询语句（SELECT），不能修改数据或设置 [check-file]"]),
    Broken(
      "parameter", "-- title: a\n-- message: b\nSELECT :day",
      ["content/checks/x.sql:3: error: 检查规则里的参数 “:day” 没有值，能用的只有 :as_of（发布日期） [check-file]"],
      hints: ["把要用的值写进一个数据表"]),
  ]

  @Test func `as_of is the day of the build`() throws {
    let rule = """
      -- content/checks/future.sql --
      -- title: 日期不晚于发布日期
      -- message: {id} 的 {issued} 晚于 {day}
      -- column: issued
      SELECT *, :as_of AS day FROM allocation WHERE days(issued, :as_of) < 730
      """
    try expectFindings(
      of: rule,
      ["content/data/allocation.csv:4:4: error: c 的 2019-01-02 晚于 2020-12-31… [future]"])
  }

  @Test(arguments: broken)
  func `a broken rule is reported at its line and the others still run`(_ item: Broken) throws {
    let (_, log, files) = try run(
      """
      -- content/checks/good.sql --
      -- title: 好
      -- message: 好
      SELECT 1
      -- content/checks/x.sql --
      \(item.rule)
      """)
    TestSupport.expectFindings(
      log, in: files, item.findings + ["content/checks/good.sql: error: 好 [good]"])
    #expect(log.sorted.filter { $0.rule == "check-file" }.map(\.hint?.chinese) == item.hints)
  }

  @Test func `two rules of one name are reported`() throws {
    let rule = "-- title: a\n-- message: b\nSELECT 1 WHERE 0"
    try expectFindings(
      of: "-- content/checks/a/x.sql --\n\(rule)\n-- content/checks/x.sql --\n\(rule)",
      ["content/checks/x.sql: error: 检查规则 “x” 已经有了：content/checks/a/x.sql [check-file]"])
  }
}
