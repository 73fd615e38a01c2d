import Testing

@testable import Diagnostics

struct FindingPolicyTests {
  private func finding(
    _ rule: String, _ row: Int?, _ severity: Diagnostic.Severity = .error, message: String = "甲"
  ) -> Diagnostic {
    Diagnostic(
      severity, rule: rule, at: SourceLocation("a.csv", row: row, column: 2),
      Message(message, "A"))
  }

  private func log(_ change: (inout FindingPolicy) -> Void) -> DiagnosticLog {
    var log = DiagnosticLog()
    log.policy.catalogue = ["late", "sum"]
    change(&log.policy)
    return log
  }

  @Test func `a waiver sets aside the findings of its rule in its row only`() {
    let waiver = FindingPolicy.Waiver(rule: "late", place: SourceLocation("a.csv", row: 3))
    var log = log { $0.waivers = [waiver] }
    let isCounted = [finding("late", 3), finding("late", 4), finding("sum", 3)].map {
      log.report($0)
    }
    #expect(isCounted == [false, true, true])
    #expect(log.entries.map(\.location?.row) == [4, 3])
    #expect(log.usedWaivers == [waiver])
  }

  @Test func `a waiver for a file holds in all of its rows`() {
    var log = log { $0.waivers = [.init(rule: "late", place: SourceLocation("a.csv"))] }
    log.report(finding("late", 3))
    log.report(finding("late", nil))
    #expect(log.entries.isEmpty)
  }

  @Test func `only rules of the catalogue can be set aside`() {
    var log = log {
      $0.waivers = [.init(rule: "type", place: SourceLocation("a.csv", row: 3))]
      $0.skipped = ["type"]
      $0.only = ["late"]
    }
    log.report(finding("type", 3))
    #expect(log.hasErrors)
  }

  @Test func `only and skip choose among the catalogue`() {
    var only = log { $0.only = ["late"] }
    only.report(finding("late", 1))
    only.report(finding("sum", 1))
    #expect(only.entries.map(\.rule) == ["late"])
    var skipping = log { $0.skipped = ["late"] }
    skipping.report(finding("late", 1))
    skipping.report(finding("sum", 1))
    #expect(skipping.entries.map(\.rule) == ["sum"])
  }

  @Test func `a strict run makes errors of warnings, those of other logs too`() {
    var log = log { $0.isStrict = true }
    log.report(finding("late", 1, .warning))
    var other = DiagnosticLog()
    other.report(finding("sum", 2, .warning))
    other.report(finding("sum", 2, .note))
    log.merge(other)
    #expect(log.count(.error) == 2)
    #expect(log.count(.warning) == 0)
    #expect(log.count(.note) == 1)
  }

  @Test func `old findings are known by rule, file and message, whatever their row`() {
    let baseline = Baseline(of: [finding("late", 3), finding("type", 3)], catalogue: ["late"])
    #expect(baseline.text.split(separator: "\n").dropFirst() == ["late\ta.csv\t甲"])
    var log = log { $0.baseline = Baseline(baseline.text) }
    log.report(finding("late", 7))
    log.report(finding("late", 7, message: "乙"))
    log.report(finding("type", 3))
    #expect(log.entries.map(\.message.chinese) == ["乙", "甲"])
    #expect(log.oldCount == 1)
  }

  @Test func `a message with line ends and tabs is one line of a baseline`() {
    let old = finding("late", 1, message: "一\n二\t三")
    let baseline = Baseline(Baseline(of: [old], catalogue: ["late"]).text)
    #expect(baseline.contains(old))
  }
}
