import Diagnostics
import Testing

@testable import TestSupport

@Suite struct ExpectFindingsTests {
  /// One error at a.csv:2:3, one warning without a place.
  private let log = {
    var log = DiagnosticLog()
    log.error(
      "enum", at: SourceLocation("a.csv", row: 2, column: 3), Message("“乙”不在其中", "no \"b\""))
    log.warning("note", at: nil, Message("注意", "mind"))
    return log
  }()

  @Test func anEmptyLogPasses() { expectNoFindings(DiagnosticLog()) }

  @Test func theExpectedFindingsPassInAnyOrder() {
    expectFindings(log, ["warning: 注意 [note]", "a.csv:2:3: error: “乙”不在其中 [enum]"])
    expectFindings(
      log, ["a.csv:2:3: error: no \"b\" [enum]", "warning: mind [note]"], language: .english)
  }

  @Test(arguments: [
    "a.csv:2:3: error … [enum]", "a.csv:2:3: error: … [enum]", "…乙…", "…", "…不在其中 [enum]",
    "a.csv:2:3 … 乙 … 其中 … [enum]",
  ])
  func anEllipsisStandsForAnyText(line: String) {
    expectFindings(log, [line, "warning: 注意 [note]"])
  }

  @Test(arguments: [
    "a.csv:2:4: error … [enum]", "… [en]", "a.csv:2:3", "…丙…",
    "a.csv:2:3: error: “乙”不在其中 [enum] … 乙”不在其中 [enum]",
  ])
  func otherTextIsMissing(line: String) {
    #expect(
      differences(
        of: log, from: [line, "warning: 注意 [note]"], in: [:], language: .chinese)
        == ["missing finding: \(line)", "unexpected finding: a.csv:2:3: error: “乙”不在其中 [enum]"])
  }

  @Test func oneLineStandsForOneFinding() {
    var log = log
    log.warning("note", at: nil, Message("再注意", "mind"))
    let problems = differences(
      of: log, from: ["… [enum]", "… [note]"], in: [:], language: .chinese)
    #expect(problems == ["unexpected finding: warning: 注意 [note]"])
  }

  @Test func aMarkerStandsForItsPlace() throws {
    let files = try SiteFiles(marked: "-- a.csv --\nid,x,y\n1,2,1️⃣3")
    expectFindings(log, in: files, ["1️⃣: error … [enum]", "… [note]"])
  }

  @Test func anUnknownMarkerFailsTheTest() {
    withKnownIssue { expectFindings(log, ["1️⃣: error … [enum]", "…", "…"]) }
  }

  @Test func anUnexpectedFindingFailsTheTest() { withKnownIssue { expectNoFindings(log) } }

  @Test func findingsBeyondTheLimitFailTheTest() {
    var log = DiagnosticLog()
    for number in 0...DiagnosticLog.limit {
      log.warning("r", at: nil, Message("\(number)", ""))
    }
    let expected = Array(repeating: "warning: … [r]", count: DiagnosticLog.limit)
    #expect(
      differences(of: log, from: expected, in: [:], language: .chinese)
        == ["1 findings beyond the limit"])
  }
}
