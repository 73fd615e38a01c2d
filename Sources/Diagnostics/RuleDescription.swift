/// What a rule demands, for reports that list the rules.
package struct RuleDescription: Hashable, Sendable {
  package var id: String
  package var title: Message
  /// The law or clause that the rule rests on.
  package var basis: String?
  package var severity: Diagnostic.Severity

  package init(id: String, title: Message, basis: String?, severity: Diagnostic.Severity) {
    self.id = id
    self.title = title
    self.basis = basis
    self.severity = severity
  }
}
