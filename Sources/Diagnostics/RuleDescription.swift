/// What a rule demands, for reports that list the rules.
package struct RuleDescription: Hashable, Sendable {
  package var id: String
  package var title: Message
  /// The law or clause that the rule rests on.
  package var basis: String?
  package var severity: Diagnostic.Severity
  /// How to mend what breaks the rule.
  package var hint: Message?
  /// The file that holds the rule; nil for a rule of the program.
  package var path: String?

  package init(
    id: String, title: Message, basis: String?, severity: Diagnostic.Severity,
    hint: Message? = nil, path: String? = nil
  ) {
    self.hint = hint
    self.path = path
    self.id = id
    self.title = title
    self.basis = basis
    self.severity = severity
  }
}
