import Diagnostics
import Foundation
import Ledger
import TestSupport
import Testing

@testable import Checks

/// The rules of `content/checks`, each tried with rows that break it and rows that do not.
struct RuleCatalogueTests {
  static let cases = names(in: RuleCase.folder, suffix: ".yaml")
  static let rules = names(in: RuleCase.content + "/checks", suffix: ".sql")

  @Test(arguments: cases)
  func `a rule finds each row that offends, once, and nothing in clean rows`(id: String) throws {
    let rule = try RuleCase(id: id)
    let (places, messages) = try rule.run(.offending)
    #expect(!rule.finds.isEmpty)
    #expect(places.sorted() == rule.finds.sorted())
    #expect(messages.contains { $0.contains(rule.message) }, "\(messages)")
    #expect(try rule.run(.clean).messages == [])
  }

  @Test func `every rule has a case and every case a rule`() {
    #expect(Self.rules == Self.cases)
    #expect(Self.rules.count >= 45)
  }

  /// What domain rules list as fields of an item (国开办发〔2018〕11号) can never be left out.
  @Test(arguments: [
    ("allocation", "doc_no fund_name level issued published total principle"),
    (
      "project",
      "name category nature place starts ends unit implementer responsible_post task budget "
        + "fund_central fund_province fund_city fund_county fund_other subsidy_standard beneficiary "
        + "goal mechanism"
    ),
    ("notice", "type level title starts ends days published supervisor address phone hotline"),
    ("media", "caption alt author rights consent"),
    ("observation", "scope source as_of published"),
  ])
  func `the fields that a law lists are required by the descriptor`(
    table: String, fields: String
  ) throws {
    let table = try #require(RuleCase.sample?[table])
    for name in fields.split(separator: " ") {
      #expect(table[String(name)]?.constraints.required == true, "\(name)")
    }
  }

  @Test(arguments: rules)
  func `a rule says what it demands, on what it rests and how to mend a finding`(
    id: String
  ) throws {
    let path = "\(RuleCase.content)/checks/\(id).sql"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var log = DiagnosticLog()
    let header = CheckHeader(text, path: path, log: &log)
    expectNoFindings(log)
    for key in ["title", "title-en", "severity", "basis", "message", "hint"] {
      #expect(header[key] != nil, "\(key)")
    }
  }
}

/// The names of the files of a folder, without their suffix, in order.
private func names(in folder: String, suffix: String) -> [String] {
  // A folder that cannot be read has no names, which the tests notice.
  let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  return files.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
}
