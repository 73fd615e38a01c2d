/// How much a Markdown text may hold before it is refused.
///
/// Some constructs take the parser a time that grows with the square of their number. The limits keep
/// the worst text of a megabyte within a second or so, and are far beyond what anyone writes.
package struct MarkdownLimits: Hashable, Sendable {
  /// The size of the text in bytes.
  package var bytes = 1_000_000
  /// How deep quotes, lists and emphasis may be nested.
  package var depth = 40
  /// Square brackets, opening and closing.
  package var brackets = 20_000
  /// Runs of `*`, `_` and `~`.
  package var emphasis = 20_000
  /// Starts of HTML tags: `<`.
  package var tags = 10_000
  /// Starts of HTML declarations and instructions: `<!` (other than comments) and `<?`.
  package var declarations = 100
  /// Signs `@`, which may make a mail address.
  package var addresses = 5_000
  /// Closing parentheses in a row, which may end a web address.
  package var parentheses = 100
  /// The vertical bars on one line.
  package var columns = 100
  /// Cells of all tables, those included that a short row leaves out.
  package var cells = 100_000
  /// For each line that looks like the `|---|---|` of a table, the bytes of the text around it up to
  /// empty lines; for all such lines together.
  package var tableBytes = 20_000_000
  /// The bytes that references to links could grow to.
  package var referenceBytes = 100_000_000
  /// Tags `{{…}}`; at most 65,535.
  package var holes = 20_000

  package static let standard = MarkdownLimits()

  package init() {}
}
