import Diagnostics
import Ledger

extension CheckRule {
  /// How many findings of one rule are listed.
  static let limit = 200

  /// Runs the rule; what is wrong with the rule itself is reported at its file.
  ///
  /// The parameter `:as_of` of its query is the day of the build.
  func run(
    on connection: Connection, of ledger: Ledger, asOf: CivilDate, log: inout DiagnosticLog
  ) throws {
    var count = 0
    try forEachRow(on: connection, of: ledger, asOf: asOf, log: &log) { findings, row, log in
      if count >= Self.limit, !log.policy.setsFindingsAside {
        count += 1
        return
      }
      let finding = findings.diagnostic(for: row)
      let isSetAside = count < Self.limit ? !log.report(finding) : log.setsAside(finding)
      count += isSetAside ? 0 : 1
    }
    reportRest(count - Self.limit, &log)
  }

  /// Hands over the rows of the rule's query, with what makes findings out of them.
  func forEachRow(
    on connection: Connection, of ledger: Ledger, asOf: CivilDate, log: inout DiagnosticLog,
    _ body: (RuleFindings, [Value], inout DiagnosticLog) throws -> Void
  ) throws {
    do {
      let query = try connection.prepare(sql)
      guard let findings = RuleFindings(of: self, query: query, ledger: ledger, log: &log) else {
        return
      }
      let day = Value.text(asOf.description)
      try query.forEach(query.parameters.map { _ in day }) { try body(findings, $0, &log) }
    } catch let error as QueryError {
      log.error(
        "check-file",
        at: SourceLocation(path, row: error.line ?? sqlLine, column: error.column ?? 1),
        error.message, hint: error.hint)
    }
  }

  private func reportRest(_ count: Int, _ log: inout DiagnosticLog) {
    guard count > 0 else { return }
    log.report(
      Diagnostic(
        severity, rule: id, at: SourceLocation(path),
        Message(
          "这条规则还有 \(count) 处没有列出：\(title.chinese)",
          "\(count) more findings of this rule are not listed: \(title.english)"),
        hint: Message("先改正列出的 \(Self.limit) 处", "mend the \(Self.limit) that are listed first")))
  }
}
