import Diagnostics
import Testing

@testable import Site

@Suite struct TemplateTokenizerTests {
  private func tokens(_ text: String, expecting findings: [String] = []) -> [TemplateToken] {
    var log = DiagnosticLog()
    let tokens = TemplateTokenizer.tokens(
      of: text, at: SourceLocation("t.mustache", row: 1, column: 1), log: &log)
    #expect(log.sorted.map { "\($0.location?.description ?? "") \($0.rule)" } == findings)
    return tokens
  }

  private func tag(_ text: String, row: Int = 1, column: Int) -> TemplateToken {
    .tag(TemplateTag(text, location: SourceLocation("t.mustache", row: row, column: column)))
  }

  @Test func textAndTagsAlternate() {
    #expect(tokens("a{{b}}c") == [.text("a"), tag("b", column: 2), .text("c")])
  }

  @Test func columnsCountCharactersNotBytes() {
    #expect(tokens("计划 {{x}}") == [.text("计划 "), tag("x", column: 4)])
  }

  @Test func aSectionTagAloneOnItsLineTakesTheLineWithIt() {
    #expect(
      tokens("<ul>\n  {{#rows}}\n<li>\n  {{/rows}}\n</ul>") == [
        .text("<ul>\n"), tag("#rows", row: 2, column: 3), .text("<li>\n"),
        tag("/rows", row: 4, column: 3), .text("</ul>"),
      ])
  }

  @Test func aValueAloneOnItsLineKeepsTheLine() {
    #expect(tokens("\n{{x}}\n") == [.text("\n"), tag("x", row: 2, column: 1), .text("\n")])
  }

  @Test func threeBracesAskForRawText() {
    guard case .tag(let tag)? = tokens("{{{content}}}").first else { return }
    #expect(tag.kind == .raw)
    #expect(tag.content == "content")
  }

  @Test func anUnclosedTagIsReportedAtItsPlace() {
    #expect(
      tokens("a\n {{b", expecting: ["t.mustache:2:2 template-syntax"]) == [.text("a\n {{b")])
  }

  @Test func windowsLineEndsAreLineEnds() {
    #expect(tokens("{{#a}}\r\nx") == [tag("#a", column: 1), .text("x")])
  }
}
