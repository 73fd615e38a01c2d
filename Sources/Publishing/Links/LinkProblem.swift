/// A link that leads nowhere, or only on some computers.
struct LinkProblem: Hashable, Sendable {
  enum Kind: Int, Hashable, Sendable {
    /// The file does not exist.
    case deadLink
    /// The file exists, but has no such anchor.
    case deadAnchor
    /// The address starts with `/`, so it works at the root of a server only.
    case absolute
    /// It leads to a folder, which a browser lists when the site is on a memory stick.
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
  /// Where it leads: a path of the release, with `#` and the anchor; or the address as written.
  var target: String
}

/// A link to an anchor of another page, which is looked for when all pages are finished.
struct AnchorLink: Hashable, Sendable {
  /// The number of the other page.
  var page: Int
  var anchor: [UInt8]
  /// The path of the source of the page that has the link.
  var source: String
}

/// The pages on which a link was found.
struct LinkOccurrence: Hashable, Sendable {
  /// The first of the pages, in the order of paths.
  private(set) var page: String
  /// The link on that page, as it is written.
  private(set) var link: String
  /// How many pages have it.
  private(set) var count = 1
  private var lastPage: String

  init(page: String, link: String) {
    self.page = page
    self.link = link
    lastPage = page
  }

  /// Counts a page, which is scanned from its beginning to its end.
  mutating func add(page: String, link: String) {
    guard page != lastPage else { return }
    lastPage = page
    count += 1
    if page < self.page { (self.page, self.link) = (page, link) }
  }

  /// The pages of two workers together.
  func merging(_ other: LinkOccurrence) -> LinkOccurrence {
    var merged = page <= other.page ? self : other
    merged.count = count + other.count
    return merged
  }
}
