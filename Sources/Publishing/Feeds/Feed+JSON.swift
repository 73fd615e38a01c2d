import Foundation

extension Feed {
  /// The feed by JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
  func json() throws -> [UInt8] {
    let feed = JSONFeed(
      title: title, homePageUrl: url(page), feedUrl: url(Self.paths(of: name)[1]),
      description: subtitle, language: language, authors: [.init(name: author)],
      items: entries.map { entry in
        .init(
          id: entry.id, url: url(entry.path), title: entry.title,
          contentText: entry.summary.isEmpty ? entry.title : entry.summary,
          datePublished: entry.published, authors: entry.author.map { [.init(name: $0)] })
      })
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(feed)) + [UInt8(ascii: "\n")]
  }
}

/// The properties have the names of the format, which writes them in snake case.
private struct JSONFeed: Encodable {
  struct Author: Encodable {
    var name: String
  }

  struct Item: Encodable {
    var id: String
    var url: String
    var title: String
    var contentText: String
    var datePublished: String
    var authors: [Author]?
  }

  var version = "https://jsonfeed.org/version/1.1"
  var title: String
  var homePageUrl: String
  var feedUrl: String
  var description: String
  var language: String
  var authors: [Author]
  var items: [Item]
}
