/// One finding about the content: what is wrong, where, and how to mend it.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable, CaseIterable {
    case error, warning, note
  }

  package var severity: Severity
  /// The identifier of the rule that was broken, such as `enum` or `allocation-published-late`.
  package var rule: String
  package var location: SourceLocation?
  /// What is wrong, with the offending value and what was expected.
  package var message: Message
  /// How to mend it, when that is known.
  package var hint: Message?

  package init(
    _ severity: Severity, rule: String, at location: SourceLocation?, _ message: Message,
    hint: Message? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.location = location
    self.message = message
    self.hint = hint
  }
}

/// A text in both languages that the program speaks.
package struct Message: Hashable, Sendable {
  package var chinese: String
  package var english: String

  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  package subscript(language: Language) -> String {
    language == .chinese ? chinese : english
  }
}

/// A language that messages are printed in.
package enum Language: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}
