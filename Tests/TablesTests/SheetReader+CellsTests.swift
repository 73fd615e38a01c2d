import Diagnostics
import TestSupport
import Testing

@testable import Tables

struct SheetReaderCellsTests {
  /// The cells in row 2, without findings.
  private func cells(
    _ row: String, strings: String = "", formats: [String] = []
  ) throws -> [[Cell]] {
    let table = try Reading(WorkbookFile(row: row, strings: strings, formats: formats))
    expectNoFindings(table.log)
    return table.rows
  }

  @Test func `Cells without references follow one another`() throws {
    #expect(try cells("<c><v>1</v></c><c><v>2</v></c>") == [[1.0, 2.0]])
  }

  @Test func `Numbers are numbers, with exponents and signs`() throws {
    #expect(
      try cells("<c><v>-1.5E-3</v></c><c t=\"n\"><v>12345678901</v></c>")
        == [[-0.0015, 12345678901.0]])
  }

  @Test func `Shared strings join their runs and leave out phonetic guides`() throws {
    #expect(
      try cells(
        #"<c t="s"><v>0</v></c><c t="s"><v>1</v></c>"#,
        strings: """
          <si><t xml:space="preserve"> 甲村 </t></si><si><r><rPr><b/></rPr><t>岔河</t></r><r><t>村</t></r>\
          <rPh sb="0" eb="1"><t>chà</t></rPh><phoneticPr fontId="1"/></si>
          """) == [["甲村", "岔河村"]])
  }

  @Test func `An empty shared string is an empty cell`() throws {
    #expect(
      try cells(#"<c t="s"><v>0</v></c><c t="s"><v>1</v></c>"#, strings: "<si/><si><t>x</t></si>")
        == [["", "x"]])
  }

  @Test func `Inline strings are text, rich or not`() throws {
    #expect(
      try cells(
        #"<c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><r><t>乙</t></r><r><t>丙</t></r></is></c>"#
      ) == [["甲", "乙丙"]])
  }

  @Test func `Escaped characters of Excel are characters`() throws {
    #expect(
      try cells(#"<c t="str"><v>x_x000D_&#10;y</v></c><c t="str"><v>_x005F_x000D__x_</v></c>"#)
        == [["x\r\ny", "_x000D__x_"]])
  }

  @Test func `Booleans are booleans`() throws {
    #expect(try cells(#"<c t="b"><v>1</v></c><c t="b"><v>0</v></c>"#) == [[true, false]])
  }

  @Test func `Cells with a style but no value are empty`() throws {
    #expect(
      try cells(#"<c s="1"/><c><v>1</v></c>"#, formats: ["0", "14"]) == [["", 1.0]])
    #expect(try cells(#"<c t="s"/><c t="str"><f>""</f><v></v></c>"#) == [])
  }

  @Test func `The value that is stored with a formula is taken`() throws {
    #expect(
      try cells(#"<c><f>1+1</f><v>2</v></c><c t="str"><f>"x"</f><v>x</v></c>"#) == [[2.0, "x"]])
  }

  @Test func `A formula without a stored value is reported`() throws {
    let table = try Reading(WorkbookFile(row: "<c><f>1+1</f></c><c><v>1</v></c>"))
    expectFindings(table.log, ["a.xlsx!项目!A2: error: …公式… [formula]"])
    #expect(table.rows == [[.unreadable, 1.0]])
  }

  @Test(arguments: ["#REF!", "#DIV/0!", "#N/A", "#NAME?", "#VALUE!"])
  func `Error values are reported by name`(_ error: String) throws {
    let table = try Reading(
      WorkbookFile(row: #"<c r="B2" t="e"><f>x</f><v>\#(error)</v></c>"#))
    expectFindings(table.log, ["a.xlsx!项目!B2: error: …\(error)… [error-value]"])
    #expect(table.rows == [["", .unreadable]])
  }

  @Test func `A number is a date when its style shows a date`() throws {
    #expect(
      try cells(
        #"<c s="1"><v>43380</v></c><c s="2"><v>43380.5</v></c>"#,
        formats: ["0", "14", "yyyy\"年\"m\"月\"d\"日\""])
        == [[.date("2018-10-07"), .date("2018-10-07T12:00:00")]])
  }

  @Test func `A number is a number when its style shows none, or is unknown`() throws {
    #expect(
      try cells(#"<c s="0"><v>43380</v></c><c s="7"><v>1</v></c>"#, formats: ["4"])
        == [[43380.0, 1.0]])
  }

  @Test func `Percentages and times of day are text`() throws {
    #expect(
      try cells(
        #"<c s="1"><v>0.524</v></c><c s="2"><v>0.354166666666667</v></c>"#,
        formats: ["0", "0.0%", "h:mm"]) == [["52.4%", "08:30:00"]])
  }

  @Test func `Dates count from 1904 in a workbook that says so`() throws {
    var workbook = WorkbookFile(row: #"<c s="0"><v>41918</v></c>"#, formats: ["14"])
    workbook.date1904 = true
    let table = try Reading(workbook)
    expectNoFindings(table.log)
    #expect(table.rows == [[.date("2018-10-07"), ""]])
  }

  @Test func `Cells of type date have ISO dates`() throws {
    #expect(
      try cells(#"<c t="d"><v>2018-10-07</v></c><c t="d"><v>2018-10-07T08:30:00.000Z</v></c>"#)
        == [[.date("2018-10-07"), .date("2018-10-07T08:30:00")]])
  }

  @Test(arguments: ["60", "-1", "2958466"])
  func `A number that is no date is reported where a date is shown`(_ number: String) throws {
    let table = try Reading(
      WorkbookFile(row: #"<c s="0"><v>\#(number)</v></c>"#, formats: ["14"]))
    expectFindings(table.log, ["a.xlsx!项目!A2: error: …\(number)… [date]"])
    #expect(table.rows == [[.unreadable, ""]])
  }

  @Test(arguments: [
    #"<c><v>x</v></c>"#, #"<c><v>inf</v></c>"#, #"<c><v>nan</v></c>"#, #"<c><v>0x1p3</v></c>"#,
    #"<c><v>1e999</v></c>"#, #"<c t="s"><v>9</v></c>"#, #"<c t="s"><v>-1</v></c>"#,
    #"<c t="s"><v>99999999999999999999</v></c>"#, #"<c t="b"><v>2</v></c>"#,
    #"<c t="q"><v>1</v></c>"#, #"<c t="d"><v>2018-10-07x</v></c>"#,
  ])
  func `A value that is none of its type is one finding`(_ cell: String) throws {
    let table = try Reading(WorkbookFile(row: cell))
    #expect(
      table.log.entries.map(\.location) == [
        Diagnostics.SourceLocation("a.xlsx", sheet: "项目", row: 2, column: 1)
      ])
    #expect(table.log.hasErrors)
    #expect(table.rows == [[.unreadable, ""]])
  }

  @Test func `A text over the limit is reported in each cell that shows it`() throws {
    let long = String(repeating: "村", count: 3_500_000)
    let table = try Reading(
      WorkbookFile(
        row: #"<c t="s"><v>0</v></c><c t="inlineStr"><is><t>\#(long)</t></is></c>"#,
        strings: "<si><t>\(long)</t></si>"))
    expectFindings(
      table.log,
      [
        "a.xlsx!项目!A2: error: 这一格有 10500000 字节… [cell-size]",
        "a.xlsx!项目!B2: error: 这一格有 10500000 字节… [cell-size]",
      ])
  }

  @Test func `A control character in a text is reported`() throws {
    let table = try Reading(WorkbookFile(row: #"<c t="str"><v>x_x0000_y</v></c>"#))
    expectFindings(table.log, ["a.xlsx!项目!A2: error: …U+0000… [control-character]"])
  }
}
