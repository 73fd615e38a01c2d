package import Diagnostics
package import Ledger

/// Where the entries of a feed come from.
package struct FeedSource: Hashable, Sendable {
  /// What the feed is called in file names.
  package var name: String
  package var title: String
  package var subtitle: String
  /// The path of the page that shows the same for people.
  package var page: String
  /// The SQL that gives the entries, the newest first.
  ///
  /// Its columns are `id`, `title`, `path`, `published` and, if they are known, `summary` and
  /// `author`. What stands in two feeds has the same `id` in both.
  package var query: String
  package var location: SourceLocation

  package init(
    name: String, title: String, subtitle: String, page: String, query: String,
    location: SourceLocation
  ) {
    self.name = name
    self.title = title
    self.subtitle = subtitle
    self.page = page
    self.query = query
    self.location = location
  }
}

/// What the feeds of a site have in common.
package struct FeedSite: Sendable {
  /// The address of the site's root, with a slash at the end.
  package var address: String
  /// Who publishes the site.
  package var author: String
  /// Such as `Asia/Shanghai`.
  package var timeZone: String
  /// The moment that the site is built for.
  package var asOf: Moment

  package init(address: String, author: String, timeZone: String, asOf: Moment) {
    self.address = address
    self.author = author
    self.timeZone = timeZone
    self.asOf = asOf
  }
}
