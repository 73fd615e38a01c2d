/// How much a Markdown text may hold before it is refused.
///
/// Some constructs take the parser a time that grows with the square of their number; the limits keep
/// the worst text below a fraction of a second, and are far beyond what anyone writes.
package struct MarkdownLimits: Hashable, Sendable {
  /// The size of the text in bytes.
  package var bytes = 1_000_000
  /// How deep quotes, lists and emphasis may be nested.
  package var depth = 60
  /// Square brackets, opening and closing.
  package var brackets = 20_000
  /// Runs of `*`, `_` and `~`.
  package var emphasis = 20_000
  /// Runs of backticks, and `<`.
  package var openings = 10_000
  /// Columns of one table.
  package var columns = 100
  /// Cells of all tables, those included that a short row leaves out.
  package var cells = 100_000
  /// Definitions of link references and footnotes.
  package var definitions = 2_000
  /// The length in bytes of one such definition.
  package var definitionBytes = 2_000
  /// Tags `{{…}}`; at most 65,536.
  package var holes = 20_000

  package static let standard = MarkdownLimits()

  package init() {}
}
