import TestSupport
import Testing

@testable import Tables

struct SheetLayoutTests {
  private func text(_ place: String, _ text: String) -> String {
    #"<c r="\#(place)" t="str"><v>\#(text)</v></c>"#
  }

  /// Columns `a` to `c` and one row.
  private var rows: String {
    "<row>\(text("A1", "a"))\(text("B1", "b"))\(text("C1", "c"))</row>"
      + "<row>\(text("A2", "1"))\(text("B2", "2"))\(text("C2", "3"))</row>"
  }

  private func hidden(_ columns: String) -> String {
    "<cols>\(columns)</cols>"
  }

  @Test func `Hidden columns with a name are reported and read`() throws {
    let table = try Reading(
      WorkbookFile(rows: rows, head: hidden(#"<col min="2" max="3" hidden="1"/>"#)))
    expectFindings(table.log, ["a.xlsx!项目!B1: warning: 列“b…c”是隐藏的，仍会读入 [hidden-data]"])
    #expect(table.rows == [["1", "2", "3"]])
  }

  @Test func `Columns that are hidden behind the table are not reported`() throws {
    for range in [#"min="4" max="16384""#, #"min="9" max="9""#] {
      let table = try Reading(
        WorkbookFile(rows: rows, head: hidden(#"<col \#(range) hidden="true"/>"#)))
      expectNoFindings(table.log)
    }
  }

  @Test(arguments: [
    #"<col min="1" max="1" hidden="0"/>"#, #"<col min="1" max="1"/>"#,
    #"<col min="3" max="1" hidden="1"/>"#, #"<col min="x" max="1" hidden="1"/>"#,
    #"<col hidden="1"/>"#, #"<col min="-5" max="0" hidden="1"/>"#,
  ])
  func `Other columns are not reported`(_ column: String) throws {
    expectNoFindings(try Reading(WorkbookFile(rows: rows, head: hidden(column))).log)
  }

  @Test(.timeLimit(.minutes(1)))
  func `A hundred thousand hidden columns do not take long`() throws {
    let column = #"<col min="1" max="16384" hidden="1"/>"#
    let table = try Reading(
      WorkbookFile(rows: rows, head: hidden(String(repeating: column, count: 100_000))))
    #expect(table.rows.count == 1)
  }

  @Test func `Hidden rows are reported together and read`() throws {
    let hidden = (3...5).map { #"<row r="\#($0)" hidden="1">\#(text("A\($0)", "x"))</row>"# }
    let table = try Reading(
      WorkbookFile(rows: rows + hidden.joined() + #"<row r="9" hidden="1"/>"#))
    expectFindings(table.log, ["a.xlsx!项目!3: warning: 从这一行起有 3 行是隐藏的，仍会读入 [hidden-data]"])
    #expect(table.rows.count == 4)
  }

  @Test(arguments: ["hidden", "veryHidden"])
  func `A hidden sheet is reported when it is read`(_ state: String) throws {
    var workbook = WorkbookFile(rows: rows)
    workbook.sheets[0].state = state
    expectFindings(
      try Reading(workbook).log, ["a.xlsx!项目: warning: 工作表“项目”是隐藏的，仍会读入 [hidden-data]"])
  }

  @Test func `Merged cells of a two-row header join well`() throws {
    let head = """
      <row r="1">\(text("A1", "序号"))\(text("B1", "资金"))<c r="C1"/><c r="D1"/></row>
      <row r="2"><c r="A2"/>\(text("B2", "中央"))\(text("C2", "市级"))\(text("D2", "合计"))</row>
      """
    let merges = #"<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:D1"/></mergeCells>"#
    let table = try Reading(
      WorkbookFile(
        rows: head + #"<row r="3"><c r="A3"><v>1</v></c><c r="D3"><v>5</v></c></row>"#,
        tail: merges),
      dialect: dialect { $0.headerRows = [1, 2] })
    expectNoFindings(table.log)
    #expect(table.columns == ["序号", "资金 中央", "资金 市级", "资金 合计"])
    #expect(table.rows == [[1.0, "", "", 5.0]])
  }

  @Test func `What is left in a covered cell of the header is not seen`() throws {
    let head = """
      <row r="1">\(text("A1", "序号"))</row><row r="2">\(text("A2", "旧名"))\(text("B2", "b"))</row>
      """
    let table = try Reading(
      WorkbookFile(rows: head, tail: #"<mergeCells><mergeCell ref="A1:A2"/></mergeCells>"#),
      dialect: dialect { $0.headerRows = [1, 2] })
    expectNoFindings(table.log)
    #expect(table.columns == ["序号", "b"])
  }

  @Test func `A merged title above the header and a merged comment row are no fault`() throws {
    let merges = #"<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A4:B4"/></mergeCells>"#
    let table = try Reading(
      WorkbookFile(
        rows: """
          <row r="1">\(text("A1", "项目表"))</row>
          <row r="2">\(text("A2", "a"))\(text("B2", "b"))\(text("C2", "c"))</row>
          <row r="3">\(text("A3", "1"))</row><row r="4">\(text("A4", "合计"))</row>
          """, tail: merges),
      dialect: dialect {
        $0.headerRows = [2]
        $0.commentRows = [1, 4]
      })
    expectNoFindings(table.log)
    #expect(table.columns == ["a", "b", "c"])
    #expect(table.rows == [["1", "", ""]])
  }

  @Test func `A merged cell among the data is reported and counts once`() throws {
    let table = try Reading(
      WorkbookFile(
        rows: rows + "<row><c><v>1</v></c></row>",
        tail: #"<mergeCells><mergeCell ref="A2:A3"/></mergeCells>"#))
    expectFindings(table.log, ["a.xlsx!项目!A2: warning: A2:A3 是合并单元格… [merged-cells]"])
    #expect(table.rows == [["1", "2", "3"], [1.0, "", ""]])
  }

  @Test func `A merged cell that covers all is harmless`() throws {
    let table = try Reading(
      WorkbookFile(
        rows: rows, tail: #"<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>"#))
    #expect(table.columns.count <= 16_384)
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["A1:XFD1", "A1:XFD1048576", "A2:XFD9", "C5:D9"])
  func `Thousands of merged cells do not take long`(_ range: String) throws {
    let merge = #"<mergeCell ref="\#(range)"/>"#
    let table = try Reading(
      WorkbookFile(
        rows: rows,
        tail: "<mergeCells>\(String(repeating: merge, count: 20_000))</mergeCells>"))
    #expect(table.columns.count <= 16_384)
  }

  @Test(arguments: ["", "A1", "A1:", ":", "C3:A1", "A1:B2:C3", "x", "A0:B0"])
  func `A range that is none is passed over`(_ range: String) throws {
    expectNoFindings(
      try Reading(
        WorkbookFile(
          rows: rows, tail: #"<mergeCells><mergeCell ref="\#(range)"/></mergeCells>"#)
      ).log)
  }
}
