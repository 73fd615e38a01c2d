import Diagnostics
import Markdown
import TestSupport
import Testing

struct MarkdownLimitsTests {
  /// A text that would keep the parser busy for minutes or fill the memory.
  struct Hostile: Sendable, CustomTestStringConvertible {
    var name: String
    var text: @Sendable () -> String
    var message: String
    var testDescription: String { name }

    init(_ name: String, _ message: String, _ text: @escaping @Sendable () -> String) {
      self.name = name
      self.message = message
      self.text = text
    }
  }

  static let hostile = [
    Hostile("brackets", "方括号太多，最多 20000") { times("[") },
    Hostile("images in images", "方括号太多，最多 20000") { times("![[]()") },
    Hostile("emphasis", "“*”“_”“~” 太多，最多 20000") { times("*a_ ") },
    Hostile("alternating marks", "“*”“_”“~” 太多，最多 20000") { times("*_") },
    Hostile("strikethrough", "“*”“_”“~” 太多，最多 20000") { times("a~~ ") },
    Hostile("tags", "“<” 太多，最多 10000") { times("<a ") },
    Hostile("instructions", "“<!”“<?” 太多，最多 100") { times("x<?") },
    Hostile("declarations", "“<!”“<?” 太多，最多 100") { times("x<!A ") },
    Hostile("sections of data", "“<!”“<?” 太多，最多 100") { times("x<![CDATA[") },
    Hostile("mail addresses", "“@” 太多，最多 5000") { times("a@") },
    Hostile("parentheses", "连续的 “)” 太多，最多 100") { "www.a" + times(")") },
    Hostile("quotes", "引用和列表嵌套太深，最多 40") { times("> ") },
    Hostile("quotes over lines", "引用和列表嵌套太深，最多 40") { times(">", 5_000) + times("\na", 900_000) },
    Hostile("lists", "引用和列表嵌套太深，最多 40") { times("- ", 500_000) + "a" + times("\n", 400_000) },
    Hostile("numbered lists", "引用和列表嵌套太深，最多 40") { times("1. ") + "a" },
    Hostile("indented lists", "列表缩进太多，最多 160") {
      (0..<900).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    },
    Hostile("rows of dashes", "表格太大，最多 20000000") { times("a\n-|-\n") },
    Hostile("rows of dashes behind text", "表格太大，最多 20000000") {
      times("a\n", 400_000) + times("-|-\n", 400_000)
    },
    Hostile("wide tables", "表格的列太多，最多 100") { times("|a", 400_000) + "\n" + times("|-", 400_000) },
    Hostile("a wide row", "表格的列太多，最多 100") { "|a|\n|-|\n|" + times("a|") },
    Hostile("empty cells", "表格的单元格太多，最多 100000") {
      times("|a", 200) + "|\n" + times("|-", 200) + "|\n" + times("|\n", 900_000)
    },
    Hostile("references that grow", "链接定义太大，最多 100000000") {
      "[a]: /" + times("x", 100_000) + "\n\n" + times("[a]", 20_000)
    },
    Hostile("references of two lines that grow", "链接定义太大，最多 100000000") {
      "[a\nb]: /" + times("x", 100_000) + "\n\n" + times("[a b]", 40_000)
    },
    Hostile("size", "正文有 1000001 字节，最多 1000000") { times("a", 1_000_001) },
    Hostile("holes", "“{{…}}” 多于 20000 个") { times("{{x}}") },
    Hostile("open holes", "“{{…}}” 多于 20000 个") { times("{{x ") },
  ]

  @Test(.timeLimit(.minutes(1)), arguments: hostile)
  func `a text beyond the limits is refused`(_ item: Hostile) {
    let (html, log) = renderedWithFindings(item.text())
    #expect(html.isEmpty)
    expectFindings(log, ["…error: \(item.message) [markdown-limit]"])
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["[", "![[]()", "*_", "a@", "`", "\\", "&", "x<!--", "x{{", "x\n"])
  func `a text within the limits is read, whatever it holds`(pattern: String) {
    #expect(!renderedWithFindings(times(pattern, 10_000)).0.isEmpty)
  }

  @Test func `emphasis nested too deep is refused`() {
    let text = times("*a **a ", 1_000) + "b" + times(" a** a*", 1_000)
    expectFindings(
      renderedWithFindings(text).1, ["a.md:1: error: 嵌套超过 40 层 [markdown-limit]"])
  }

  @Test func `a finding names the line at which the limit is passed`() {
    var limits = MarkdownLimits()
    limits.brackets = 4
    var log = DiagnosticLog()
    let document = parseMarkdown(
      "[a]\n\n[b]\n[c]", path: "a.md", firstLine: 7, holes: true, limits: limits, log: &log)
    #expect(document == nil)
    expectFindings(log, ["a.md:10:1: error: 方括号太多，最多 4 [markdown-limit]"])
  }
}

/// A text repeated up to a number of bytes.
private func times(_ text: String, _ bytes: Int = 900_000) -> String {
  String(repeating: text, count: bytes / text.utf8.count)
}
