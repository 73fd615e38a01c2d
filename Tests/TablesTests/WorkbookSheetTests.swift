import Diagnostics
import TestSupport
import Testing

@testable import Tables

struct WorkbookSheetTests {
  private func sheet(_ name: String) -> WorkbookFile.Sheet {
    WorkbookFile.Sheet(name: name, rows: #"<row><c t="str"><v>\#(name)</v></c></row>"#)
  }

  private var workbook: WorkbookFile {
    var workbook = WorkbookFile()
    workbook.sheets = [sheet("资金"), sheet("项目"), sheet("村镇")]
    return workbook
  }

  private func reading(_ sheet: Dialect.Sheet?) throws -> Reading {
    try Reading(workbook, dialect: dialect { $0.sheet = sheet })
  }

  @Test func `The sheet is found by name or number, the first one when none is named`() throws {
    #expect(try reading(nil).columns == ["资金"])
    #expect(try reading(.name("村镇")).columns == ["村镇"])
    #expect(try reading(.number(2)).columns == ["项目"])
    #expect(try reading(.number(2)).sheet == "项目")
  }

  @Test func `An unknown sheet is refused with the names that there are`() throws {
    let table = try reading(.name("項目"))
    expectFindings(table.log, ["a.xlsx: error: 没有名为“項目”的工作表，有：资金、项目、村镇 [sheet]"])
    #expect(table.log.entries.first?.hint != nil)
  }

  @Test(arguments: [0, 4, -1, .max, .min])
  func `A number without a sheet is refused`(_ number: Int) throws {
    expectFindings(
      try reading(.number(number)).log,
      ["a.xlsx: error: 没有第 \(number) 个工作表，共 3 个：资金、项目、村镇 [sheet]"])
  }

  @Test func `Parts are found through the relations, wherever they are`() throws {
    var workbook = WorkbookFile()
    let type = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    workbook.files = [
      "_rels/.rels":
        #"<Relationships><Relationship Id="r" Type="\#(type)/officeDocument" Target="/other/book.xml"/></Relationships>"#,
      "other/book.xml":
        #"<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="甲" r:id="i"/></x:sheets></x:workbook>"#,
      "other/_rels/book.xml.rels":
        #"<Relationships><Relationship Id="i" Type="\#(type)/worksheet" Target="../deep/s.xml"/></Relationships>"#,
      "deep/s.xml":
        #"<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="str"><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>"#,
    ]
    let table = try Reading(workbook)
    expectNoFindings(table.log)
    #expect(table.columns == ["a"])
  }

  @Test func `A chart sheet has no table`() throws {
    var workbook = workbook
    workbook.files["xl/_rels/workbook.xml.rels"] =
      #"<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="c.xml"/></Relationships>"#
    expectFindings(try Reading(workbook).log, ["a.xlsx: error: “资金”是图表… [sheet]"])
  }

  @Test(arguments: [
    "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml", "xl/styles.xml",
  ])
  func `A part that is empty, no XML or has a document type is one finding`(
    _ part: String
  ) throws {
    for content in ["", "x", "<a>", "<a/>", "<!DOCTYPE a><a/>"] {
      var workbook = workbook
      workbook.files[part] = content
      let log = try Reading(workbook).log
      #expect(log.entries.count <= 1, "\(part): \(content)")
      if content.contains("DOCTYPE") { #expect(log.hasErrors, "\(part)") }
    }
  }

  @Test func `A zip file of something else is no workbook`() throws {
    let archive = try zipFile([("word/document.xml", Array("<a/>".utf8))])
    let table = Reading(archive, path: "a.xlsx")
    expectFindings(table.log, ["a.xlsx: error: 工作簿里没有… [file-format]"])
  }

  @Test func `Shared strings have a limit`() throws {
    var workbook = workbook
    workbook.strings = String(repeating: "<si/>", count: 11)
    let table = try Reading(workbook, limits: limits { $0.strings = 10 })
    expectFindings(table.log, ["a.xlsx: error: …10… [table-size]"])
    expectNoFindings(try Reading(workbook, limits: limits { $0.strings = 11 }).log)
  }

  @Test func `A bomb is refused before it is unpacked`() throws {
    var workbook = WorkbookFile()
    workbook.files["xl/sharedStrings.xml"] =
      "<sst>" + String(repeating: "<si><t>x</t></si>", count: 1_100_000) + "</sst>"
    expectFindings(
      try Reading(workbook).log, ["a.xlsx: error: …可能是压缩炸弹 [unsafe-archive]"])
  }
}
