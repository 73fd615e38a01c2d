import Diagnostics
import TestSupport
import Testing

@testable import Tables

struct SheetReaderTests {
  private let header = WorkbookFile.header

  @Test func `Rows and cells stand where their references say`() throws {
    let table = try Reading(
      WorkbookFile(
        rows: header
          + #"<row r="5"><c r="B5"><v>1</v></c></row><row r="9"/><row><c><v>2</v></c></row>"#
      ))
    expectNoFindings(table.log)
    #expect(table.sheet == "项目")
    #expect(table.columns == ["a", "b"])
    #expect(table.numbers == [5, 10])
    #expect(table.rows == [["", 1.0], [2.0, ""]])
  }

  @Test func `Shared strings that are shown over and over have a limit`() throws {
    let cell = #"<c t="s"><v>0</v></c>"#
    let rows = (2..<100).map { #"<row r="\#($0)">\#(cell)\#(cell)</row>"# }.joined()
    var workbook = WorkbookFile(rows: header + rows)
    workbook.strings = "<si><t>\(String(repeating: "x", count: 1000))</t></si>"
    let table = try Reading(workbook, limits: limits { $0.textBytes = 10_000 })
    expectFindings(table.log, ["a.xlsx!项目!7: error: 表格的文字最多 10000 字节… [table-size]"])
  }

  @Test func `Cells far to the right cost nothing and are reported once`() throws {
    let rows = (2..<5000).map {
      #"<row r="\#($0)"><c r="A\#($0)"><v>1</v></c><c r="XFD\#($0)"><v>1</v></c></row>"#
    }
    let table = try Reading(WorkbookFile(rows: header + rows.joined()))
    expectFindings(table.log, ["a.xlsx!项目!XFD2: warning: …没有列名… [nameless-column]"])
    #expect(table.rows.count == 4998)
    #expect(table.rows.allSatisfy { $0 == [1.0, ""] })
  }

  @Test func `A last row with nothing before it is one row`() throws {
    let table = try Reading(
      WorkbookFile(rows: header + #"<row r="1048576"><c r="A1048576"><v>1</v></c></row>"#))
    expectNoFindings(table.log)
    #expect(table.numbers == [1_048_576])
  }

  @Test(arguments: ["1048577", "99999999"])
  func `A row behind the last one of any spreadsheet is refused`(_ row: String) throws {
    let table = try Reading(WorkbookFile(rows: header + #"<row r="\#(row)"><c><v>1</v></c></row>"#))
    #expect(table.log.hasErrors)
    #expect(table.rows == [])
  }

  @Test(arguments: ["0", "-1", "x", "", "1", "99999999999999999999"])
  func `A row number that is none, or not behind the last, is damage`(_ row: String) throws {
    let table = try Reading(WorkbookFile(rows: header + #"<row r="\#(row)"><c><v>1</v></c></row>"#))
    expectFindings(table.log, ["a.xlsx!项目!2: error: 工作簿损坏… [damaged-workbook]"])
  }

  @Test(arguments: ["XFE2", "ZZZ2"])
  func `A column behind the last one of any spreadsheet is no column`(_ cell: String) throws {
    let table = try Reading(WorkbookFile(row: #"<c r="\#(cell)"><v>1</v></c>"#))
    #expect(table.log.entries.count == 1)
    #expect(table.rows.allSatisfy { $0.count == 2 })
  }

  @Test func `A sheet that is cut off is read up to there and reported`() throws {
    var workbook = WorkbookFile(row: "<c><v>1</v></c>")
    workbook.files["xl/worksheets/sheet1.xml"] =
      "<worksheet><sheetData>\(header)<row r=\"2\"><c><v>1</v></c></row><row r=\"3\"><c><v>2"
    let table = try Reading(workbook)
    #expect(table.log.entries.map(\.rule) == ["damaged-workbook"])
  }

  @Test func `A document type in the sheet is refused`() throws {
    var workbook = WorkbookFile(row: "")
    workbook.files["xl/worksheets/sheet1.xml"] = """
      <!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>
      <worksheet><sheetData>\(header)<row r="2"><c t="str"><v>&b;</v></c></row></sheetData></worksheet>
      """
    let table = try Reading(workbook)
    expectFindings(table.log, ["a.xlsx!项目: error: …<!DOCTYPE>… [damaged-workbook]"])
  }

  @Test func `A sheet with any byte of its XML changed or cut off is read or refused`() throws {
    let xml = Array(
      """
      <worksheet><cols><col min="1" max="1" hidden="1"/></cols><sheetData>\(header)<row r="2" \
      hidden="1"><c r="A2" s="1" t="n"><f>1</f><v>1.5</v></c><c t="inlineStr"><is><t>&amp;</t></is>\
      </c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>
      """.utf8)
    var variants = xml.indices.map { Array(xml[..<$0]) }
    for byte in "<>\"&/9 ".utf8 {
      variants += xml.indices.map { xml[..<$0] + [byte] + xml[($0 + 1)...] }
    }
    for variant in variants {
      var workbook = WorkbookFile()
      workbook.formats = ["0", "14"]
      workbook.files["xl/worksheets/sheet1.xml"] = String(decoding: variant, as: UTF8.self)
      let table = try Reading(workbook)
      #expect(table.log.entries.count <= 8)
      #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    }
  }

  @Test func `A sheet without rows has no header`() throws {
    expectFindings(
      try Reading(WorkbookFile()).log, ["a.xlsx!项目!1: error: 第 1 行没有列名 [header]"])
    var workbook = WorkbookFile()
    workbook.files["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData/></worksheet>"
    expectFindings(try Reading(workbook).log, ["a.xlsx!项目!1: error: 第 1 行没有列名 [header]"])
  }
}
