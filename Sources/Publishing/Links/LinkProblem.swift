/// A link that leads nowhere, or only on some computers.
struct LinkProblem: Hashable, Sendable {
  enum Kind: Int, Hashable, Sendable {
    /// The file does not exist.
    case deadLink
    /// The file exists, but has no such anchor.
    case deadAnchor
    /// The address starts with `/`, so it works at the root of a server only.
    case absolute
    /// It leads to a folder, of which a browser shows a list when the site is on a memory stick.
    case folder
    /// It leads out of the release.
    case outside
    /// It starts with a scheme that has no place in a site, such as `file:` or `javascript:`.
    case scheme
    case empty
    /// Two elements of a page have the same `id`.
    case repeatedAnchor
  }

  var kind: Kind
  /// The path of the source of the page that has the link.
  var source: String
  /// Where the link leads: the path of a file with the anchor, or the address as it is written.
  var target: String
}

/// The pages on which a problem was found.
struct LinkOccurrence: Hashable, Sendable {
  /// The first of the pages, in the order of paths.
  var page: String
  /// The link on that page, as it is written.
  var link: String
  /// How many pages have it.
  var count: Int

  /// Adds the pages of another worker.
  mutating func merge(_ other: LinkOccurrence) {
    count += other.count
    if other.page < page { (page, link) = (other.page, other.link) }
  }
}
