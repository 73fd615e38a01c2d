import Diagnostics
import Ledger
import Search
import Tables
import TestSupport
import Testing

@testable import Pipeline

@Suite struct SearchRulesTests {
  private func load(_ yaml: String?, expecting findings: [String] = []) throws -> SearchSettings? {
    let site = try TemporarySite()
    if let yaml { try site.write(FileContent(Array(yaml.utf8)), to: "content/search.yaml") }
    var log = DiagnosticLog()
    let settings = SearchSettings.load(from: ContentFolder(root: site.folder), log: &log)
    expectFindings(log, findings)
    return settings
  }

  @Test func `a site need not have a search`() throws {
    #expect(try load(nil) == nil)
  }

  @Test func `readings and endings are read`() throws {
    let yaml =
      "words: { 即墨: [ji mo], 长: [chang, zhang] }\nsurnames: { 单: shan }\nendings: [街道, 村]\n"
    let expected = SearchSettings(
      words: ["即墨": ["ji mo"], "长": ["chang", "zhang"]], surnames: ["单": ["shan"]],
      endings: ["街道", "村"])
    #expect(try load(yaml) == expected)
  }

  @Test func `what is no reading and no ending is reported at its place`() throws {
    let yaml = "words:\n  即墨: [jí mò]\nendings: 村\nnames: []\n"
    _ = try load(
      yaml,
      expecting: [
        "content/search.yaml:2:7: error: 读音 “jí mò” 应写成小写拼音… [search-settings]",
        "content/search.yaml:3:10: error: endings 应是一列词尾… [search-settings]",
        "content/search.yaml:4:1: error: … [unknown-property]",
      ])
  }
}
