/// What a Markdown file with queries is rendered for.
package enum Medium: Hashable, Sendable {
  /// A page of the site.
  case page
  /// A book as a part of the site: its charts have the colours of the page.
  case screen
  /// A book on paper or in a reader: its charts have colours of their own.
  case print
}
