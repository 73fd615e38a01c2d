import Diagnostics
import Testing

struct TextReportTests {
  private static let log: DiagnosticLog = {
    var log = DiagnosticLog()
    log.error(
      "type", at: SourceLocation("data/a.csv", row: 17, column: 3),
      Message("「金额」的值 \"12万\" 不是数", "\"12万\" is no number"),
      hint: Message("写成 120000", "write 120000"))
    log.warning("w", at: nil, Message("甲", "a"))
    log.report(Diagnostic(.note, rule: "n", at: SourceLocation("b"), Message("乙", "b")))
    return log
  }()

  private static func excerpt(_ location: Diagnostics.SourceLocation) -> SourceExcerpt? {
    location.path == "data/a.csv"
      ? SourceExcerpt(line: "2018,城阳区,12万", number: 17, caret: 9..<12) : nil
  }

  @Test func `a finding is a line, a hint and the marked source`() {
    let report = Self.log.textReport(
      language: .chinese, isColoured: false, excerpt: Self.excerpt)
    #expect(
      report == """
        b: note: 乙 [n]
        data/a.csv:17:3: error: 「金额」的值 "12万" 不是数 [type]
            建议：写成 120000
           17 | 2018,城阳区,12万
              |             ^^^^
        warning: 甲 [w]
        1 个错误，1 个警告，1 个提示

        """)
  }

  @Test func `the same report in English`() {
    let report = Self.log.textReport(language: .english, isColoured: false) { _ in nil }
    #expect(
      report == """
        b: note: b [n]
        data/a.csv:17:3: error: "12万" is no number [type]
            hint: write 120000
        warning: a [w]
        1 error, 1 warning, 1 note

        """)
  }

  @Test func `colours wrap words, they do not change them`() {
    let plain = Self.log.textReport(
      language: .chinese, isColoured: false, excerpt: Self.excerpt)
    let coloured = Self.log.textReport(
      language: .chinese, isColoured: true, excerpt: Self.excerpt)
    #expect(coloured != plain)
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func `nothing to report is said so`() {
    let report = DiagnosticLog().textReport(language: .chinese, isColoured: true) { _ in nil }
    #expect(report == "没有发现问题\n")
  }

  @Test func `content cannot control the terminal`() {
    var log = DiagnosticLog()
    log.error(
      "r", at: SourceLocation("a\u{1B}[2J", row: 1), Message("b\n\u{202E}c\u{9B}", "b"))
    let report = log.textReport(language: .chinese, isColoured: false) { _ in
      SourceExcerpt(line: "\tx\u{1B}y", number: 1, caret: 1..<2)
    }
    #expect(
      report == """
        a\u{FFFD}[2J:1: error: b \u{FFFD}c\u{FFFD} [r]
            1 |  x\u{FFFD}y
              |  ^
        1 个错误

        """)
  }
}
