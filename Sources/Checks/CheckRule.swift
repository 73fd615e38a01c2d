package import Diagnostics

/// A rule about the content: a file `content/checks/*.sql` whose query finds what breaks it.
package struct CheckRule: Hashable, Sendable {
  /// The name of the file without `.sql`.
  package var id: String
  /// The file, relative to the site's folder.
  package var path: String
  /// What the rule demands.
  ///
  /// The English text is the Chinese one where the file has none.
  package var title: Message
  package var severity: Diagnostic.Severity
  /// The law or clause that the rule rests on.
  package var basis: String?
  /// The field whose cell is at fault; nil when a finding is about the whole row.
  package var column: String?
  /// What a finding says, with `{column}` or `{column|format}` for values of the row.
  var message: MessageTemplate
  /// The message for readers of English; nil when it is the Chinese one.
  var englishMessage: MessageTemplate?
  var hint: MessageTemplate?
  /// The hint as the file has it.
  var hintText: String?
  /// The line on which `column` was set, for findings about it.
  var columnLine: Int?
  /// The whole text of the file: comments mean nothing to SQLite, and lines keep their numbers.
  var sql: String
  /// The line on which the query starts.
  var sqlLine: Int
}

extension CheckRule {
  package static let folder = "content/checks"

  /// The rule for reports that list rules.
  package var description: RuleDescription {
    RuleDescription(
      id: id, title: title, basis: basis, severity: severity,
      hint: hintText.map { Message($0, $0) }, path: path)
  }
}
