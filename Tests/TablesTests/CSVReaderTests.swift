import Diagnostics
import TestSupport
import Testing

@testable import Tables

struct CSVReaderTests {
  @Test func `Cells are text without white space around it`() {
    let table = Reading("村名,户数\n\u{3000} 甲\u{A0}村 \u{3000},\t12\n\" 乙 \",\"\"\n")
    expectNoFindings(table.log)
    #expect(table.columns == ["村名", "户数"])
    #expect(table.rows == [["甲\u{A0}村", "12"], ["乙", ""]])
  }

  @Test func `Quoted cells lose their marks and doubled marks are halved`() {
    let table = Reading("a,b,c\n\"x,\"\"y\"\"\",\"1\r\n2\r3\n4\",\"\"\"\"\n")
    expectNoFindings(table.log)
    #expect(table.rows == [["x,\"y\"", "1\n2\n3\n4", "\""]])
  }

  @Test func `A quoted line end does not add to the row numbers`() {
    let table = Reading("a,b\n\"1\n1\",2\n3\n")
    expectFindings(table.log, ["a.csv:3:1: error: … 1 格 … 2 列 [row-length]"])
    #expect(table.numbers == [2, 3])
  }

  @Test func `Tabs, semicolons and commas are found without being declared`() {
    for delimiter in [",", "\t", ";"] {
      let table = Reading("a\(delimiter)b\n1\(delimiter)2\n")
      expectNoFindings(table.log)
      #expect(table.rows == [["1", "2"]])
    }
  }

  @Test func `A declared delimiter is taken even when another stands more often`() {
    let table = Reading("a,b;c,d\n1,2;3,4\n", dialect: dialect { $0.delimiter = 0x3B })
    expectNoFindings(table.log)
    #expect(table.columns == ["a,b", "c,d"])
    #expect(table.rows == [["1,2", "3,4"]])
  }

  @Test func `A tsv file has tabs`() {
    let table = Reading("a,b\n1,2\n", path: "a.tsv")
    expectNoFindings(table.log)
    #expect(table.columns == ["a,b"])
  }

  @Test func `A lone return is reported once and ends its row`() {
    let table = Reading("a,b\r1,2\r3,4\n5,6\n")
    expectFindings(table.log, ["a.csv:1: error: …回车符… [line-end]"])
    #expect(table.rows == [["1", "2"], ["3", "4"], ["5", "6"]])
  }

  @Test func `A NUL byte makes its cell unreadable`() {
    let table = Reading("a,b\nx\u{0}y,2\n\"\u{0}\",4\n")
    expectFindings(
      table.log,
      [
        "a.csv:2:1: error: …U+0000… [control-character]",
        "a.csv:3:1: error: …U+0000… [control-character]",
      ])
    #expect(table.rows == [[.unreadable, "2"], [.unreadable, "4"]])
  }

  @Test func `A mark that nothing closes is reported where it opened and ends the table`() {
    let table = Reading("a,b\n\"1\n\",2\n3,\"4\n5,6\n7,8\n")
    expectFindings(table.log, ["a.csv:3:2: error: 文件第 4 行开始的双引号没有结束… [quote]"])
    #expect(table.rows == [["1", "2"]])
  }

  @Test func `A mark that nothing closes in the header refuses the table`() {
    let table = Reading("a,\"b\n1,2\n")
    expectFindings(table.log, ["a.csv:1:2: error: 文件第 1 行… [quote]", "a.csv:1: error: … [header]"])
    #expect(table.rows == [])
  }

  @Test func `Text behind a closing mark and marks inside plain text are reported`() {
    let table = Reading("a,b\n\"1\"x,2\n3,5\"6\n\"7\" ,8\n")
    expectFindings(
      table.log,
      [
        "a.csv:2:1: error: …后面还有文字 [quote]",
        "a.csv:3:2: error: …英文双引号… [quote]",
        "a.csv:4:1: error: …后面还有文字 [quote]",
      ])
    #expect(table.rows == [[.unreadable, "2"], ["3", .unreadable], [.unreadable, "8"]])
  }

  @Test func `One byte that is not UTF-8 is one unreadable cell of a UTF-8 file`() {
    let table = Reading(
      Array("村名,户数\n甲村,1\n".utf8) + [0xFF, 0x2C, 0x32, 0x0A] + Array("乙村,3\n".utf8))
    expectFindings(table.log, ["a.csv:3:1: error: …UTF-8… [encoding]"])
    #expect(table.rows == [["甲村", "1"], [.unreadable, "2"], ["乙村", "3"]])
  }

  @Test func `Half of a character at the end of a cell does not spoil its neighbours`() {
    let table = Reading(
      Array("村名,户数\n甲村,一\n".utf8) + [0xE4, 0xB8, 0x2C] + Array("二\n".utf8))
    expectFindings(table.log, ["a.csv:3:1: error: …UTF-8… [encoding]"])
    #expect(table.rows == [["甲村", "一"], [.unreadable, "二"]])
  }

  @Test func `A GB 18030 file reads like its UTF-8 twin, four-byte characters included`() throws {
    let text = "村名,备注\n㐱家疃,\"䶮、𠀀，\u{3000}\"\"好\"\"\"\n镕,㑇\n"
    let twin = Reading(try gb18030(text))
    expectNoFindings(twin.log)
    #expect(twin.columns == ["村名", "备注"])
    #expect(twin.rows == Reading(text).rows)
    #expect(twin.rows.count == 2)
  }

  @Test func `A bad byte in a GB 18030 file is one unreadable cell`() throws {
    let table = Reading(
      try gb18030("村名,户数\n甲村,一\n") + [0xFF, 0x2C] + gb18030("二\n丙村，在山下,三\n"))
    expectFindings(table.log, ["a.csv:3:1: error: …GB18030… [encoding]"])
    #expect(table.rows == [["甲村", "一"], [.unreadable, "二"], ["丙村，在山下", "三"]])
  }

  @Test func `A cell over the limit is reported and its row is kept`() {
    let long = String(repeating: "村", count: 4_000_000)
    let table = Reading("a,b\n\(long),2\n\"\(long)\",3\n")
    expectFindings(
      table.log,
      [
        "a.csv:2:1: error: 这一格有 12000000 字节，最多 1048576 字节 [cell-size]",
        "a.csv:3:1: error: 这一格有 12000000 字节，最多 1048576 字节 [cell-size]",
      ])
    #expect(table.rows == [[.unreadable, "2"], [.unreadable, "3"]])
  }

  @Test func `A row of a million delimiters is one finding or two, not a million cells`() {
    let table = Reading("a,b\n" + String(repeating: ",", count: 1_000_000) + "\n1,2\n")
    expectFindings(table.log, ["a.csv:2:16385: error: 这一行有 1000001 格… [table-size]"])
    #expect(table.rows == [["1", "2"]])
  }

  @Test func `Any bytes are read or refused`() throws {
    let text = "村名,备注\r\n\"甲,\"\"村\n\",1\n\u{0}\r乙,\t\u{3000}\n\"x\"y,3;4\n"
    for bytes in [Array(text.utf8), try gb18030(text)] {
      var variants = bytes.indices.map { Array(bytes[..<$0]) }
      for byte in [0x22, 0x2C, 0x0D, 0x0A, 0x00, 0x81, 0xFF] as [UInt8] {
        variants += bytes.indices.map { bytes[..<$0] + [byte] + bytes[($0 + 1)...] }
      }
      for variant in variants {
        let table = Reading(variant)
        #expect(table.log.entries.count <= 12)
        #expect(table.rows.allSatisfy { $0.count == table.columns.count })
        for row in 1...6 {
          let record = csvRecord(row, of: variant, dialect: Dialect())
          let length = record?.text.unicodeScalars.count ?? 0
          #expect(record?.fields.allSatisfy { $0.upperBound <= length } != false)
        }
      }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `A million quotation marks in one cell are read in one pass`() {
    let table = Reading("a,b\n\"" + String(repeating: "\"\"", count: 500_000) + "\",2\n")
    expectNoFindings(table.log)
    #expect(table.rows == [[.text(String(repeating: "\"", count: 500_000)), "2"]])
  }
}
