import Diagnostics
import Foundation

/// Which release a site is: when it was published, by whom, and under which address.
struct ReleaseIdentity: Hashable {
  /// The day for which the site was built, such as `2020-12-31`.
  var day: String
  /// With a stroke at the end.
  var address: String
  var office: String
  var title: String

  /// Reads it from what was published; what is not there must be given.
  ///
  /// The day is that of the last row of the table `release`. Address, office and title are those of the
  /// first JSON Feed, whose `feed_url` is the address with the path of the file behind it.
  ///
  /// - Returns: nil, with findings, when something is neither published nor given.
  init?(
    of site: PublishedSite, address: String?, office: String?, log: inout DiagnosticLog
  ) throws(ArchiveError) {
    let day = try site.rows(of: "release", log: &log).last?["as_of"]
    let feed = try Feed(of: site)
    if day == nil {
      log.error(
        "archive-day", at: site.place("data/release.csv"),
        Message("没有发布日期", "the day of the release is missing"),
        hint: Message("用这个版本的程序重新生成网站", "build the site anew with this version"))
    }
    let place = site.place("feeds")
    var given = address ?? feed?.address
    if let address = given {
      guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
        log.error(
          "archive-address", at: place,
          Message("网址 “\(address)” 不以 https:// 开头", "\"\(address)\" does not start with https://"),
          hint: nil)
        return nil
      }
      given = address.hasSuffix("/") ? address : address + "/"
    } else {
      log.error(
        "archive-address", at: place,
        Message(
          "网站没有公布自己的网址，WARC 需要它", "the site does not say its address, which a WARC needs"),
        hint: Message(
          "在 content/site.yml 写上 address: 和一个栏目的 feed:，重新生成；或用 --address 给出",
          "write address: and the feed: of a column into content/site.yml and build again, "
            + "or give --address"))
    }
    let author = office ?? feed?.office
    if author == nil {
      log.error(
        "archive-office", at: place,
        Message("网站没有公布主办单位", "the site does not say which office publishes it"),
        hint: Message(
          "在 content/site.yml 写上 office: 和一个栏目的 feed:，重新生成；或用 --office 给出",
          "write office: and the feed: of a column into content/site.yml and build again, "
            + "or give --office"))
    }
    guard let day, let given, let author else { return nil }
    self.day = day
    self.address = given
    self.office = author
    title = feed?.title ?? author
  }
}

/// What a JSON Feed (https://www.jsonfeed.org/version/1.1/) says about its site.
private struct Feed {
  var address: String?
  var office: String?
  var title: String

  private struct JSON: Decodable {
    struct Author: Decodable { var name: String? }

    var title: String
    var address: String?
    var authors: [Author]?

    enum CodingKeys: String, CodingKey {
      case title, authors
      case address = "feed_url"
    }
  }

  init?(of site: PublishedSite) throws(ArchiveError) {
    let isFeed = { (path: String) in path.hasPrefix("feeds/") && path.hasSuffix(".json") }
    guard let path = site.files.lazy.map(\.path).first(where: isFeed),
      let bytes = try site.contents(path),
      // What is no feed says nothing.
      let json = try? JSONDecoder().decode(JSON.self, from: Data(bytes))
    else { return nil }
    // A feed is named after the site and the column that it follows.
    title = json.title.components(separatedBy: " · ")[0]
    office = json.authors?.first?.name
    if let url = json.address, url.hasSuffix("/\(path)") {
      address = String(url.dropLast(path.count))
    }
  }
}
