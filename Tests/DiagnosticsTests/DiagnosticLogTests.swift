import Diagnostics
import Testing

struct DiagnosticLogTests {
  private func finding(_ path: String?, _ row: Int? = nil, rule: String = "r") -> Diagnostic {
    Diagnostic(
      .warning, rule: rule, at: path.map { SourceLocation($0, row: row) }, Message("中", "en"))
  }

  @Test func `findings are sorted by place, then by rule, those without a place last`() {
    var log = DiagnosticLog()
    let sorted = [
      finding("a", 2), finding("a", 10, rule: "q"), finding("a", 10), finding("b"), finding(nil),
    ]
    for diagnostic in sorted.reversed() { log.report(diagnostic) }
    #expect(log.sorted == sorted)
  }

  @Test func `findings beyond the limit are counted, not kept`() {
    var log = DiagnosticLog()
    for row in 0..<DiagnosticLog.limit + 5 { log.report(finding("a", row)) }
    log.error("e", at: nil, Message("中", "en"))
    #expect(log.entries.count == DiagnosticLog.limit)
    #expect(log.omitted == 6)
    #expect(log.count(.error) == 1)
    #expect(log.hasErrors)
    #expect(log.summary.chinese == "1 个错误，10005 个警告，其中 6 个没有列出")
  }

  @Test func `the same finding counts once`() {
    var log = DiagnosticLog()
    for _ in 0..<3 { log.report(finding("a", 1)) }
    var other = DiagnosticLog()
    other.report(finding("a", 1))
    other.report(finding("a", 2))
    log.merge(other)
    #expect(log.entries == [finding("a", 1), finding("a", 2)])
    #expect(log.count(.warning) == 2)
  }

  @Test func `merging keeps findings and counts`() {
    var log = DiagnosticLog()
    log.warning("w", at: nil, Message("甲", "a"))
    var other = DiagnosticLog()
    other.error("e", at: nil, Message("乙", "b"), hint: Message("丙", "c"))
    log.merge(other)
    #expect(log.entries.map(\.rule) == ["w", "e"])
    #expect(log.summary == Message("1 个错误，1 个警告", "1 error, 1 warning"))
  }
}
