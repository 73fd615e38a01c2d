/// A tag of the template language, `{{…}}`, in a Markdown text.
package struct Hole: Hashable, Sendable {
  /// Where the tag stands, which decides how its value must be escaped.
  package enum Context: Hashable, Sendable {
    /// Between HTML tags.
    case text
    /// In an attribute that is no address: a title, an alternative text.
    case attribute
    /// At the start of an address, so that the value may bring its own scheme.
    case urlStart
    /// Later in an address.
    case urlPart
  }

  /// What stands between the braces, without blanks at the ends, such as `wan(budget)` or `#payments`.
  package var text: String
  package var context: Context
  /// The place of the first brace in the file: line and character, from 1.
  package var line: Int
  package var column: Int

  package init(text: String, context: Context, line: Int, column: Int) {
    self.text = text
    self.context = context
    self.line = line
    self.column = column
  }

  /// Whether the tag writes no value itself: a section, a partial, a comment.
  ///
  /// Such a tag alone on its line stands between blocks.
  package var standsAlone: Bool {
    text.utf8.first.map { "#^/!><$".utf8.contains($0) } ?? false
  }
}

/// A piece of a text that is no Markdown any more: of an address, a title.
package enum TextPart: Hashable, Sendable {
  case text(String)
  case hole(Hole)
}
