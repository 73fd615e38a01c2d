import Testing

@testable import Publishing

struct RobotsTests {
  @Test func `Everything may be read, and the sitemap is named where its address is known`() {
    #expect(String(decoding: robots(address: nil), as: UTF8.self) == "User-agent: *\nAllow: /\n")
    #expect(
      String(decoding: robots(address: "https://a.gov.cn/b/"), as: UTF8.self)
        == "User-agent: *\nAllow: /\n\nSitemap: https://a.gov.cn/b/sitemap.xml\n")
  }
}
