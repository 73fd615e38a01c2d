import Foundation
import TestSupport
import Testing

/// `mingbai archive`, `verify` and `compare`, from the ledger of an office to the box in the archive.
@Suite struct ArchiveTests {
  private static let header = "id,table,key,column,old,new,kind,reason,date\n"

  /// The small site with a table of revisions, which is empty.
  private func site() throws -> TemporarySite {
    let site = try TemporarySite(smallSite)
    let columns = Self.header.dropLast().split(separator: ",")
      .map { "        - { name: \($0), type: string }\n" }
    let table = """
        - name: revision
          title: 修订和更正
          path: data/revisions.csv
          schema:
            primaryKey: id
            fields:

      """
    let descriptor = try site.text("content/datapackage.yaml") + table + columns.joined()
    try site.write(FileContent(Array(descriptor.utf8)), to: "content/datapackage.yaml")
    try site.write(FileContent(Array(Self.header.utf8)), to: "content/data/revisions.csv")
    return site
  }

  @discardableResult
  private func run(_ arguments: [String], status: Int32 = 0) async throws -> ProcessResult {
    let result = try await runProcess(mingbai, arguments + ["--language", "en"])
    #expect(result.status == status, "\(arguments)\n\(result.stdout)\(result.stderr)")
    return result
  }

  private func archive(
    _ site: borrowing TemporarySite, _ year: Int, asOf: String, status: Int32 = 0
  ) async throws {
    try await run(["build", "--site", site.folder, "--as-of", asOf])
    try await run(
      ["archive", "--year", "\(year)", "--output", site.output, "--without-yearbook"]
        + [
          "--address", "https://example.org/x", "--office", "示例办", "--key",
          site.folder + "/office.key",
        ],
      status: status)
  }

  @Test func yearsAreArchivedVerifiedAndCompared() async throws {
    let site = try site()
    let key = ["--key", site.folder + "/office.key"]
    try await run(["archive", "--new-key", site.folder + "/office.key"])
    try await run(["archive", "--new-key", site.folder + "/office.key"], status: 3)
    try await run(["archive", "--year", "2019", "--output", site.output] + key, status: 1)
    try await archive(site, 2019, asOf: "2019-12-31")

    let budget = "P1,樱桃大棚,12.5,"
    let ledger = try site.text("content/data/projects.csv")
    try site.write(
      FileContent(Array(ledger.replacing(budget, with: "P1,樱桃大棚,13,").utf8)),
      to: "content/data/projects.csv")
    try await archive(site, 2020, asOf: "2020-12-31")
    let bags = ["2020", "2019"].map { "\(site.output)/archive/\($0)" }
    let verified = try await run(["verify", "--key", site.folder + "/office.key.pub"] + bags)
    #expect(verified.stderr == "no problems found\n")

    let unexplained = try await run(["compare", bags[1], bags[0]], status: 1)
    #expect(unexplained.stdout.hasPrefix("project P1 budget (万元): 12.5 → 13  not explained\n"))
    let revision = "X1,project,P1,budget,12.5,13,修订,追加,2020-06-01\n"
    try site.write(
      FileContent(Array((Self.header + revision).utf8)), to: "content/data/revisions.csv")
    try await run(["build", "--site", site.folder, "--as-of", "2020-12-31"])
    let explained = try await run(["compare", bags[1], site.output + "/site", "--format", "csv"])
    #expect(explained.stdout.contains("changed,project,项目,P1,budget,计划,万元,12.5,13,X1,修订,追加"))

    // What others rest on is not replaced, and what is published is not changed by hand.
    try await archive(site, 2019, asOf: "2020-01-15", status: 1)
    try site.write("changed", to: "output/site/index.html")
    try await run(
      ["archive", "--year", "2021", "--output", site.output, "--without-yearbook"] + key, status: 1)
    try site.write("changed", to: "output/archive/2019/data/site/index.html")
    let broken = try await run(["verify"] + bags, status: 1)
    #expect(broken.stderr.contains("[bag-changed]"))
    try await run(["verify", site.folder + "/nowhere"], status: 3)
    try await run(["archive", "--output", site.output], status: 2)
    try await run(
      ["archive", "--new-key", site.output + "/office.key", "--output", site.output], status: 2)
  }
}
