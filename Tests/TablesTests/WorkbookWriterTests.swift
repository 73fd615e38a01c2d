import Foundation
import TestSupport
import Testing

@testable import Tables

/// Workbooks are read back by our own reader, and by the programs that people have.
struct WorkbookWriterTests {
  private static let properties = WorkbookWriter.Properties(
    title: "项目 & 资金", author: "办公室", created: "2020-12-31", font: "微软雅黑")

  private static let page = WorkbookPage(
    name: "项目", title: "扶贫项目", lines: [.text("本表有 3 行。")], table: "data_project",
    columns: [
      .init("编号"), .init("金额（万元）", .number(decimals: 2)), .init("开工", .date),
      .init("检查", .moment), .init("年度", .year), .init("月份", .month),
      .init("户数", .number(decimals: 0)),
    ])

  private static let rows: [[WorkbookCell]] = [
    [
      .text("007"), .number("9.95"), .date(day: 17_897), .date(day: 17_928, second: 30_600),
      .number("2019"), .date(day: 17_897), .number("1234"),
    ],
    [
      .text("=1+1"), .number("-0.0001"), .empty, .empty, .empty, .empty, .number("0"),
    ],
    [
      .text(" <&> _x0041_\u{1}\r\n𠮷\u{FFFF}"), .number("1234567890123.456"), .date(day: -719_162),
      .empty,
      .empty, .empty, .empty,
    ],
  ]

  private func workbook() throws -> [UInt8] {
    var writer = WorkbookWriter(Self.properties)
    writer.begin(
      WorkbookPage(
        name: "封面", title: "扶贫项目", lines: [.heading("来源"), .text("台账\n第二行")]))
    writer.begin(
      WorkbookPage(
        name: "目录", title: "目录", table: "contents", columns: [.init("工作表"), .init("行数")]))
    writer.append([.link("项目", sheet: "项目"), .number("3")])
    writer.begin(Self.page)
    for row in Self.rows { writer.append(row) }
    writer.begin(WorkbookPage(name: "空", title: "空表", table: "none", columns: [.init("列")]))
    return try writer.finished()
  }

  private func part(_ name: String) throws -> String {
    let bytes = try ZipArchive.open(workbook(), limits: .standard) {
      archive throws(WorkbookFault) in
      try archive.file(name)
    }
    return String(decoding: try #require(bytes), as: UTF8.self)
  }

  @Test func `A number is written as it is, a text never as a formula`() throws {
    let sheet = try part("xl/worksheets/sheet3.xml")
    #expect(sheet.contains("<c r=\"B4\" s=\"13\"><v>9.95</v></c>"))
    #expect(sheet.contains("<c r=\"A5\" s=\"3\" t=\"inlineStr\"><is><t>=1+1</t></is></c>"))
    #expect(sheet.contains("<c r=\"A4\" s=\"3\" t=\"inlineStr\"><is><t>007</t></is></c>"))
    #expect(!sheet.contains("<f"))
  }

  @Test func `A number that Excel would round is a text, a day before its first is none`() throws {
    let sheet = try part("xl/worksheets/sheet3.xml")
    #expect(sheet.contains("<is><t>1234567890123.456</t></is>"))
    #expect(!sheet.contains("r=\"C6\""))
  }

  @Test func `What XML cannot hold is escaped, and what looks so as well`() throws {
    let sheet = try part("xl/worksheets/sheet3.xml")
    #expect(
      sheet.contains(
        "<t xml:space=\"preserve\"> &lt;&amp;&gt; _x005F_x0041__x0001__x000D_\n𠮷_xFFFF_</t>"))
  }

  @Test func `A table without rows is no table`() throws {
    #expect(try !part("xl/worksheets/sheet4.xml").contains("tablePart"))
    #expect(try part("xl/tables/table3.xml").contains("ref=\"A3:G6\""))
  }

  @Test func `The same content gives the same bytes`() throws {
    #expect(try workbook() == workbook())
  }

  @Test func `Names of sheets are such that Excel takes them`() {
    let long = String(repeating: "村", count: 40)
    #expect(
      sheetNames(["封面", "a/b[c]", "'x'", "A/B", "History", long, long, "ab[c"]) == [
        "封面", "abc", "x", "AB", "History(2)", String(repeating: "村", count: 31),
        String(repeating: "村", count: 28) + "(2)", "abc(2)",
      ])
  }

  @Test(.enabled(if: isInstalled("frictionless"), "make setup installs openpyxl"))
  func `openpyxl finds tables with their names, no merged cell, and dates that are dates`()
    async throws
  {
    let place = try TemporarySite(["a.xlsx": FileContent(workbook())])
    let program = """
      import openpyxl, sys
      book = openpyxl.load_workbook('a.xlsx')
      for sheet in book:
          print(sheet.title, sheet['A1'].value, [(t.name, t.ref) for t in sheet.tables.values()],
                bool(sheet.merged_cells.ranges), sheet.freeze_panes, sheet.sheet_state)
      sheet = book['项目']
      for row in sheet.iter_rows(min_row=3, max_row=5, values_only=True): print(row)
      print(sheet['B4'].number_format, sheet['C4'].is_date, sheet['A4'].data_type)
      print(book['目录']['A3'].hyperlink.location)
      print(book.properties.created, book.properties.title, book.properties.creator)
      """
    let result = try await runProcess("python", ["-c", program], in: place.folder)
    #expect(result.status == 0, "\(result.stderr)")
    #expect(
      result.stdout == """
        封面 扶贫项目 [] False None visible
        目录 目录 [('contents', 'A2:B3')] False B3 visible
        项目 扶贫项目 [('data_project', 'A3:G6')] False B4 visible
        空 空表 [] False B3 visible
        ('编号', '金额（万元）', '开工', '检查', '年度', '月份', '户数')
        ('007', 9.95, datetime.datetime(2019, 1, 1, 0, 0), datetime.datetime(2019, 2, 1, 8, 30), 2019, \
        datetime.datetime(2019, 1, 1, 0, 0), 1234)
        ('=1+1', -0.0001, None, None, None, None, 0)
        #,##0.00 True s
        '项目'!A1
        2020-12-31 00:00:00 项目 & 资金 办公室

        """)
  }
}
