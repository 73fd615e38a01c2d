import Diagnostics
import Foundation
import TestSupport
import Testing

/// Twelve faults of twelve kinds, in seven files; `check` tells of all of them in one run.
@Suite struct FaultTests {
  private static let faults: [(path: String, from: String, to: String, finding: String)] = [
    (
      "content/data/projects.csv", "P1,樱桃大棚,12.5", "P1,樱桃大棚,12块",
      "content/data/projects.csv:2:3: error: …12块… [type]"
    ),
    (
      "content/data/projects.csv", "P2,还没有公开的水井,8,经办丁戊己,2021-01-01", "P1,水井,8,,2021-02-30",
      "content/data/projects.csv:3:5: error: …2021-02-30… [type]"
    ),
    ("", "", "", "content/data/projects.csv:3:1: error: …P1… [primary-key]"),
    (
      "content/data/payments.csv", "Z2,P1,7.5", "Z2,P1,7.5,8\nZ3,P9,1",
      "content/data/payments.csv:3:4: error: … [row-length]"
    ),
    ("", "", "", "content/data/payments.csv:4:2: error: …P9… [foreign-key]"),
    (
      "content/pages/404.md", "title: 没有这个网页", "title: 没有这个网页\nlayout: pag",
      "content/pages/404.md:3:9: error: …pag… [unknown-template]"
    ),
    (
      "content/checks/overpaid.sql", "SELECT p.*, SUM(amount)", "SELECT p.*, SUM(amont)",
      "content/checks/overpaid.sql:5:17: error: …amont… […]"
    ),
    (
      "content/pages/index.md", "link: \"/projects/{{id}}.html\"",
      "link: \"/projects/{{idd}}.html\"",
      "content/pages/index.md:9:…: error: …idd… [unknown-name]"
    ),
    (
      "content/pages/projects/[id].md", "{{wan(budget)}}", "{{wan(budgets)}}",
      "content/pages/projects/[id].md:8:6: error: …budgets… [unknown-name]"
    ),
    (
      "content/pages/projects/[id].md", "total: [amount]", "total: [amout]",
      "content/pages/projects/[id].md:12:9: error: …amout… [unknown-column]"
    ),
    (
      "content/pages/projects/[id].md", "project = :id", "project = :idd",
      "content/pages/projects/[id].md:6:13: error: …:idd… [unknown-parameter]"
    ),
    (
      "templates/page.mustache", "<title>{{title}}</title>", "<title>{{title}}</title>{{> foot}}",
      "templates/page.mustache:2:25: error: …foot… [unknown-template]"
    ),
  ]

  private func faultySite() throws -> TemporarySite {
    let site = try TemporarySite(smallSite)
    for fault in Self.faults where !fault.path.isEmpty {
      let text = try site.text(fault.path)
      #expect(text.contains(fault.from), "\(fault.path) has no \(fault.from)")
      try site.write(
        FileContent(text.replacingOccurrences(of: fault.from, with: fault.to).utf8),
        to: fault.path)
    }
    return site
  }

  @Test func allFaultsAreReportedInOneRunWithTheirPlaces() async throws {
    let site = try faultySite()
    let outcome = try await site.build()
    expectFindings(outcome.log, Self.faults.map(\.finding))
  }

  @Test func checkPrintsThemAndExitsWithOne() async throws {
    let site = try faultySite()
    let result = try await runProcess(
      mingbai, ["check", "--site", site.folder, "--as-of", "2020-12-31", "--language", "zh"])
    #expect(result.status == 1)
    let places = result.stderr.split(separator: "\n").filter {
      $0.hasPrefix("content/") || $0.hasPrefix("templates/")
    }
    #expect(places.count == Self.faults.count)
  }

  @Test func wrongUsageExitsWithTwoAndAMissingSiteWithOne() async throws {
    #expect(try await runProcess(mingbai, ["check", "--as-of", "2020-13-01"]).status == 2)
    #expect(try await runProcess(mingbai, ["bild"]).status == 2)
    let site = try TemporarySite()
    #expect(try await runProcess(mingbai, ["check", "--site", site.folder]).status == 1)
  }
}
