import Diagnostics
import Ledger
import Tables
import TestSupport
import Testing

@testable import Publishing

struct FeedReaderTests {
  private static let site: SiteFiles = """
    -- content/datapackage.yaml --
    name: small
    resources:
      - name: notice
        path: data/notice.csv
        schema:
          primaryKey: id
          fields:
            - { name: id, type: string }
            - { name: title, type: string }
            - { name: published, type: date }
            - { name: posted, type: datetime }
            - { name: payee, type: string, visibility: internal }
        release: { from: published }
    -- content/data/notice.csv --
    id,title,published,posted,payee
    甲1,公示甲,2019-03-01,2019-03-01 09:30,SECRET
    乙 2,公示乙,2019-05-01,2019-05-01 10:00,SECRET
    丙,公示丙,2099-01-01,2099-01-01 10:00,SECRET

    """

  /// The feed of a query, and the findings.
  private func read(
    _ query: String, zone: String = "Asia/Shanghai", address: String = "https://A.gov.cn:8080/x/"
  ) throws -> (feed: Feed?, findings: [String]) {
    let place = try TemporarySite(Self.site)
    var log = DiagnosticLog()
    let ledger = try #require(try Ledger(folder: ContentFolder(root: place.folder), log: &log))
    let moment = try #require(Moment("2020-01-01T12:00"))
    let database = try ledger.publish(to: place.folder + "/public.sqlite", asOf: moment, log: &log)
    expectNoFindings(log)
    let site = FeedSite(address: address, author: "办公室", timeZone: zone, asOf: moment)
    let reader = FeedReader(
      site, connection: try database.connect(), pages: ["a.html", "村/b.html"])
    let feed = try reader.feed(
      FeedSource(
        name: "notices", title: "公示", subtitle: "新的", page: "a.html", query: query,
        location: SourceLocation("content/site.yml", row: 9)),
      log: &log)
    return (feed, log.sorted.map { $0.message.chinese })
  }

  @Test func `Rows that are public become entries with tag URIs and moments`() throws {
    let (feed, findings) = try read(
      """
      SELECT id, title, 'a.html#' || id AS path, published, 'x' AS summary, '' AS author
      FROM notice WHERE published <= :as_of ORDER BY published DESC
      """)
    #expect(findings == [])
    #expect(
      feed?.entries == [
        FeedEntry(
          id: "tag:a.gov.cn,2019-05-01:%E4%B9%99%202", title: "公示乙", path: "a.html#乙 2",
          published: "2019-05-01T00:00:00+08:00", summary: "x"),
        FeedEntry(
          id: "tag:a.gov.cn,2019-03-01:%E7%94%B21", title: "公示甲", path: "a.html#甲1",
          published: "2019-03-01T00:00:00+08:00", summary: "x"),
      ])
    #expect(feed?.updated == "2019-05-01T00:00:00+08:00")
  }

  @Test(arguments: [
    ("Asia/Shanghai", "2019-03-01T09:30:00+08:00"), ("UTC", "2019-03-01T09:30:00+00:00"),
    ("America/St_Johns", "2019-03-01T09:30:00-03:30"), ("No/Where", "2019-03-01T09:30:00+00:00"),
  ])
  func `A time is that of the site's time zone`(zone: String, moment: String) throws {
    let (feed, _) = try read(
      "SELECT id, title, 'a.html' AS path, posted AS published FROM notice WHERE id = '甲1'",
      zone: zone)
    #expect(feed?.entries.map(\.published) == [moment])
  }

  @Test func `A feed without entries has the moment of the build, and one has no more than fifty`()
    throws
  {
    let none = try read("SELECT id, title, 'a.html' AS path, published FROM notice WHERE 0")
    #expect(none.feed?.updated == "2020-01-01T12:00:00+08:00")
    let many = try read(
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
      SELECT i AS id, i AS title, 'a.html' AS path, '2019-01-01' AS published FROM n
      """)
    #expect(many.feed?.entries.map(\.title) == (1...50).map(String.init))
  }

  @Test(arguments: [
    ("SELECT id, title, published FROM notice", "订阅的查询缺少或多出列 path"),
    (
      "SELECT id, title, published, 'a.html' AS path, 1 AS body FROM notice", "订阅的查询缺少或多出列 body"
    ),
    (
      "SELECT id, title, published, 'c.html' AS path FROM notice LIMIT 1", "订阅里的 “c.html” 不是本站的网页"
    ),
    (
      "SELECT id, title, '昨天' AS published, 'a.html' AS path FROM notice LIMIT 1",
      "published 的值 “昨天” 不是日期或日期时间"
    ),
  ])
  func `A query that gives no entries is a finding`(query: String, finding: String) throws {
    #expect(try read(query).findings == [finding])
  }

  @Test func `What is internal cannot be asked for`() throws {
    let (feed, findings) = try read(
      "SELECT payee AS id, title, published, 'a.html' AS path FROM notice")
    #expect(feed == nil)
    #expect(findings.count == 1)
  }
}
