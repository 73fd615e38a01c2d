import TestSupport
import Testing

@testable import Tables

struct CSVWriterTests {
  private func written(_ rows: [[String]]) -> String {
    var writer = CSVWriter(hasByteOrderMark: false)
    for row in rows { writer.append(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `Rows end with CR LF and cells are parted by commas`() {
    #expect(written([["村名", "户数"], ["甲村", "12"]]) == "村名,户数\r\n甲村,12\r\n")
  }

  @Test func `Only cells that need quotation marks have them`() {
    #expect(
      written([["a,b", "c\"d", "e\nf", "g\rh", " i ", "j;k\tl", ""]])
        == "\"a,b\",\"c\"\"d\",\"e\nf\",\"g\rh\", i ,j;k\tl,\r\n")
  }

  @Test func `A file begins with the byte order mark unless it is left out`() {
    #expect(CSVWriter().bytes == [0xEF, 0xBB, 0xBF])
    #expect(CSVWriter(hasByteOrderMark: false).bytes == [])
  }

  @Test func `What is written reads back the same`() {
    let rows = [["村名", "备,注"], ["甲\"村\"", "一\n二"], ["", "，、；"]]
    var writer = CSVWriter()
    for row in rows { writer.append(row) }
    let table = Reading(writer.bytes)
    expectNoFindings(table.log)
    #expect(table.columns == rows[0])
    #expect(table.rows == [["甲\"村\"", "一\n二"], ["", "，、；"]])
  }
}
