import Diagnostics
import Ledger

/// Makes the findings of one rule out of the rows of its query.
struct RuleFindings {
  private let rule: CheckRule
  private let ledger: Ledger
  private let chinese: CompiledMessage
  private let english: CompiledMessage
  private let hint: CompiledMessage?
  private let field: String?
  private let due: Int?
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
    due = query.columns.firstIndex { $0.name == "due" }
    source = query.columns.firstIndex { $0.name == "_source" }
    row = query.columns.firstIndex { $0.name == "_row" }
    guard !findings.hasErrors, let chinese else { return nil }
    self.chinese = chinese
    self.english = english.flatMap(\.self) ?? chinese
    self.hint = hint.flatMap(\.self)
  }

  /// The day by which something has to be done, where the query hands that on.
  func due(of values: [Value]) -> CivilDate? {
    guard let due, case .text(let text) = values[due] else { return nil }
    return CivilDate(text)
  }

  /// What the rule says of a row.
  func message(for values: [Value]) -> Message {
    Message(chinese.text(for: values), english.text(for: values))
  }

  func diagnostic(for values: [Value]) -> Diagnostic {
    var message = message(for: values)
    if let basis = rule.basis {
      message.chinese += "（依据：\(basis)）"
      message.english += " (basis: \(basis))"
    }
    return Diagnostic(
      rule.severity, rule: rule.id, at: location(of: values) ?? SourceLocation(rule.path), message,
      hint: hint.map { Message($0.text(for: values), $0.text(for: values)) })
  }

  /// The cell or row that the values came from, when the query hands that on.
  func location(of values: [Value]) -> SourceLocation? {
    guard let source, let row, case .integer(let file) = values[source],
      case .integer(let line) = values[row]
    else { return nil }
    return ledger.location(source: file, row: line, field: field)
  }
}
