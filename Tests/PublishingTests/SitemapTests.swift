import Diagnostics
import TestSupport
import Testing

@testable import Publishing

struct SitemapTests {
  private let address = "https://fp.example.gov.cn/sub/"

  private func text(_ file: ReleaseFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  @Test func `Pages are listed by path, with escaped addresses and days, without the error page`() {
    var log = DiagnosticLog()
    let files = sitemap(
      [
        SitemapPage(path: "村镇/a&b.html", modified: "2020-12-31"), SitemapPage(path: "404.html"),
        SitemapPage(path: "index.html"),
      ], address: address, at: nil, log: &log)
    expectNoFindings(log)
    #expect(files.map(\.path) == ["sitemap.xml"])
    #expect(
      files.map(text) == [
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://fp.example.gov.cn/sub/index.html</loc></url>
        <url><loc>https://fp.example.gov.cn/sub/%E6%9D%91%E9%95%87/a%26b.html</loc><lastmod>2020-12-31</lastmod></url>
        </urlset>

        """
      ])
  }

  @Test func `Too many pages are split, and sitemap.xml becomes the index`() {
    let pages = (1...5).map { SitemapPage(path: "\($0).html") }
    let files = Sitemap(address: address, pagesAFile: 2).files(pages)
    #expect(
      files.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
    #expect(
      text(files[0]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>https://fp.example.gov.cn/sub/sitemap-1.xml</loc></sitemap>
        <sitemap><loc>https://fp.example.gov.cn/sub/sitemap-2.xml</loc></sitemap>
        <sitemap><loc>https://fp.example.gov.cn/sub/sitemap-3.xml</loc></sitemap>
        </sitemapindex>

        """)
    #expect(files.dropFirst().map { text($0).components(of: "<url>") } == [2, 2, 1])
  }

  @Test func `No file is larger than the limit`() {
    let pages = (1...50).map { SitemapPage(path: "\($0).html") }
    let files = Sitemap(address: address, bytesAFile: 500).files(pages).dropFirst()
    #expect(files.allSatisfy { $0.bytes.count <= 500 })
    #expect(files.map { text($0).components(of: "<url>") }.reduce(0, +) == 50)
  }

  @Test func `Without an address there is no sitemap, and a finding says so`() {
    var log = DiagnosticLog()
    let location = SourceLocation("content/site.yml")
    #expect(sitemap([], address: nil, at: location, log: &log) == [])
    #expect(sitemap([], address: "fp.example.gov.cn/", at: location, log: &log) == [])
    expectFindings(
      log,
      [
        "content/site.yml: note: 没有给出网址 address，不生成 sitemap.xml [sitemap]",
        "content/site.yml: warning: 网址 “fp.example.gov.cn/” 不以 https:// 开头，不生成 sitemap.xml [sitemap]",
      ])
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
