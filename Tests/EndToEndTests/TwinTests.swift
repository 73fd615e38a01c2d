import Diagnostics
import Foundation
import Ledger
import Tables
import TestSupport
import Testing

/// The same table as UTF-8, as GB 18030, and as a workbook that LibreOffice saved.
@Suite struct TwinTests {
  private static let descriptor: FileContent = """
    name: twins
    resources:
      - name: utf8
        path: data/a.csv
        schema: &fields
          primaryKey: id
          fields:
            - { name: id, type: string, title: 编号 }
            - { name: paid, type: date, title: 日期 }
            - { name: amount, type: number, title: 金额, unit: 万元 }
            - { name: note, type: string, title: 说明 }
    """

  private static let csv = #"""
    编号,日期,金额,说明
    甲-1,2018-10-07,"1,234.5","一、二"
    甲-2,2019/3/1,0.05,"他说""好"""
    𠮷-3,2020年12月31日,12,"两
    行"

    """#

  private func rows(_ path: String, _ bytes: [UInt8]) throws -> [[Value]] {
    let descriptor = String(decoding: Self.descriptor.bytes, as: UTF8.self)
      .replacingOccurrences(of: "data/a.csv", with: path).replacingOccurrences(
        of: "&fields", with: "")
    let site = try TemporarySite([
      "content/datapackage.yaml": FileContent(descriptor.utf8),
      "content/\(path)": FileContent(bytes),
    ])
    var log = DiagnosticLog()
    let ledger = try #require(try Ledger(folder: ContentFolder(root: site.folder), log: &log))
    expectNoFindings(log)
    return try ledger.connect().prepare("SELECT id, paid, amount, note FROM utf8").rows()
  }

  private let expected: [[Value]] = [
    ["甲-1", "2018-10-07", .integer(1_234_500_000), "一、二"],
    ["甲-2", "2019-03-01", .integer(50_000), "他说\"好\""],
    ["𠮷-3", "2020-12-31", .integer(12_000_000), "两\n行"],
  ]

  @Test func utf8() throws {
    #expect(try rows("data/a.csv", Array(Self.csv.utf8)) == expected)
  }

  @Test func gb18030() throws {
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    let data = try #require(Self.csv.data(using: encoding))
    #expect(try rows("data/a.csv", Array(data)) == expected)
  }

  @Test(.enabled(if: isInstalled("soffice"), "make setup installs it"))
  func workbookSavedByLibreOffice() async throws {
    let place = try TemporarySite(["a.csv": FileContent(Self.csv.utf8)])
    let result = try await runProcess(
      "soffice",
      [
        "-env:UserInstallation=file://\(place.folder)/profile", "--headless", "--convert-to",
        "xlsx:Calc MS Excel 2007 XML", "--infilter=CSV:44,34,76,1,,0,false,true", "a.csv",
      ], in: place.folder, timeout: .seconds(180))
    #expect(result.status == 0, "\(result.stderr)")
    #expect(try rows("data/a.xlsx", place.bytes("a.xlsx")) == expected)
  }
}
