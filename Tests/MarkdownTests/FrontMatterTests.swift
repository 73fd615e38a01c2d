import Diagnostics
import Markdown
import TestSupport
import Testing

struct FrontMatterTests {
  struct Case: Sendable {
    var text: String
    var parts: FrontMatter

    init(_ text: String, _ yaml: String, _ yamlLine: Int, _ body: String, _ bodyLine: Int) {
      self.text = text
      parts = FrontMatter(
        yaml: yaml, yamlFirstLine: yamlLine, body: body, bodyFirstLine: bodyLine)
    }
  }

  static let cases = [
    Case("---\na: 1\n---\nb\n", "a: 1\n", 2, "b\n", 4),
    Case("\u{FEFF}---\r\na: 1\r\nc: 2\r\n---\r\nb", "a: 1\r\nc: 2\r\n", 2, "b", 5),
    Case("---  \n---\t\n", "", 2, "", 3),
    Case("---\na: |\n  --- x\n ---\n----\n---", "a: |\n  --- x\n ---\n----\n", 2, "", 7),
    Case("---\ra: 1\r---\rb", "a: 1\r", 2, "b", 4),
    Case("b\n---\na: 1\n---\n", "", 1, "b\n---\na: 1\n---\n", 1),
    Case("\u{FEFF}b", "", 1, "b", 1),
    Case("----\n", "", 1, "----\n", 1),
    Case("", "", 1, "", 1),
  ]

  @Test(arguments: cases)
  func `front matter stands between two lines of dashes at the start`(_ item: Case) {
    var log = DiagnosticLog()
    #expect(splitFrontMatter(item.text, path: "a.md", log: &log) == item.parts)
    expectNoFindings(log)
  }

  @Test(arguments: ["---", "---\na: 1\n", "---\na: 1\n--- b\n"])
  func `front matter that is not closed is reported where it opens`(text: String) {
    var log = DiagnosticLog()
    #expect(splitFrontMatter(text, path: "a.md", log: &log) == nil)
    expectFindings(
      log, ["a.md:1:1: error: 第 1 行的 “---” 开始了文件头，但后面没有结束它的 “---” [front-matter]"])
  }
}
