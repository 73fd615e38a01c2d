import Diagnostics
import Ledger
import Testing

struct YAMLNodeTests {
  @Test func `a text becomes a tree that knows its places`() throws {
    var log = DiagnosticLog()
    let text = """
      title: "1"
      data:
        a: SELECT * FROM t
        b: [1, ~, true]
      """
    let root = try #require(parseYAML(text, path: "p.md", firstLine: 2, log: &log))
    #expect(log.entries == [])
    #expect(root["title"]?.string == "1")
    #expect(root["title"]?.integer == nil)
    #expect(root["title"]?.location == SourceLocation("p.md", row: 2, column: 8))
    let data = try #require(root["data"]?.entries)
    #expect(data.map(\.key) == ["a", "b"])
    #expect(data[0].location == SourceLocation("p.md", row: 4, column: 3))
    #expect(data[0].value.string == "SELECT * FROM t")
    let items = try #require(data[1].value.items)
    #expect(items[0].integer == 1)
    #expect(items[1].isNull)
    #expect(items[2].bool == true)
  }

  @Test func `a text without a value is an empty mapping`() {
    for text in ["", "# nothing\n", "~"] {
      var log = DiagnosticLog()
      #expect(parseYAML(text, path: "p", log: &log)?.entries == [])
      #expect(log.entries == [])
    }
  }

  static let broken = [
    ("a: b: c", "p:1:5: YAML 写法有误：这里不应再有冒号（值里有冒号时，请给整个值加引号） [yaml]"),
    ("a: \"x\nb: 1\n", "p:3:1: YAML 写法有误：引号没有写完 [yaml]"),
    ("a: 1\na: 2", "p:1:1: 键 \"a\" 写了不止一次 [duplicate-key]"),
    ("a: @x", "p:1:4: YAML 写法有误：这个字符不能放在开头（制表符请改为空格，@ ` % 请加引号） [yaml]"),
    ("a:\n\t- 1", "p:2:1: YAML 写法有误：这个字符不能放在开头（制表符请改为空格，@ ` % 请加引号） [yaml]"),
    ("x: &a [1]\ny: *a", "p:2:4: 不接受 YAML 别名 \"*a\" [yaml-alias]"),
    ("[a]: 1", "p:1:1: YAML 的键只能是一个词 [yaml-key]"),
    ("a: 1\n---\nb: 2", "p:2:1: YAML 写法有误：只能有一段，多了一行 --- [yaml]"),
    ("a: *b", "p:1:4: YAML 写法有误：星号开头的值请加引号 [yaml]"),
    ("a: 1\nb: \u{0}", "p:2: YAML 中有不能出现的字符 [yaml]"),
  ]

  @Test(arguments: broken)
  func `a broken text is refused with its line`(text: String, expected: String) {
    var log = DiagnosticLog()
    #expect(parseYAML(text, path: "p", log: &log) == nil)
    #expect(log.entries.map(finding) == [expected])
  }

  @Test func `hostile texts are refused at once`() {
    let laughs = (0..<30).map { "l\($0): &l\($0) [*l\(max($0 - 1, 0)), *l\(max($0 - 1, 0))]" }
    let texts = [
      laughs.joined(separator: "\n"),
      String(repeating: "[", count: 500_000), String(repeating: "- ", count: 500_000),
      String(repeating: "{a: ", count: 300_000), String(repeating: "? ", count: 500_000),
      String(repeating: "[", count: 100) + String(repeating: "]", count: 100),
      String(repeating: "a", count: 3_000_000),
    ]
    for text in texts {
      var log = DiagnosticLog()
      #expect(parseYAML(text, path: "p", log: &log) == nil)
      #expect(log.entries.count == 1)
    }
  }
}
