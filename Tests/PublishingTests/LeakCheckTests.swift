import Diagnostics
import Foundation
import Ledger
import Tables
import TestSupport
import Testing

@testable import Publishing

struct LeakCheckTests {
  private static let site: SiteFiles = """
    -- content/datapackage.yaml --
    name: test
    resources:
      - name: project
        title: 项目
        path: data/projects.csv
        release: { from: since }
        schema:
          fields:
            - { name: name, title: 名称 }
            - { name: head, title: 户主 }
            - { name: account, title: 收款账号, visibility: internal }
            - { name: amount, title: 金额, type: number, unit: 万元 }
            - { name: since, title: 公开日期, type: date }
            - { name: revised_column, title: 改动的列 }
    -- content/data/projects.csv --
    名称,户主,收款账号,金额,公开日期,改动的列
    古岘村的葡萄大棚,王安,ZH-20180001,12.5,2019-01-01,
    新河村还没有公开的水井,欧阳修,ZH-20180002,123.4567,2021-01-01,revised_column
    新河村还没有公开的水井二期,李白,,5,2019-01-01,
    """

  /// The files in which the check finds something, with the columns that it finds there.
  private func leaks(_ files: [String: [UInt8]]) throws -> DiagnosticLog {
    let site = try TemporarySite(Self.site)
    var log = DiagnosticLog()
    let ledger = try #require(try Ledger(folder: ContentFolder(root: site.folder), log: &log))
    let moment = try #require(Moment("2020-01-01"))
    let path = site.folder + "/public.sqlite"
    _ = try ledger.publish(to: path, asOf: moment, log: &log)
    let check = try LeakCheck(
      of: ledger, asOf: moment, published: site.bytes("public.sqlite")
    ) { $0.label == "户主" }
    let found = files.sorted { $0.key < $1.key }.flatMap { check.leaks(in: $1, path: $0) }
    check.report(found, log: &log)
    return log
  }

  private func leaks(_ text: String) throws -> [String] {
    try leaks(["a.html": Array(text.utf8)]).entries.map {
      "\($0.location?.description.split(separator: "/").last ?? "")"
    }
  }

  @Test func `names, accounts and amounts that are withheld are found wherever they stand`() throws
  {
    #expect(try leaks("<p>户主：欧阳修</p>") == ["projects.csv:3:2"])
    #expect(try leaks("账号 ZH-20180001。") == ["projects.csv:2:3"])
    #expect(try leaks("123.4567 万元") == ["projects.csv:3:4"])
    #expect(try leaks("1,234,567.00 元") == ["projects.csv:3:4"])
  }

  @Test func `what is public, a part of it, or a part of something else is no leak`() throws {
    let text = "王安、李白；古岘村的葡萄大棚；新河村还没有公开的水井；XZH-201800019；5；0123.45678"
    #expect(try leaks(text) == [])
  }

  @Test func `the name of a column is no leak, whatever row mentions it`() throws {
    #expect(try leaks("<code>revised_column</code>") == [])
  }

  @Test func `a path, a part of an archive and an escaped text count too`() throws {
    let log = try leaks([
      "data/ZH-20180002.csv": [], "b.json": Array("\"\\u6b27\\u9633\\u4fee\"".utf8),
    ])
    expectFindings(
      log,
      [
        "content/data/projects.csv:3:3: error: 这一格（项目·收款账号）现在不能公开，却出现在 data/ZH-20180002.csv里 [withheld-value]",
        "content/data/projects.csv:3:2: error: 这一格（项目·户主）…b.json里 [withheld-value]",
      ])
    #expect(!log.entries.contains { $0.message.chinese.contains("欧阳") })
  }

  @Test(arguments: [
    (WorkbookCell.text("户主：欧阳修"), "表", 2), (.text("账号 ZH-20180001。"), "表", 3),
    (.number("123.4567"), "表", 4), (.text("公开"), "欧阳修", 2), (.link("公开", sheet: "欧阳修"), "表", 2),
  ])
  func `a workbook is unpacked: texts, numbers, names of sheets and links`(
    cell: WorkbookCell, sheet: String, column: Int
  ) throws {
    let row = column == 3 ? 2 : 3
    var writer = WorkbookWriter(.init(title: "", author: "", created: "2020-12-31", font: "Arial"))
    writer.begin(WorkbookPage(name: sheet, title: "表", table: "data", columns: [.init("列")]))
    writer.append([cell])
    let log = try leaks(["data/a.xlsx": writer.finished()])
    expectFindings(
      log,
      ["content/data/projects.csv:\(row):\(column): error: …data/a.xlsx里 [withheld-value]"])
  }

  @Test func `an archive that cannot be opened is an error`() throws {
    let log = try leaks(["a.zip": [0x50, 0x4B, 0x03, 0x04, 1, 2, 3]])
    expectFindings(log, ["a.zip: error: … [archive]"])
  }

  @Test func `many files are counted, not listed`() throws {
    let files = (1...5).map { ("\($0).html", Array("欧阳修".utf8)) }
    let log = try leaks(Dictionary(uniqueKeysWithValues: files))
    expectFindings(
      log, ["content/data/projects.csv:3:2: error: …1.html、2.html、3.html 等 5 个文件里 [withheld-value]"]
    )
  }
}
