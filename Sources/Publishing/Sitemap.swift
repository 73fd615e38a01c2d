package import Diagnostics
import Tables

/// A page as a search engine is told of it.
package struct SitemapPage: Hashable, Sendable {
  /// The path in the release.
  package var path: String
  /// The day of the last change, as `2020-12-31`.
  package var modified: String?

  package init(path: String, modified: String? = nil) {
    self.path = path
    self.modified = modified
  }
}

/// A file of a release, before it is written.
package struct ReleaseFile: Hashable, Sendable {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// The sitemap of a release, by https://www.sitemaps.org/protocol.html.
///
/// It is `sitemap.xml`; beyond 50,000 pages or 50 MB that is an index of `sitemap-1.xml` and so on.
/// The protocol knows absolute addresses only, so a site whose address is not known gets none.
///
/// - Parameters:
///   - pages: in any order; `404.html` is left out.
///   - address: the address of the site's root, with a slash at the end; nil when it is not known.
///   - location: where the address is, or ought to be, given.
///   - log: gets a note when there is no address, and a warning when it is not one of the web.
/// - Returns: no file when there is no usable address.
package func sitemap(
  _ pages: [SitemapPage], address: String?, at location: SourceLocation?,
  log: inout DiagnosticLog
) -> [ReleaseFile] {
  let hint = Message("写成 https://example.gov.cn/", "write it like https://example.gov.cn/")
  guard let address else {
    log.report(
      Diagnostic(
        .note, rule: "sitemap", at: location,
        Message(
          "没有给出网址 address，不生成 sitemap.xml", "`address` is not given: no sitemap.xml is made"),
        hint: hint))
    return []
  }
  guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
    log.warning(
      "sitemap", at: location,
      Message(
        "网址 “\(address)” 不以 https:// 开头，不生成 sitemap.xml",
        "the address \"\(address)\" does not start with https://: no sitemap.xml is made"),
      hint: hint)
    return []
  }
  return Sitemap(address: address).files(pages)
}

/// The limits of the protocol, smaller in tests.
struct Sitemap {
  var address: String
  var pagesAFile = 50_000
  var bytesAFile = 50 << 20

  func files(_ pages: [SitemapPage]) -> [ReleaseFile] {
    var parts: [[UInt8]] = []
    var part = Self.start("urlset")
    var count = 0
    for page in pages.sorted(by: { $0.path < $1.path }) where page.path != "404.html" {
      let entry = entry("url", page.path, page.modified)
      let isFull = count == pagesAFile || part.count + entry.count + 16 > bytesAFile
      if isFull, count > 0 {
        parts.append(part + Self.end("urlset"))
        part = Self.start("urlset")
        count = 0
      }
      part += entry
      count += 1
    }
    parts.append(part + Self.end("urlset"))
    guard parts.count > 1 else { return [ReleaseFile(path: "sitemap.xml", bytes: parts[0])] }
    let files = parts.enumerated().map { index, bytes in
      ReleaseFile(path: "sitemap-\(index + 1).xml", bytes: bytes)
    }
    let index = files.reduce(into: Self.start("sitemapindex")) { index, file in
      index += entry("sitemap", file.path, nil)
    }
    return [ReleaseFile(path: "sitemap.xml", bytes: index + Self.end("sitemapindex"))] + files
  }
}

extension Sitemap {
  private static func start(_ element: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <\(element) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """.utf8)
  }

  private static func end(_ element: String) -> [UInt8] { Array("</\(element)>\n".utf8) }

  private func entry(_ element: String, _ path: String, _ modified: String?) -> [UInt8] {
    let day = modified.map { "<lastmod>\(xmlText($0))</lastmod>" } ?? ""
    return Array(
      "<\(element)><loc>\(xmlText(address))\(urlPath(path))</loc>\(day)</\(element)>\n".utf8)
  }
}
