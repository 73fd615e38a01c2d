package import Diagnostics
import Ledger

/// The feed of a column of the site: in `content/site.yml`, the column's `feed` is its query.
package struct ColumnFeed: Sendable {
  /// The column's key.
  package var name: String
  package var title: String
  package var description: String
  /// The path of the column's page.
  package var page: String
  package var query: String
  package var location: SourceLocation

  /// Nil for a column without a feed.
  init?(_ column: YAMLNode, site: String) {
    guard let feed = column["feed"], let query = feed.string, let key = column["key"]?.string
    else { return nil }
    name = key
    title = [site, column["title"]?.string].compactMap { $0 }.joined(separator: " · ")
    description = column["description"]?.string ?? ""
    page = column["path"]?.string ?? "index.html"
    self.query = query
    location = feed.location
  }
}
