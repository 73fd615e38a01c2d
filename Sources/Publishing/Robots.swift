/// What robots may read, by RFC 9309: everything, and where the sitemap is.
///
/// `address` is that of the site's root, with a slash at the end; nil when it is not known.
package func robots(address: String?) -> [UInt8] {
  let sitemap = address.map { "\nSitemap: \($0)sitemap.xml\n" } ?? ""
  return Array("User-agent: *\nAllow: /\n\(sitemap)".utf8)
}

/// The path of that file in a release; robots look for it at the root of a host.
package let robotsPath = "robots.txt"
