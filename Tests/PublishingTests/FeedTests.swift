import Foundation
import Testing

@testable import Publishing

struct FeedTests {
  private let feed = Feed(
    name: "notices", title: "专栏 · 公示 <&>", subtitle: "正在公示的", author: "办公室", language: "zh-CN",
    address: "https://a.gov.cn/x/", page: "notices/index.html",
    updated: "2020-12-30T09:30:00+08:00",
    entries: [
      FeedEntry(
        id: "tag:a.gov.cn,2020-12-30:notices/1", title: "甲 & 乙", path: "村/1.html#y2020",
        published: "2020-12-30T09:30:00+08:00", summary: "说 \"好\"", author: "村委会"),
      FeedEntry(
        id: "tag:a.gov.cn,2020-12-01:notices/0", title: "丙", path: "0.html",
        published: "2020-12-01T00:00:00+08:00", summary: ""),
    ])

  @Test func `Atom`() {
    #expect(
      String(decoding: feed.atom(), as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
        <title>专栏 · 公示 &lt;&amp;&gt;</title>
        <subtitle>正在公示的</subtitle>
        <id>https://a.gov.cn/x/feeds/notices.atom</id>
        <link rel="self" type="application/atom+xml" href="https://a.gov.cn/x/feeds/notices.atom"/>
        <link rel="alternate" type="text/html" href="https://a.gov.cn/x/notices/index.html"/>
        <updated>2020-12-30T09:30:00+08:00</updated>
        <author><name>办公室</name></author>
        <entry>
        <title>甲 &amp; 乙</title>
        <id>tag:a.gov.cn,2020-12-30:notices/1</id>
        <link rel="alternate" type="text/html" href="https://a.gov.cn/x/%E6%9D%91/1.html#y2020"/>
        <published>2020-12-30T09:30:00+08:00</published>
        <updated>2020-12-30T09:30:00+08:00</updated>
        <author><name>村委会</name></author>
        <summary>说 &quot;好&quot;</summary>
        </entry>
        <entry>
        <title>丙</title>
        <id>tag:a.gov.cn,2020-12-01:notices/0</id>
        <link rel="alternate" type="text/html" href="https://a.gov.cn/x/0.html"/>
        <published>2020-12-01T00:00:00+08:00</published>
        <updated>2020-12-01T00:00:00+08:00</updated>
        </entry>
        </feed>

        """)
  }

  @Test func `JSON Feed, whose items have a text even without a summary`() throws {
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(try feed.json())) as? [String: any Sendable])
    #expect(json["version"] as? String == "https://jsonfeed.org/version/1.1")
    #expect(json["feed_url"] as? String == "https://a.gov.cn/x/feeds/notices.json")
    #expect(json["home_page_url"] as? String == "https://a.gov.cn/x/notices/index.html")
    let items = try #require(json["items"] as? [[String: any Sendable]])
    #expect(items.map { $0["content_text"] as? String } == ["说 \"好\"", "丙"])
    #expect(
      items.map { $0["id"] as? String }
        == ["tag:a.gov.cn,2020-12-30:notices/1", "tag:a.gov.cn,2020-12-01:notices/0"])
    #expect(items.map { ($0["authors"] as? [[String: String]])?.first?["name"] } == ["村委会", nil])
  }

  @Test func `Both are files of the release`() throws {
    let paths = try feed.files().map(\.path)
    #expect(paths == ["feeds/notices.atom", "feeds/notices.json"])
    #expect(Feed.paths(of: "notices") == paths)
  }
}
