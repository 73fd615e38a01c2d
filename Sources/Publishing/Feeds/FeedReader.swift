package import Diagnostics
import Foundation
package import Ledger
import Tables

/// Reads the entries of a site's feeds from its public database.
package struct FeedReader {
  private let site: FeedSite
  private let connection: Connection
  private let pages: Set<String>
  private static let required = ["id", "title", "path", "published"]
  private static let optional = ["summary", "author"]

  /// Prepares for reading; `pages` are the paths of all pages, to which entries may lead.
  package init(_ site: FeedSite, connection: Connection, pages: some Sequence<String>) {
    self.site = site
    self.connection = connection
    self.pages = Set(pages)
  }

  /// The feed of a source; nil, with findings, when its query does not give entries.
  package func feed(_ source: FeedSource, log: inout DiagnosticLog) throws -> Feed? {
    let query: Query
    do {
      query = try connection.prepare(source.query)
    } catch {
      log.error("sql", at: source.location, error.message, hint: error.hint)
      return nil
    }
    let names = query.columns.map(\.name)
    let wrong =
      Self.required.filter { !names.contains($0) }
      + names.filter { !(Self.required + Self.optional).contains($0) }
    guard wrong.isEmpty else {
      log.error(
        "feed", at: source.location,
        Message(
          "订阅的查询缺少或多出列 \(wrong.joined(separator: "、"))",
          "the feed's query lacks, or should not have, the columns \(wrong.joined(separator: ", "))"
        ),
        hint: Message(
          "要有 id、title、path、published，可以有 summary、author",
          "it gives id, title, path and published, and may give summary and author"))
      return nil
    }
    let arguments = try query.arguments(from: ["as_of": .text(site.asOf.date.description)])
    let rows = try query.rows(arguments).prefix(Feed.length)
    let entries = rows.compactMap { row in
      let texts = zip(row, query.columns).map { value, column in
        // A moment as it is stored, which `Moment` reads.
        if column.name == "published", case .text(let moment) = value { return moment }
        return ValueFormat.plain.text(value, column: column)
      }
      let columns = Dictionary(zip(names, texts), uniquingKeysWith: { first, _ in first })
      return entry(columns, source, &log)
    }
    let newest = entries.map(\.published).max()
    return Feed(
      name: source.name, title: source.title, subtitle: source.subtitle, author: site.author,
      language: "zh-CN", address: site.address, page: source.page,
      updated: newest ?? instant(site.asOf), entries: entries)
  }

  private func entry(
    _ columns: [String: String], _ source: FeedSource, _ log: inout DiagnosticLog
  ) -> FeedEntry? {
    let path = columns["path"] ?? ""
    guard pages.contains(String(path.prefix { $0 != "#" })) else {
      log.error(
        "feed", at: source.location,
        Message("订阅里的 “\(path)” 不是本站的网页", "\"\(path)\" in the feed is no page of the site"),
        hint: Message(
          "path 从网站的根写起，如 notices/GS-2019-0101.html",
          "write the path from the site's root, like notices/GS-2019-0101.html"))
      return nil
    }
    guard let moment = Moment(columns["published"] ?? "") else {
      log.error(
        "feed", at: source.location,
        Message(
          "published 的值 “\(columns["published"] ?? "")” 不是日期或日期时间",
          "`published` is \"\(columns["published"] ?? "")\", which is no date or time"))
      return nil
    }
    return FeedEntry(
      id: "tag:\(host),\(moment.date):\(urlPath(columns["id"] ?? ""))",
      title: columns["title"] ?? "", path: path,
      published: instant(moment), summary: columns["summary"] ?? "",
      author: columns["author"].flatMap { $0.isEmpty ? nil : $0 })
  }

  /// The host of the site's address, the authority of its tag URIs.
  private var host: String {
    let rest = site.address.split(separator: "://", maxSplits: 1).last ?? ""
    return String(rest.prefix { $0 != "/" && $0 != ":" }).lowercased()
  }

  /// A moment in the site's time zone by RFC 3339; a day is its first second.
  private func instant(_ moment: Moment) -> String {
    let zone = TimeZone(identifier: site.timeZone) ?? .gmt
    let seconds = moment.date.dayNumber * 86_400 + moment.secondOfDay
    // The offset of the same figures in UTC, which is wrong for hours about a change of clocks only.
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds))) / 60
    let parts = [abs(offset) / 60, abs(offset) % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(moment)\(offset < 0 ? "-" : "+")\(parts.joined(separator: ":"))"
  }
}
