import Diagnostics
import Foundation
import Testing

struct SARIFReportTests {
  /// The parts of a report that the tests look at.
  private struct Report: Decodable {
    struct Run: Decodable {
      var tool: Tool
      var columnKind: String
      var results: [Result]
    }
    struct Tool: Decodable { var driver: Driver }
    struct Driver: Decodable { var rules: [Rule] }
    struct Text: Decodable, Equatable { var text: String }
    struct Rule: Decodable {
      var id: String
      var shortDescription: Text?
      var help: Text?
    }
    struct Result: Decodable {
      var ruleId: String
      var ruleIndex: Int
      var level: String
      var message: Text
      var locations: [Location]?
    }
    struct Location: Decodable, Equatable {
      var physicalLocation: Physical
      var logicalLocations: [Logical]?
    }
    struct Physical: Decodable, Equatable {
      var artifactLocation: Artifact
      var region: Region?
    }
    struct Artifact: Decodable, Equatable { var uri: String }
    struct Region: Decodable, Equatable {
      var startLine: Int
      var startColumn: Int?
    }
    struct Logical: Decodable, Equatable {
      var name: String
      var fullyQualifiedName: String
    }

    var version: String
    var runs: [Run]
  }

  private func report(
    _ log: DiagnosticLog, rules: [RuleDescription] = []
  ) throws -> Report.Run {
    let text = try log.sarifReport(language: .chinese, rules: rules)
    let report = try JSONDecoder().decode(Report.self, from: Data(text.utf8))
    #expect(report.version == "2.1.0")
    return try #require(report.runs.first)
  }

  private func location(_ location: Diagnostics.SourceLocation) throws -> Report.Location? {
    var log = DiagnosticLog()
    log.error("r", at: location, Message("甲", "a"))
    return try report(log).results.first?.locations?.first
  }

  @Test func `findings refer to the rules, described or not`() throws {
    var log = DiagnosticLog()
    log.error("type", at: nil, Message("甲", "a"), hint: Message("乙", "b"))
    log.warning("late", at: nil, Message("丙", "c"))
    let run = try report(
      log,
      rules: [
        RuleDescription(
          id: "late", title: Message("按时公开", "in time"), basis: "条例第二十六条", severity: .warning)
      ])
    #expect(run.columnKind == "unicodeCodePoints")
    #expect(run.tool.driver.rules.map(\.id) == ["late", "type"])
    #expect(run.tool.driver.rules.first?.shortDescription?.text == "按时公开")
    #expect(run.tool.driver.rules.first?.help?.text == "依据：条例第二十六条")
    #expect(run.results.map(\.ruleId) == ["late", "type"])
    #expect(run.results.map(\.ruleIndex) == [0, 1])
    #expect(run.results.map(\.level) == ["warning", "error"])
    #expect(run.results.map(\.message.text) == ["丙", "甲\n建议：乙"])
    #expect(run.results.allSatisfy { $0.locations == nil })
  }

  @Test func `a place in a text is a region`() throws {
    let place = try #require(
      try location(SourceLocation("content/文 件.md", row: 3, column: 5)))
    #expect(
      place.physicalLocation.artifactLocation.uri == "content/%E6%96%87%20%E4%BB%B6.md")
    #expect(place.physicalLocation.region == Report.Region(startLine: 3, startColumn: 5))
    #expect(place.logicalLocations == nil)
  }

  @Test func `a field of a CSV file is a line and a logical location`() throws {
    let place = try #require(try location(SourceLocation("a.csv", row: 3, column: 5)))
    #expect(place.physicalLocation.region == Report.Region(startLine: 3, startColumn: nil))
    #expect(
      place.logicalLocations == [Report.Logical(name: "3:5", fullyQualifiedName: "a.csv:3:5")])
  }

  @Test func `a cell of a workbook is a logical location and in the message`() throws {
    let cell = SourceLocation("a.xlsx", sheet: "项目", row: 17, column: 3)
    let place = try #require(try location(cell))
    #expect(place.physicalLocation.region == nil)
    #expect(
      place.logicalLocations == [
        Report.Logical(name: "C17", fullyQualifiedName: "a.xlsx!项目!C17")
      ])
    var log = DiagnosticLog()
    log.error("r", at: cell, Message("甲", "a"))
    #expect(try report(log).results.map(\.message.text) == ["a.xlsx!项目!C17: 甲"])
  }
}
