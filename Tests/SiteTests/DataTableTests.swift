import Charts
import Diagnostics
import Tables
import TestSupport
import Testing

@testable import Site

@Suite struct DataTableTests {
  private func read(
    _ text: String, _ path: String, format: String? = nil, property: String? = nil,
    findings: [String] = []
  ) -> DataTable? {
    var log = DiagnosticLog()
    let table = DataTable.read(
      Array(text.utf8), path: path, format: format, property: property, log: &log)
    expectFindings(log, findings)
    return table
  }

  @Test func csvColumnsAreNumbersOrTruthValuesWhereAllTheirCellsAre() {
    let text = """
      \u{FEFF}村,人数,已脱贫,日期,混合,空,说明\r
      甲,1.5e1,true,2019-01-02,1,,"一,""二""
      三"\r
      乙,,false,2019-01-03,x,,"0"\r
      丙,-.5,,,3,,\r

      """
    let table = read(text, "a.csv")
    #expect(table?.columns.map(\.name) == ["村", "人数", "已脱贫", "日期", "混合", "空", "说明"])
    #expect(table?.columns.allSatisfy { $0.kind == nil && $0.unit == nil } == true)
    #expect(
      table?.rows == [
        ["甲", 15, true, "2019-01-02", "1", nil, "一,\"二\"\n三"],
        ["乙", nil, false, "2019-01-03", "x", nil, "0"], ["丙", -0.5, nil, nil, "3", nil, nil],
      ])
  }

  @Test func whatOnlyLooksLikeANumberStaysText() {
    let texts = [
      "nan", "inf", "0x10", "1,5", "1_000", "--1", "12%", "NA", "1e999", "１２", "007", "-01", "00",
    ]
    for text in texts {
      #expect(read("a,b\n\"\(text)\",1\n", "a.csv")?.rows == [[.text(text), 1]])
    }
  }

  @Test func allWaysToWriteADecimalNumberAreRead() {
    let text = "a,b\n0,x\n-0.50,\n+1E-2,\n.5,\n5.,\n"
    #expect(read(text, "a.csv")?.rows.map { $0[0] } == [0, -0.5, 0.01, 0.5, 5])
  }

  @Test func tabsSeparateInATSVFileOrWhereTheFormatSaysSo() {
    #expect(read("a\tb,c\n1\t2\n", "a.tsv")?.rows == [[1, 2]])
    #expect(read("a\tb,c\n1\t2,3\n", "a.txt", format: "tsv")?.rows == [[1, "2,3"]])
    #expect(read("a\tb,c\n1\t2,3\n", "a.txt", format: "csv")?.rows == [["1\t2", 3]])
  }

  @Test func gb18030IsRead() throws {
    var log = DiagnosticLog()
    let bytes: [UInt8] = [0xB4, 0xE5, 0x0A, 0xBC, 0xD7, 0x0A]
    let table = DataTable.read(bytes, path: "a.csv", log: &log)
    expectNoFindings(log)
    #expect(table == DataTable(columns: [.init("村")], rows: [["甲"]]))
  }

  @Test func faultsOfACSVFileAreFindingsWithTheirPlace() {
    _ = read(
      "a,b\n1,2,3\n4,5\n", "d/a.csv", findings: ["d/a.csv:2:3: error: … [row-length]"])
    #expect(
      read(
        "a,b,a\n1,2,3\n", "a.csv",
        findings: ["a.csv:1:3: error: 列「a」与第 1 列重复 [duplicate-column]"])?.rows == [[1, 2]])
    #expect(read("", "a.csv", findings: ["a.csv:1: error: … [header]"]) == nil)
    #expect(read("x", "a.arrow", findings: ["a.arrow: error: … [file-format]"]) == nil)
  }

  @Test func jsonObjectsBecomeRowsOfAllTheirMembers() {
    let text = """
      [{"a": 1, "b": {"c": "x", "d": {"e": true}}, "list": [1]},
       {"b": {"c": null}, "f": "2020", "a": 2, "list": []}, {}]
      """
    let table = read(text, "a.json")
    #expect(table?.columns.map(\.name) == ["a", "b.c", "b.d.e", "f"])
    #expect(
      table.map { table in
        table.rows.map { $0 + Array(repeating: nil, count: table.columns.count - $0.count) }
      } == [[1, "x", true, nil], [2, nil, nil, "2020"], [nil, nil, nil, nil]])
  }

  @Test func singleValuesAreAColumnNamedData() {
    let table = read("[1, \"a\", null]", "a.dat", format: "json")
    #expect(table == DataTable(columns: [.init("data")], rows: [[1], ["a"], [nil]]))
  }

  @Test func aPropertyLeadsToTheRows() {
    let text = "{\"meta\": {\"rows\": [{\"a\": 1}]}, \"more\": []}"
    #expect(read(text, "a.json", property: "meta.rows")?.rows == [[1]])
    #expect(
      read(
        text, "a.json", property: "meta.row", findings: ["a.json:1:10: error: …row… [json-rows]"])
        == nil)
    #expect(read(text, "a.json", findings: ["a.json:1:1: error: … [json-rows]"]) == nil)
  }
}
