import Tables

/// What is new in a part of a site, for programs that look for it by themselves.
///
/// It is written as Atom and as JSON Feed, with the same entries. Both need absolute addresses, so a
/// site whose address is not known has none.
package struct Feed: Hashable, Sendable {
  /// The folder of all feeds in a release.
  package static let folder = "feeds"
  /// How many of the newest entries it has.
  static let length = 50

  /// What it is called in file names, such as `notices`.
  var name: String
  var title: String
  var subtitle: String
  /// The office that publishes it.
  var author: String
  /// The language of its texts, such as `zh-CN`.
  var language: String
  /// The address of the site's root, with a slash at the end.
  var address: String
  /// The path of the page that shows the same for people.
  var page: String
  /// The moment of the newest entry.
  var updated: String
  /// The newest first.
  var entries: [FeedEntry] = []

  /// The paths of the feeds of that name.
  package static func paths(of name: String) -> [String] {
    ["atom", "json"].map { "\(folder)/\(name).\($0)" }
  }

  /// The feed as files of the release.
  package func files() throws -> [ReleaseFile] {
    try zip(Self.paths(of: name), [atom(), json()]).map { ReleaseFile(path: $0, bytes: $1) }
  }

  /// The full address of a path in the site, which may end in an anchor.
  func url(_ path: String) -> String {
    guard let anchor = path.firstIndex(of: "#") else { return address + urlPath(path) }
    return address + urlPath(String(path[..<anchor])) + "#"
      + urlPath(String(path[path.index(after: anchor)...]))
  }
}

/// One thing that is new.
struct FeedEntry: Hashable, Sendable {
  /// A tag URI (RFC 4151), which stays when the page moves.
  var id: String
  var title: String
  /// The path of its page, perhaps with an anchor.
  var path: String
  /// A moment by RFC 3339; what is published is not changed later under the same date.
  var published: String
  /// Plain text.
  var summary: String
  /// Who publishes it, when that is not the office of the site.
  var author: String?
}
