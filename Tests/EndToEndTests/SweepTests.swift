import Diagnostics
import Foundation
import Ledger
import Pipeline
import TestSupport
import Testing

/// The published folder, searched by `grep` and `strings` for what is withheld on each of many days.
///
/// `Sweep/sweep.py` tells what is withheld from the descriptor and the sources by itself.
@Suite struct SweepTests {
  static let python = "\(repository)/.tools/bin/python"

  private func sweep(_ site: String, _ arguments: [String]) async throws -> ProcessResult {
    try await runProcess(
      Self.python,
      ["\(repository)/Tests/EndToEndTests/Sweep/sweep.py", "--site", site] + arguments,
      timeout: .seconds(600))
  }

  /// The hits that a sweep printed, without their days and rows: `path: class of table.column`.
  private func hits(_ result: ProcessResult) -> Set<String> {
    Set(
      result.stdout.split(separator: "\n").dropLast().map { line in
        let hit = line.dropFirst("2019-03-01: ".count)
        let end = hit.firstRange(of: " (content/")?.lowerBound ?? hit.endIndex
        return String(hit[..<end])
      })
  }

  @Test(.enabled(if: isInstalled(python), "make setup installs it"))
  func onNoDayIsAWithheldValueInTheOutput() async throws {
    let site = try TemporarySite(sweepSite)
    let result = try await sweep(
      site.folder,
      [
        "--binary", mingbai, "--output", site.output, "--from", "2019-02-28", "--to", "2019-03-13",
      ])
    #expect(result.status == 0, "\(result.stdout)\(result.stderr)")
    #expect(result.stdout == "14 days searched, 0 not built, 0 hits\n")
  }

  @Test func rowsAppearOnTheirFirstDayAndGoAfterTheirLast() async throws {
    let site = try TemporarySite(sweepSite)
    var days: [String: [String]] = [:]
    let values = ["穗望春", "稷得雨", "荞满", "麦如意", "粟清和", "秫小满", "打算试种两亩蓝莓", "老井", "水泥路", "樱桃苗"]
    for day in 1...13 {
      let date = "2019-03-\(day < 10 ? "0" : "")\(day)"
      #expect(try await site.build(asOf: date).summary != nil)
      let database = try site.bytes("output/site/data/public.sqlite")
      for value in values where Data(database).range(of: Data(value.utf8)) != nil {
        days[value, default: []].append(String(day))
      }
    }
    #expect(
      days.mapValues { $0.joined(separator: " ") } == [
        "穗望春": "2 3 4 5", "稷得雨": "4 5", "荞满": "6 7 8 9 10", "麦如意": "10 11 12",
        "打算试种两亩蓝莓": "8 9 10 11 12 13", "老井": "5 6 7 8 9 10 11 12 13",
        "樱桃苗": "7 8 9 10 11 12 13",
      ])
  }

  @Test(.enabled(if: isInstalled(python), "make setup installs it"))
  func aListThatWasNotTakenDownIsFoundWhereverItStands() async throws {
    let site = try TemporarySite(sweepSite)
    _ = try await site.build(asOf: "2019-03-05")
    let result = try await sweep(site.folder, ["--output", site.output, "--from", "2019-03-06"])
    #expect(result.status == 1)
    let files = ["data/roll.csv", "data/public.sqlite", "notices/N1.html"]
    let expected = files.flatMap { file in
      ["name of roll.head", "number of roll.amount"].map {
        // A database holds numbers in binary: they are found in its rows.
        let part = file.hasSuffix("sqlite") && $0.hasPrefix("number") ? "/(rows)" : ""
        return "site/\(file)\(part): \($0)"
      }
    }
    #expect(hits(result).isSuperset(of: expected), "\(result.stdout)")
    #expect(!result.stdout.contains("穗望春"))
  }

  @Test(.enabled(if: isInstalled(python), "make setup installs it"))
  func aNameThatAPageTellsTooEarlyIsFoundByTheBuildAndByTheSearch() async throws {
    let site = try TemporarySite(sweepSite)
    try site.write(
      "---\ntitle: 预告\n---\n麦如意家的补助正在审核。\n", to: "content/pages/soon.md")
    let outcome = try await site.build(asOf: "2019-03-09")
    #expect(outcome.summary == nil)
    #expect(outcome.log.sorted.map(\.rule).contains("withheld-value"))
    // The same page once its name is public, then searched as if it were not yet.
    #expect(try await site.build(asOf: "2019-03-10").summary != nil)
    let result = try await sweep(site.folder, ["--output", site.output, "--from", "2019-03-09"])
    #expect(result.status == 1)
    #expect(hits(result).contains("site/soon.html: name of roll.head"), "\(result.stdout)")
  }

  /// Hides withheld values in a workbook, in a picture, in a database and in a file's name.
  private static let planting = """
    import pathlib, sqlite3, sys, zipfile
    folder = pathlib.Path(sys.argv[1])
    with zipfile.ZipFile(folder / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/sharedStrings.xml", "<t>示例账号6200000000000011</t>")
    (folder / "a.jpg").write_bytes(bytes([255, 216, 0, 1]) + "审核乙三".encode() + bytes([0, 2]))
    database = sqlite3.connect(folder / "a.sqlite")
    database.execute("CREATE TABLE t (a)")
    database.execute("INSERT INTO t VALUES (4567891)")
    database.commit()
    (folder / "village-road-new.svg").write_text("<g/>")
    (folder / "a.svg").write_text("<desc>孩子在外地上学缺少路费</desc>")
    (folder / "b.html").write_text("<p>620000000000001100 45678.912 荞满意足")
    """

  @Test(.enabled(if: isInstalled(python), "make setup installs it"))
  func whatIsPackedInOtherFilesIsFoundAndPartsOfLongerTextsAreNot() async throws {
    let site = try TemporarySite(sweepSite)
    try site.write("", to: "output/robots.txt")
    let planted = try await runProcess(Self.python, ["-c", Self.planting, site.output])
    #expect(planted.status == 0, "\(planted.stderr)")
    let result = try await sweep(site.folder, ["--output", site.output, "--from", "2019-03-05"])
    #expect(
      hits(result) == [
        "a.xlsx/xl/sharedStrings.xml: phrase of notice.account",
        "a.jpg: name of review.reviewer", "a.jpg/(strings): name of review.reviewer",
        "a.sqlite/(rows): number of roll.amount", "a.svg: phrase of aid.reason",
        "(file names): file of photo.file",
      ], "\(result.stdout)")
  }
}
