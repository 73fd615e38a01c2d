import TestSupport
import Testing

@testable import Tables

struct TableFormatTests {
  private let oldWorkbook: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]

  @Test(arguments: ["a.csv", "a.CSV", "b/a.txt", "a.b.tsv"])
  func `Text files are CSV, whatever the case of their suffix`(_ path: String) {
    let table = Reading("a\n1\n", path: path)
    expectNoFindings(table.log)
    #expect(table.rows == [["1"]])
    #expect(table.sheet == nil)
  }

  @Test(arguments: ["a.xls", "a.ods", "a.et", "a.xlsm", "a", "csv", "a.csv/b"])
  func `Other files are refused`(_ path: String) {
    expectFindings(Reading("a\n", path: path).log, ["\(path): error: 不能读… [file-format]"])
  }

  @Test func `An old workbook and one with a password are told apart`() {
    let old = Reading(oldWorkbook, path: "a.xlsx")
    expectFindings(old.log, ["a.xlsx: error: 这是旧版 .xls 工作簿 [file-format]"])
    let stream = "EncryptedPackage".utf8.flatMap { [UInt8]([$0, 0]) }
    let encrypted = Reading(oldWorkbook + stream, path: "a.xlsx")
    expectFindings(encrypted.log, ["a.xlsx: error: 工作簿加了密码，不能读 [file-format]"])
  }

  @Test func `A workbook that is named csv is refused`() throws {
    expectFindings(
      Reading(try WorkbookFile().bytes()).log, ["a.csv: error: …却是 Excel 工作簿 [file-format]"])
    expectFindings(Reading(oldWorkbook).log, ["a.csv: error: …却是 Excel 工作簿 [file-format]"])
  }

  @Test(arguments: ["", "a,b\n1,2\n", "PK\u{3}\u{4}", "<html>"])
  func `What is no archive is no workbook`(_ text: String) {
    expectFindings(
      Reading(text, path: "a.xlsx").log, ["a.xlsx: error: 内容不是 .xlsx 工作簿 [file-format]"])
  }
}
