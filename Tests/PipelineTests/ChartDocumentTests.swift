import Charts
import Diagnostics
import TestSupport
import Testing

@testable import Pipeline

@Suite struct ChartDocumentTests {
  private func keys(_ text: String, path: String = "-") -> [String]? {
    var log = DiagnosticLog()
    let node = chartSpecification(Array(text.utf8), path: path, log: &log)
    expectNoFindings(log)
    guard case .mapping(let entries) = node?.value else { return nil }
    return entries.map(\.key)
  }

  @Test func theSuffixTellsJSONFromYAML() {
    #expect(keys("{\"mark\": \"bar\"}", path: "a.vl.JSON") == ["mark"])
    #expect(keys("mark: bar\n", path: "a.yaml") == ["mark"])
    #expect(keys("{mark: bar}", path: "a.yml") == ["mark"])
  }

  @Test func withoutASuffixAnObjectWithQuotedKeysIsJSON() {
    #expect(keys("\u{FEFF}\n\t{\n\t\"mark\":\"bar\",\"a\":\"\\/\"}") == ["mark", "a"])
    #expect(keys("{ mark: bar }") == ["mark"])
    #expect(keys("\u{FEFF}mark: bar") == ["mark"])
  }

  @Test func whatCannotBeReadIsAFindingWithItsPlace() {
    let faults = [
      ("a.json", "{\"mark\" \"bar\"}", "a.json:1:9: error: … [json]"),
      ("a.yaml", "mark: bar\nmark: line\n", "a.yaml:1:1: error: … [duplicate-key]"),
      ("a.yaml", "mark: a: b\n", "a.yaml:1:8: error: … [yaml]"),
    ]
    for (path, text, finding) in faults {
      var log = DiagnosticLog()
      #expect(chartSpecification(Array(text.utf8), path: path, log: &log) == nil)
      expectFindings(log, [finding])
    }
    var log = DiagnosticLog()
    #expect(chartSpecification([0x6D, 0xD6, 0xD0], path: "a.yaml", log: &log) == nil)
    expectFindings(log, ["a.yaml: error: 文件不是 UTF-8 文字 [encoding]"])
  }
}
