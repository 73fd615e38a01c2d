import Diagnostics
import TestSupport
import Testing

@testable import Tables

struct TableReaderTests {
  @Test func `Empty rows are left out and keep their number`() {
    let table = Reading("a,b\n\n1,2\n,\n \t,\u{3000}\n3,4\n\n")
    expectNoFindings(table.log)
    #expect(table.rows == [["1", "2"], ["3", "4"]])
    #expect(table.numbers == [3, 6])
  }

  @Test func `Rows too long and too short are told with their first cell and both lengths`() {
    let table = Reading("村名,户数\n甲村,1,2\n乙村\n丙村,3\n")
    expectFindings(
      table.log,
      [
        "a.csv:2:3: error: 以“甲村”开头的一行有 3 格，表头有 2 列 [row-length]",
        "a.csv:3:1: error: 以“乙村”开头的一行有 1 格，表头有 2 列 [row-length]",
      ])
    #expect(table.rows == [["甲村", .unreadable], ["乙村", .unreadable], ["丙村", "3"]])
  }

  @Test func `Empty cells behind the last column are no fault`() {
    let table = Reading("a,b,,\n1,2,,\n3,4,, ,\n")
    expectNoFindings(table.log)
    #expect(table.columns == ["a", "b"])
    #expect(table.rows == [["1", "2"], ["3", "4"]])
  }

  @Test func `A column without a name is reported once, when it has content`() {
    let table = Reading("a,,c\n1,,3\n4,5,6\n7,8,9\n")
    expectFindings(table.log, ["a.csv:3:2: warning: …没有列名… [nameless-column]"])
    #expect(table.columns == ["a", "", "c"])
  }

  @Test func `Several header rows are joined, comment rows are neither header nor data`() {
    let table = Reading(
      "资金表,,\n项目,资金,资金\n,中央,市级\n单位,万元,万元\n甲,1,2\n合计,1,2\n",
      dialect: dialect {
        $0.headerRows = [2, 3]
        $0.headerJoin = "/"
        $0.commentRows = [1, 4, 6]
      })
    expectNoFindings(table.log)
    #expect(table.columns == ["项目", "资金/中央", "资金/市级"])
    #expect(table.rows == [["甲", "1", "2"]])
    #expect(table.numbers == [5])
  }

  @Test func `A comment row behind the end of the table is reported`() {
    let table = Reading("a\n1\n", dialect: dialect { $0.commentRows = [9] })
    expectFindings(table.log, ["a.csv:9: warning: … [comment-rows]"])
  }

  @Test(arguments: ["", "\n\n", ",,\n1,2,3\n", "\u{FEFF}"])
  func `A table without column names is refused`(_ text: String) {
    let table = Reading(text)
    expectFindings(table.log, ["a.csv:1: error: 第 1 行没有列名 [header]"])
    #expect(table.rows.isEmpty)
  }

  @Test func `Header rows behind the end of the table refuse it`() {
    let table = Reading("a\n1\n", dialect: dialect { $0.headerRows = [7] })
    expectFindings(table.log, ["a.csv:7: error: 第 7 行没有列名 [header]"])
  }

  @Test(arguments: [[], [0], [-3], [.min], [.max], [2_000_000_000], [1, 2_000_000_000]])
  func `Header and comment rows that no table has do no harm`(_ rows: [Int]) {
    let table = Reading(
      "a\n1\n",
      dialect: dialect {
        $0.headerRows = rows
        $0.commentRows = rows
      })
    #expect(table.log.count(.error) <= 1)
  }

  @Test func `The first row over the limit is reported and ends the table`() {
    let table = Reading("a\n1\n2\n3\n4\n", limits: limits { $0.rows = 3 })
    expectFindings(table.log, ["a.csv:4: error: 表格最多 3 行… [table-size]"])
    #expect(table.rows == [["1"], ["2"]])
  }

  @Test func `Empty rows count for the limit of rows`() {
    let table = Reading(
      "a\n" + String(repeating: "\n", count: 1_200_000), limits: .standard)
    expectFindings(table.log, ["a.csv:1048577: error: … [table-size]"])
  }

  @Test func `Cells and bytes of text have limits`() {
    let cells = Reading("a,b\n1,2\n3,4\n5,6\n", limits: limits { $0.cells = 4 })
    expectFindings(cells.log, ["a.csv:4: error: 表格最多 4 格… [table-size]"])
    let text = Reading("a\n村\n村\n村\n", limits: limits { $0.textBytes = 6 })
    expectFindings(text.log, ["a.csv:4: error: 表格的文字最多 6 字节… [table-size]"])
  }

  @Test func `Reading stops after so many faults`() {
    let table = Reading(
      "a,b\n" + String(repeating: "1\n", count: 50), limits: limits { $0.faults = 3 })
    expectFindings(
      table.log,
      (2...4).map { "a.csv:\($0):1: error: … [row-length]" }
        + ["a.csv:4: error: 这张表的错误已达 3 处… [table-faults]"])
  }

  @Test func `The end stays the end`() {
    var log = DiagnosticLog()
    var table = TableReader(
      path: "a.csv", bytes: Array("a\n1\n".utf8), dialect: dialect { $0.commentRows = [5] },
      log: &log)
    let first = table?.next(log: &log)
    #expect(first?.cells == ["1"])
    for _ in 0..<3 {
      let end = table?.next(log: &log)
      #expect(end?.number == nil)
    }
    #expect(log.entries.count == 1)
  }
}
