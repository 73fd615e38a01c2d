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
    do {
      let query = try connection.prepare(sql)
      guard let findings = Findings(of: self, query: query, ledger: ledger, log: &log) else {
        return
      }
      var count = 0
      let day = Value.text(asOf.description)
      try query.forEach(query.parameters.map { _ in day }) { row in
        if count >= Self.limit, !log.policy.setsFindingsAside {
          count += 1
          return
        }
        let finding = findings.diagnostic(for: row)
        let isSetAside = count < Self.limit ? !log.report(finding) : log.setsAside(finding)
        count += isSetAside ? 0 : 1
      }
      reportRest(count - Self.limit, &log)
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

/// Makes the findings of one rule out of the rows of its query.
private struct Findings {
  private let rule: CheckRule
  private let ledger: Ledger
  private let chinese: CompiledMessage
  private let english: CompiledMessage
  private let hint: CompiledMessage?
  private let field: String?
  private let source: Int?
  private let row: Int?

  /// Looks up everything that the rule names; nil, with findings, when something is not there.
  init?(of rule: CheckRule, query: Query, ledger: Ledger, log: inout DiagnosticLog) {
    var findings = DiagnosticLog()
    defer { log.merge(findings) }
    self.rule = rule
    self.ledger = ledger
    for parameter in query.parameters where parameter != "as_of" {
      findings.error(
        "check-file", at: SourceLocation(rule.path, row: rule.sqlLine),
        Message(
          "检查规则里的参数 “:\(parameter)” 没有值，能用的只有 :as_of（发布日期）",
          "a check has no parameter \":\(parameter)\", only :as_of, the day of the build"),
        hint: Message("把要用的值写进一个数据表", "put the value into a table"))
    }
    let chinese = CompiledMessage(rule.message, query: query, log: &findings)
    let english = rule.englishMessage.map { CompiledMessage($0, query: query, log: &findings) }
    let hint = rule.hint.map { CompiledMessage($0, query: query, log: &findings) }
    field = rule.column.map { name in
      if let column = query.columns.first(where: { $0.name == name }) {
        return column.field ?? name
      }
      // The row that a finding is about may have fields that the query does not hand on.
      let isField = ledger.descriptor.resources.contains { $0[name] != nil }
      if !isField {
        query.reportMissingColumn(
          name, at: SourceLocation(rule.path, row: rule.columnLine), &findings)
      }
      return name
    }
    source = query.columns.firstIndex { $0.name == "_source" }
    row = query.columns.firstIndex { $0.name == "_row" }
    guard !findings.hasErrors, let chinese else { return nil }
    self.chinese = chinese
    self.english = english.flatMap(\.self) ?? chinese
    self.hint = hint.flatMap(\.self)
  }

  func diagnostic(for values: [Value]) -> Diagnostic {
    var message = Message(chinese.text(for: values), english.text(for: values))
    if let basis = rule.basis {
      message.chinese += "（依据：\(basis)）"
      message.english += " (basis: \(basis))"
    }
    return Diagnostic(
      rule.severity, rule: rule.id, at: location(of: values) ?? SourceLocation(rule.path), message,
      hint: hint.map { Message($0.text(for: values), $0.text(for: values)) })
  }

  /// The cell or row that the values came from, when the query hands that on.
  private func location(of values: [Value]) -> SourceLocation? {
    guard let source, let row, case .integer(let file) = values[source],
      case .integer(let line) = values[row]
    else { return nil }
    return ledger.location(source: file, row: line, field: field)
  }
}
