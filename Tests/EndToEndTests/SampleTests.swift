import Diagnostics
import Foundation
import Ledger
import Pipeline
import TestSupport
import Testing

/// The sample site, judged by the programs that its users have.
@Suite(.serialized) struct SampleTests {
  private static let asOf = "2020-12-31"

  /// Builds the sample into a folder of its own.
  private func builtSample() async throws -> TemporarySite {
    let place = try TemporarySite()
    var pipeline = SitePipeline(
      BuildOptions(
        site: repository, output: place.output, asOf: Moment(Self.asOf), jobs: 2, clock: { 0 }))
    let summary = try await pipeline.build()
    expectNoFindings(pipeline.log)
    #expect(summary != nil)
    return place
  }

  @Test func checkHasNothingToSay() async throws {
    let result = try await runProcess(
      mingbai, ["check", "--site", repository, "--as-of", Self.asOf, "--language", "en"],
      timeout: .seconds(300))
    #expect(result.status == 0)
    #expect(result.stderr == "no problems found\n")
  }

  /// What is written today about later years is no hindrance.
  @Test func anEarlierDayCanBeBuiltAgain() async throws {
    let place = try TemporarySite()
    var pipeline = SitePipeline(
      BuildOptions(
        site: repository, output: place.output, asOf: Moment("2018-06-01"), jobs: 2,
        clock: { 0 }))
    #expect(try await pipeline.build() != nil)
    #expect(try place.text("output/site/yearbook/index.html").contains("还没有出版的年鉴"))
  }

  @Test func theRegistersHaveTheirNumbersAndAProjectItsPage() async throws {
    let place = try await builtSample()
    let tree = try place.tree("output/site")
    #expect(tree.keys.count { $0.hasPrefix("places/") && $0.hasSuffix(".html") } > 560)
    #expect(tree.keys.count { $0.hasPrefix("projects/") } > 451)
    let page = String(decoding: tree["projects/PD-2019-0131.html"] ?? [], as: UTF8.self)
    #expect(page.contains("171.12"))
    #expect(page.contains("示例站点"))
  }

  @Test func nothingInternalIsPublished() async throws {
    let place = try await builtSample()
    // The internal columns of the sample begin so; see content/datapackage.yaml.
    for (path, bytes) in try place.tree("output") {
      for word in ["示例账号", "payee_account", "contact_person"] {
        #expect(Data(bytes).range(of: Data(word.utf8)) == nil, "\(word) is in \(path)")
      }
    }
  }

  @Test(.enabled(if: isInstalled("frictionless"), "make setup installs it"))
  func frictionlessAcceptsTheDownloads() async throws {
    let place = try await builtSample()
    let result = try await runProcess(
      "frictionless", ["validate", "datapackage.json"], in: place.output + "/site/data",
      timeout: .seconds(300))
    #expect(result.status == 0, "\(result.stdout)\(result.stderr)")
  }

  @Test(.enabled(if: isInstalled("sqlite3"), "make setup installs it"))
  func sqliteReadsTheDatabase() async throws {
    let place = try await builtSample()
    let result = try await runProcess(
      "sqlite3",
      [
        place.output + "/site/data/public.sqlite",
        """
        PRAGMA integrity_check; PRAGMA foreign_key_check;
        SELECT kind, COUNT(*) FROM place WHERE kind LIKE '%村' GROUP BY kind ORDER BY kind;
        """,
      ])
    #expect(result.stdout == "ok\n市定经济薄弱村|310\n省定贫困村|200\n")
  }

  @Test(.enabled(if: isInstalled("frictionless"), "make setup installs it"))
  func programsReadFeedsStructuredDataAndMetaTags() async throws {
    let place = try await builtSample()
    let result = try await runProcess(
      "\(repository)/.tools/bin/python",
      [
        "\(repository)/Tests/EndToEndTests/Machines/machines.py", place.output + "/site",
        "https://www.mingbai.example/",
      ],
      timeout: .seconds(300))
    #expect(result.status == 0, "\(result.stdout)\(result.stderr)")
  }

  @Test(.enabled(if: isInstalled("chromium"), "make setup installs it"))
  func pagesOpenFromAFileWithoutErrors() async throws {
    let place = try await builtSample()
    let script = "\(repository)/Tests/EndToEndTests/Browser/browse.py"
    let chromium = try #require(pathOfProgram("chromium"))
    let result = try await runProcess(
      "\(repository)/.tools/bin/python",
      [script, chromium, place.output + "/site"]
        + [
          "index.html", "progress/index.html", "funds/index.html",
          "projects/PD-2019-0131.html", "notices/index.html", "places/index.html",
          "heroes/index.html", "policies/index.html", "chronicle/index.html", "media/index.html",
          "data/index.html", "about/index.html", "charts/index.html",
        ],
      timeout: .seconds(600))
    #expect(result.status == 0, "\(result.stdout)\(result.stderr)")
  }
}
