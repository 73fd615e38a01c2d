import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// The sample with more than a hundred faults of all kinds: each is found, at its place, once.
///
/// What must not be public is searched for in what a build makes, and a build with other errors makes
/// nothing; so those faults have runs of their own.
@Suite(.serialized) struct PlantedSiteTests {
  private static let asOf = "2020-12-31"

  private static func plants() throws -> [Plant] {
    disclosurePlants + accountingPlants + targetPlants + agreementPlants + textPlants
      + personalDataPlants + formPlants + factPlants + waiverPlants + [try workbookPlant()]
  }

  @Test func everyFaultIsFoundOnceAndTheLastSiteStays() async throws {
    let site = try sampleCopy()
    let clean = try await site.build(asOf: Self.asOf)
    expectNoFindings(clean.log)
    let before = try site.tree("output/site")
    #expect(before.count > 1000)

    let plants = try Self.plants()
    #expect(plants.count > 60)
    for plant in plants { try plant.grow(in: site) }
    let outcome = try await site.build(asOf: Self.asOf)
    #expect(outcome.summary == nil)
    expectFindings(outcome.log, plants.flatMap(\.findings))
    #expect(try site.tree("output/site") == before)

    try expectReports(of: outcome.pipeline)
    let report = try site.text("output/report/index.html")
    let findings = outcome.log.sorted
    #expect(findings.allSatisfy { report.contains($0.rule) })
    #expect(secrets.filter(report.contains) == [])
    #expect(before.keys.allSatisfy { !$0.hasPrefix("report") })

    let check = try await runProcess(
      mingbai,
      [
        "check", "--site", site.folder, "--as-of", Self.asOf, "--language", "zh", "--format",
        "json",
      ],
      timeout: .seconds(300))
    #expect(check.status == 1)
    #expect(check.stdout == (try outcome.pipeline.jsonReport()))
  }

  /// The findings of all formats are the same, and none shows what it is about.
  private func expectReports(of pipeline: SitePipeline) throws {
    let count = pipeline.log.entries.count
    let json = try pipeline.jsonReport()
    let sarif = try pipeline.sarifReport(language: .chinese)
    #expect(json.ranges(of: "\"rule\"").count == count)
    #expect(sarif.ranges(of: "\"ruleId\"").count == count)
    for language in [Language.chinese, .english] {
      let messages = pipeline.log.entries.map {
        "\($0.message[language]) \($0.hint?[language] ?? "")"
      }
      #expect(secrets.filter { secret in messages.contains { $0.contains(secret) } } == [])
    }
    #expect(secrets.filter(json.contains) == [])
    #expect(secrets.filter(sarif.contains) == [])
    let text = pipeline.textReport(language: .chinese, isColoured: false)
    #expect(secrets.filter(text.contains) == [])
  }

  @Test(arguments: [leakPlants + photoPlants, releasePlants, photoOfSomebodyPlants])
  func whatMustNotBePublicIsFoundInWhatIsBuilt(plants: [Plant]) async throws {
    let site = try sampleCopy()
    for plant in plants { try plant.grow(in: site) }
    let outcome = try await site.build(asOf: Self.asOf)
    #expect(outcome.summary == nil)
    expectFindings(outcome.log, plants.flatMap(\.findings))
    #expect(!FileManager.default.fileExists(atPath: site.output + "/site"))
  }

  @Test(arguments: hiddenPlants)
  func whatIsPublishedFromElsewhereIsFoundToo(plants: [Plant]) async throws {
    let site = try sampleCopy()
    for plant in plants { try plant.grow(in: site) }
    let outcome = try await site.build(asOf: Self.asOf)
    expectFindings(outcome.log, plants.flatMap(\.findings))
  }
}
