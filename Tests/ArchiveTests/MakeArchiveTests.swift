import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Archive

@Suite struct MakeArchiveTests {
  private let site: SiteFolder

  init() throws { site = try SiteFolder() }

  private func findings(
    _ change: (inout ArchiveRequest) -> Void = { _ in }
  ) throws -> (summary: ArchiveSummary?, findings: [String]) {
    var request = try site.request()
    change(&request)
    var log = DiagnosticLog()
    let summary = try makeArchive(request, log: &log)
    return (summary, log.sorted.map { findingText($0).replacing(site.path + "/", with: "") })
  }

  @Test func aBagHasSiteBookChecksFormatsAndWebArchive() throws {
    let (summary, findings) = try findings()
    #expect(findings == [])
    let tree = try fileTree(of: site.path + "/archive")
    let payload =
      SiteFolder.files.keys.map { "site/\($0)" } + [
        "site/manifest.csv", "FORMATS.md", "checks/report.md", "warc/site.warc.gz",
        "yearbook/yearbook-2019.pdf", "yearbook/yearbook-2019.epub",
      ]
    expectPaths(
      tree,
      payload.map { "2019/data/\($0)" } + [
        "2019/bag-info.txt", "2019/bagit.txt", "2019/manifest-sha256.txt",
        "2019/manifest-sha512.txt", "2019/signature.txt", "2019/tagmanifest-sha256.txt",
        "2019/tagmanifest-sha512.txt",
      ])
    #expect(summary?.files == payload.count)
    for (path, text) in SiteFolder.files {
      #expect(tree["2019/data/site/\(path)"] == Array(text.utf8))
    }
    var log = DiagnosticLog()
    try verify([site.path + "/archive/2019"], keys: [BagFolder.key().publicKey], log: &log)
    expectNoFindings(log)
  }

  @Test func theInfoNamesOfficeDayAndPeriod() throws {
    let (summary, _) = try findings()
    #expect(
      try site.folder.text("archive/2019/bag-info.txt") == """
        Source-Organization: 示例办
        External-Description: 公开专栏 2019年度归档 annual archive
        External-Identifier: www.mingbai.example-2019
        Bagging-Date: 2020-01-05
        Period: 2019-01-01/2019-12-31
        Site-Address: https://www.mingbai.example/
        Bag-Software-Agent: \(Program.name)
        Payload-Oxum: \(summary?.bytes ?? 0).\(summary?.files ?? 0)

        """)
  }

  @Test func theReportHasOnlyWhatIsPublished() throws {
    _ = try findings()
    let report = try site.folder.text("archive/2019/data/checks/report.md")
    #expect(report.contains("| 2 | 2020-01-05 | 1 | 1 | 0 |"))
    #expect(report.contains("| fund | 资金 | 1 | 1 | 0 |"))
    #expect(!report.contains("| fund | 资金 | 3 | 0 | 0 |"))
    #expect(report.contains("| fund-sum | 合计\\|要等于 | error |  | 0 |"))
    #expect(report.contains("没有 none"))
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    _ = try findings()
    let first = try fileTree(of: site.path + "/archive")
    _ = try findings()
    #expect(try fileTree(of: site.path + "/archive") == first)
    let other = try SiteFolder()
    var log = DiagnosticLog()
    _ = try makeArchive(other.request(), log: &log)
    #expect(try fileTree(of: other.path + "/archive") == first)
  }

  @Test func aFileThatChangedSinceIsAnErrorAndTheLastBagStays() throws {
    _ = try findings()
    let last = try fileTree(of: site.path + "/archive")
    try site.folder.write("<p>首頁</p>", "site/index.html")
    try site.folder.write("<p>项目们</p>", "site/projects/index.html")
    try site.folder.write("x", "site/extra.html")
    try site.folder.remove("site/empty.txt")
    let (summary, found) = try findings()
    #expect(summary == nil)
    #expect(
      found == [
        "site/empty.txt: error: 发布过的 “empty.txt” 不在了 [site-missing]",
        "site/extra.html: error: “extra.html” 不是发布的文件，是后来放进去的 [site-added]",
        "site/projects/index.html: error: “projects/index.html” 发布之后改动过：与 manifest.csv 不符 [site-changed]",
      ])
    #expect(try fileTree(of: site.path + "/archive") == last)
  }

  @Test func aFileOfTheSameSizeThatChangedIsAnErrorToo() throws {
    try site.folder.write("<p>首頁</p>", "site/index.html")
    let (summary, found) = try findings()
    #expect(summary == nil)
    #expect(
      found == ["site/index.html: error: “index.html” 发布之后改动过：与 manifest.csv 不符 [site-changed]"])
    #expect(try fileTree(of: site.path + "/archive").isEmpty)
  }

  @Test func aLinkInTheSiteIsAnError() throws {
    try site.folder.remove("site/index.html")
    try FileManager.default.createSymbolicLink(
      atPath: site.path + "/site/index.html", withDestinationPath: "/etc/passwd")
    let (summary, found) = try findings()
    #expect(summary == nil)
    #expect(found.contains("site/index.html: error: “index.html” 不是发布的文件 [site-added]"))
  }

  @Test func aMissingBookIsAnErrorUnlessThereIsNone() throws {
    try site.folder.remove("yearbook/2019/yearbook-2019.pdf")
    #expect(
      try findings().findings == [
        "yearbook/2019/yearbook-2019.pdf: error: 没有 2019 年的年鉴 yearbook-2019.pdf [archive-yearbook]"
      ])
    let (summary, found) = try findings { $0.yearbook = nil }
    #expect(summary != nil)
    #expect(found == [])
  }

  @Test func aYearThatIsNotOverIsAWarning() throws {
    #expect(
      try findings {
        $0.year = 2020
        $0.yearbook = nil
      }.findings == [
        "site/data/release.csv: warning: 网站是 2020-01-05 发布的，2020 年还没有结束 [archive-day]"
      ])
  }

  @Test func aSiteWithoutAFeedSaysNeitherAddressNorOffice() throws {
    try site.publish(SiteFolder.files.filter { !$0.key.hasPrefix("feeds/") })
    #expect(
      try findings().findings == [
        "site/feeds: error: 网站没有公布自己的网址，WARC 需要它 [archive-address]",
        "site/feeds: error: 网站没有公布主办单位 [archive-office]",
      ])
    let (summary, found) = try findings {
      $0.address = "https://example.gov.cn/fp"
      $0.office = "市办"
    }
    #expect(found == [])
    #expect(summary != nil)
    let info = try site.folder.text("archive/2019/bag-info.txt")
    #expect(info.contains("Site-Address: https://example.gov.cn/fp/\n"))
    #expect(info.contains("Source-Organization: 市办\n"))
  }

  @Test func aFolderWithoutASiteIsSaid() throws {
    try site.folder.remove("site/manifest.csv")
    #expect(
      try findings().findings
        == ["site: error: site 里没有已发布的网站：缺少 manifest.csv [site-manifest]"]
        .map { $0.replacing("error: site", with: "error: site") })
  }

  @Test(arguments: ["../secret.txt", "/etc/passwd", "~/x"])
  func aManifestDoesNotLeadOutOfTheSite(path: String) throws {
    try site.folder.edit("site/manifest.csv") {
      $0 + "\(path),1,\(String(repeating: "0", count: 64)),x\r\n"
    }
    let (summary, found) = try findings()
    #expect(summary == nil)
    #expect(found == ["site/manifest.csv: error: 这一行读不懂：“\(path)” [site-manifest]"])
  }

  @Test func yearsFollowEachOtherByThemselves() throws {
    try site.folder.write("%PDF-1.7", "yearbook/2020/yearbook-2020.pdf")
    try site.folder.write("PK", "yearbook/2020/yearbook-2020.epub")
    let (first, _) = try findings()
    var log = DiagnosticLog()
    let second = try makeArchive(site.request(2020), log: &log)
    #expect(second?.previous == site.path + "/archive/2019")
    let info = try site.folder.text("archive/2020/bag-info.txt")
    #expect(info.contains("Previous-Bag: www.mingbai.example-2019\n"))
    #expect(info.contains("Previous-Tag-Manifest-SHA256: \(first?.tagManifest ?? "")\n"))
    var findings = DiagnosticLog()
    try verify(
      [2020, 2019].map { "\(site.path)/archive/\($0)" }, keys: [BagFolder.key().publicKey],
      log: &findings)
    expectNoFindings(findings)
  }

  @Test func aYearThatAnotherFollowsIsNotReplaced() throws {
    _ = try findings()
    _ = try findings {
      $0.year = 2020
      $0.yearbook = nil
    }
    let last = try fileTree(of: site.path + "/archive")
    #expect(try findings().findings == [])
    try site.publish(SiteFolder.files.merging(["index.html": "<p>改过</p>"]) { $1 })
    let (summary, found) = try findings()
    #expect(summary == nil)
    #expect(
      found == [
        "archive/2020/bag-info.txt: error: 2020 年的归档包接在现有的 2019 年后面，换掉它就断了 [bag-chain]"
      ])
    #expect(try fileTree(of: site.path + "/archive") == last)
  }

  @Test func noYearFollowsADamagedOne() throws {
    _ = try findings()
    try site.folder.write("x", "archive/2019/data/site/index.html")
    let (summary, found) = try findings {
      $0.year = 2020
      $0.yearbook = nil
    }
    #expect(summary == nil)
    #expect(found.contains { $0.contains("[bag-changed]") })
  }

  @Test func aYearDoesNotFollowALaterOne() throws {
    _ = try findings()
    let (summary, found) = try findings {
      $0.year = 2018
      $0.yearbook = nil
      $0.previous = site.path + "/archive/2019"
    }
    #expect(summary == nil)
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.contains("不早于 2018 年 [bag-chain]") })
  }
}
