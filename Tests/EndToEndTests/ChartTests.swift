import Diagnostics
import Foundation
import TestSupport
import Testing

/// `mingbai chart`, run as a program.
@Suite struct ChartTests {
  private static let files: SiteFiles = """
    -- charts/funds.json --
    {
    	"$schema": "https://vega.github.io/schema/vega-lite/v6.json",
    	"data": {"url":"data/funds.csv"},
    	"mark": "bar",
    	"encoding": {
    		"x": {"field": "year", "type": "ordinal"},
    		"y": {"field": "amount", "type": "quantitative"}
    	}
    }
    -- charts/funds.yaml --
    data: { url: data/funds.json, format: { property: rows } }
    mark: bar
    encoding:
      x: { field: year, type: ordinal }
      y: { field: amount, type: quantitative }
    -- charts/bare.yaml --
    mark: bar
    encoding:
      x: { field: year, type: ordinal }
      y: { field: amount, type: quantitative }
    -- charts/data/funds.csv --
    year,amount
    2018,28830
    2019,29896.7
    -- charts/data/funds.json --
    {"rows": [{"year": 2018, "amount": 28830}, {"year": 2019, "amount": 29896.7}]}
    -- charts/data/broken.csv --
    year,amount
    2018,28830,1
    -- secret.csv --
    year,amount
    2018,1
    """

  private func chart(
    _ site: borrowing TemporarySite, _ arguments: [String], input: String = ""
  ) async throws -> ProcessResult {
    try await runProcess(
      mingbai, ["chart", "--language", "zh"] + arguments, in: site.folder, input: Array(input.utf8))
  }

  @Test func theSameChartComesFromJSONAndYAMLAndAnyFolder() async throws {
    let site = try TemporarySite(Self.files)
    let one = try await chart(site, ["charts/funds.json"])
    #expect(one.status == 0)
    #expect(one.stderr == "")
    #expect(one.stdout.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(one.stdout.hasSuffix("</svg>\n"))
    #expect(one.stdout.contains("2019"))
    let others = [
      ["charts/funds.yaml"], [site.folder + "/charts/funds.json"],
      ["charts/bare.yaml", "--data", "charts/data/funds.csv"],
      ["charts/bare.yaml", "--data", "charts/data/funds.csv", "--width", "wide"],
    ]
    for arguments in others {
      let other = try await chart(site, arguments)
      #expect(other == one, "\(arguments)")
    }
  }

  @Test(.enabled(if: isInstalled("soffice"), "make setup installs it"))
  func aWorkbookGivesTheSameChartAsItsCSV() async throws {
    let site = try TemporarySite(Self.files)
    let saved = try await runProcess(
      "soffice",
      [
        "-env:UserInstallation=file://\(site.folder)/profile", "--headless", "--convert-to",
        "xlsx:Calc MS Excel 2007 XML", "--infilter=CSV:44,34,76,1,,0,false,true",
        "charts/data/funds.csv",
      ], in: site.folder, timeout: .seconds(180))
    #expect(saved.status == 0, "\(saved.stderr)")
    let chart = try await chart(site, ["charts/bare.yaml", "--data", "funds.xlsx"])
    #expect(try await self.chart(site, ["charts/funds.json"]) == chart)
  }

  @Test func standardInputIsReadBesideTheWorkingFolder() async throws {
    let site = try TemporarySite(Self.files)
    let file = try await chart(site, ["charts/funds.json"])
    let text = try site.text("charts/funds.json")
      .replacingOccurrences(of: "data/funds", with: "./charts/data/funds")
    #expect(try await chart(site, ["-"], input: text) == file)
    let broken = try await chart(site, ["-"], input: "{\"mark\": }")
    #expect(broken.status == 1)
    #expect(broken.stderr.hasPrefix("<stdin>:1:10: error: “}”不是 JSON 的值 [json]\n"))
  }

  @Test func theSceneIsWrittenAsJSON() async throws {
    let site = try TemporarySite(Self.files)
    let result = try await chart(site, ["charts/funds.json", "--format", "json"])
    #expect(result.status == 0)
    _ = try JSONSerialization.jsonObject(with: Data(result.stdout.utf8))
  }

  private static let faults = [
    (
      "data/funds.csv", "data/fund.csv",
      "charts/funds.json:3:17: error: …没有这个文件…funds.csv… [chart-data]"
    ),
    ("data/funds.csv", "../secret.csv", "charts/funds.json:3:17: error: …之外… [chart-data]"),
    ("data/funds.csv", "/etc/passwd", "charts/funds.json:3:17: error: …之外… [chart-data]"),
    ("data/funds.csv", "https://a.org/b.csv", "charts/funds.json:3:17: error: …网上… [chart-data]"),
    ("data/funds.csv", "data/broken.csv", "charts/data/broken.csv:2:3: error: … [row-length]"),
    ("\"mark\": \"bar\",", "\"mark\": \"bar\",,", "charts/funds.json:4:16: error: … [json]"),
  ]

  @Test(arguments: faults)
  func aFaultIsAFindingOnStandardError(from: String, to: String, finding: String) async throws {
    let site = try TemporarySite(Self.files)
    let text = try site.text("charts/funds.json").replacingOccurrences(of: from, with: to)
    try site.write(FileContent(text.utf8), to: "charts/funds.json")
    let result = try await chart(site, ["charts/funds.json"])
    #expect(result.status == 1)
    #expect(result.stdout == "")
    let line = result.stderr.split(separator: "\n").first.map(String.init) ?? ""
    let pieces = finding.split(separator: "…").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(pieces.allSatisfy(line.contains), "\(result.stderr)")
  }

  @Test func aLinkOutOfTheFolderIsNotFollowed() async throws {
    let site = try TemporarySite(Self.files)
    try site.remove("charts/data/funds.csv")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder + "/charts/data/funds.csv",
      withDestinationPath: site.folder + "/secret.csv")
    #expect(try await chart(site, ["charts/funds.json"]).status == 1)
  }

  @Test func aMissingFileExitsWithOneAndWrongUsageWithTwo() async throws {
    let site = try TemporarySite(Self.files)
    let missing = try await chart(site, ["charts/fund.json"])
    #expect(missing.status == 1)
    #expect(missing.stderr.hasPrefix("charts/fund.json: error: 没有这个文件 [missing-file]\n"))
    #expect(try await chart(site, ["charts/bare.yaml", "--data", "x.csv"]).status == 1)
    #expect(try await chart(site, []).status == 2)
    #expect(try await chart(site, ["a.json", "--format", "png"]).status == 2)
  }
}
