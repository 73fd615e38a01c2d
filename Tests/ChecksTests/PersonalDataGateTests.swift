import Diagnostics
import Foundation
import Ledger
import Privacy
import Tables
import TestSupport
import Testing

@testable import Checks

struct PersonalDataGateTests {
  /// A resident ID number that nobody has: the check digit is right, the birthday long ago.
  private static let number = "11010519491231002X"

  private func words() throws -> PersonalDataWords {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    var log = DiagnosticLog()
    let words = PersonalDataWords.load(from: ContentFolder(root: root), log: &log)
    expectNoFindings(log)
    return try #require(words)
  }

  private func check(_ fields: String, _ rows: String) throws -> (DiagnosticLog, SiteFiles) {
    let files = try SiteFiles(
      marked: """
        -- content/datapackage.yaml --
        name: test
        resources:
          - name: person
            title: 名册
            path: data/people.csv
            release: { from: since }
            schema:
              fields:
        \(fields.split(separator: "\n").map { "        - \($0)" }.joined(separator: "\n"))
                - { name: since, title: 公开日期, type: date }
        -- content/data/people.csv --
        \(rows)

        """)
    let site = try TemporarySite(files)
    var log = DiagnosticLog()
    let ledger = try #require(try Ledger(folder: ContentFolder(root: site.folder), log: &log))
    let day = try #require(CivilDate("2020-12-31"))
    try PersonalDataGate(try words(), asOf: day).check(ledger, asOf: Moment(day), log: &log)
    return (log, files)
  }

  @Test func `a cell with a number is found at its place, and shown masked`() throws {
    let (log, files) = try check(
      "{ name: note, title: 说明 }",
      "说明,公开日期\n没有,2020-01-01\n证号\(Self.number)。,2020-01-01")
    expectFindings(
      log, in: files,
      ["content/data/people.csv:3:1: error: 这里有身份证号码 110105********002X，… [personal-resident-id]"])
    #expect(!log.entries.contains { "\($0)".contains(Self.number) })
  }

  @Test func `what is not published is not looked at`() throws {
    let (log, _) = try check(
      "{ name: note, title: 说明, visibility: internal }\n{ name: open, title: 备注 }",
      "说明,备注,公开日期\n\(Self.number),,2020-01-01\n,\(Self.number),2021-01-01")
    expectNoFindings(log)
  }

  @Test func `a masked column is looked at as it is published`() throws {
    let (log, _) = try check(
      "{ name: note, title: 证号, mask: id }", "证号,公开日期\n\(Self.number),2020-01-01")
    expectNoFindings(log)
  }

  @Test func `a column may permit a kind, not a pattern`() throws {
    let fields = "{ name: phone, title: 监督电话, permits: [mobile] }\n{ name: note, title: 说明 }"
    let (log, files) = try check(
      fields, "监督电话,说明,公开日期\n13812345678,找13812345678,2020-01-01")
    expectFindings(
      log, in: files,
      ["content/data/people.csv:2:2: error: 这里有手机号码 138****5678，… [personal-mobile]"])
  }

  @Test func `an unknown kind in permits is an error of the descriptor`() throws {
    let (log, files) = try check(
      "{ name: phone, title: 电话, permits: [moble] }", "电话,公开日期\n1,2020-01-01")
    expectFindings(log, in: files, ["content/datapackage.yaml:9:…: error: …moble… [descriptor]"])
  }

  @Test func `a name beside an illness is found in the row`() throws {
    let (log, files) = try check(
      "{ name: head, title: 户主 }\n{ name: cause, title: 致贫原因 }",
      "户主,致贫原因,公开日期\n王安石,尿毒症,2020-01-01\n王安石,缺技术,2020-01-01")
    expectFindings(
      log, in: files, ["content/data/people.csv:2:2: error: 这里有姓名和病情 王**… [personal-name-illness]"])
  }

  @Test func `texts of files are looked at by line and column, drawings only at their texts`()
    throws
  {
    let day = try #require(CivilDate("2020-12-31"))
    let gate = PersonalDataGate(try words(), asOf: day)
    var log = DiagnosticLog()
    gate.check(Array("一\n二 \(Self.number)\n".utf8), path: "content/pages/a.md", log: &log)
    let svg = "<svg><path d=\"M1 \(Self.number) 3\"/>\n<text>\(Self.number)</text></svg>"
    gate.check(Array(svg.utf8), path: "content/media/a.svg", log: &log)
    gate.check("\(Self.number).jpg", at: SourceLocation("content/media/x.jpg"), log: &log)
    expectFindings(
      log,
      [
        "content/pages/a.md:2:3: error: … [personal-resident-id]",
        "content/media/a.svg:2:7: error: … [personal-resident-id]",
        "content/media/x.jpg: error: … [personal-resident-id]",
      ])
  }

  @Test func `a site without the list of words is told that nobody looks`() throws {
    let site = try TemporarySite()
    var log = DiagnosticLog()
    #expect(PersonalDataWords.load(from: ContentFolder(root: site.folder), log: &log) == nil)
    expectFindings(log, ["content/personal-data.yaml: warning: … [personal-data]"])
  }
}
