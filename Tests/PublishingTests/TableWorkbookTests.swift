import Diagnostics
import Foundation
import Ledger
import Tables
import TestSupport
import Testing

@testable import Publishing

struct TableWorkbookTests {
  private static let site: SiteFiles = """
    -- content/datapackage.yaml --
    name: sample
    resources:
      - name: project
        title: 项目
        description: 每行一个项目
        path: data/project.csv
        schema:
          fields:
            - { name: id, title: 编号, type: string, description: 县代码加年份 }
            - { name: budget, title: 预算, type: number, unit: 万元 }
            - { name: share, title: 占比, type: number, unit: "%", decimals: 1 }
            - { name: count, title: 数量, type: integer, unit: 处 }
            - { name: started, title: 开工, type: date }
            - { name: checked, title: 检查, type: datetime }
            - { name: year, title: 年度, type: year }
            - { name: month, title: 月份, type: yearmonth }
            - { name: done, title: 完成, type: boolean }
            - { name: kinds, title: 类型, type: list }
            - { name: phone, title: 电话, type: string }
            - { name: other, title: 电话, type: string }
    -- content/data/project.csv --
    id,budget,share,count,started,checked,year,month,done,kinds,phone,other
    007,9.95,52.44,1234,2019-01-31,2019-02-01 08:30,2019,2019-02,是,路;桥,0532-0000-1001,+86 532
    =1+1,123456789.012345,-0.5,,,,,,否,,@SUM(A1),-2+3
    0012,0.000001,,,1898-06-11,,,,,,,"两
    行"

    """

  /// The words of the sample site.
  private func wording(
    _ replaced: (String, String) = ("", ""), log: inout DiagnosticLog
  ) throws -> WorkbookWording? {
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var text = try String(
      contentsOf: repository.appendingPathComponent(WorkbookWording.path), encoding: .utf8)
    if !replaced.0.isEmpty { text = text.replacing(replaced.0, with: replaced.1) }
    let site = try TemporarySite([WorkbookWording.path: FileContent(text.utf8)])
    let names = [
      "name": "专栏", "office": "扶贫办", "address": "https://a.example/", "phones": "12317",
      "as_of": "2020-12-31",
    ]
    return WorkbookWording(
      from: ContentFolder(root: site.folder), site: names, isDemo: true, log: &log)
  }

  private func workbook(rowLimit: Int = WorkbookPage.rowLimit) throws -> [UInt8] {
    let site = try TemporarySite(Self.site)
    var log = DiagnosticLog()
    let ledger = try #require(try Ledger(folder: ContentFolder(root: site.folder), log: &log))
    let moment = try #require(Moment("2020-12-31"))
    let database = try ledger.publish(
      to: site.folder + "/public.sqlite", asOf: moment, log: &log)
    let wording = try #require(try wording(log: &log))
    let table = try #require(database.descriptor["project"])
    let query = try database.connect().prepare("SELECT * FROM project")
    let workbook = TableWorkbook(table, count: 3, wording: wording, rowLimit: rowLimit)
    expectNoFindings(log)
    return try workbook.bytes(query)
  }

  private func python(_ program: String, _ bytes: [UInt8]) async throws -> String {
    let place = try TemporarySite(["a.xlsx": FileContent(bytes)])
    let result = try await runProcess(
      "python", ["-c", "import openpyxl\nb = openpyxl.load_workbook('a.xlsx')\n" + program],
      in: place.folder)
    #expect(result.status == 0, "\(result.stderr)")
    return result.stdout
  }

  @Test(.enabled(if: isInstalled("frictionless"), "make setup installs openpyxl"))
  func `A table has a cover, contents, notes and one marked table of typed values`() async throws {
    let output = try await python(
      """
      for s in b: print(s.title, s['A1'].value, [(t.name, t.ref) for t in s.tables.values()])
      s = b['项目']
      for row in s.iter_rows(min_row=3):
          print([c.value.isoformat() if c.is_date else c.value for c in row])
      print([c.number_format for c in s[4]])
      print([c.value for c in b['封面']['A']])
      print([[c.value for c in row] for row in b['目录'].iter_rows(min_row=3)])
      print([c.value for c in b['说明'][6]])
      print(sorted({c.data_type for row in s for c in row}))
      """, workbook())
    #expect(
      output == """
        封面 项目 []
        目录 目录 [('contents', 'A3:C6')]
        说明 项目：列的说明 [('notes', 'A5:E17')]
        项目 项目 [('data_project', 'A3:L6')]
        ['编号[注1]', '预算（万元）', '占比（%）', '数量（处）', '开工', '检查', '年度', '月份', '完成', \
        '类型', '电话', '电话 other']
        ['007', 9.95, 52.44, 1234, '2019-01-31T00:00:00', '2019-02-01T08:30:00', 2019, \
        '2019-02-01T00:00:00', '是', '路、桥', '0532-0000-1001', '+86 532']
        ['=1+1', 123456789.012345, -0.5, None, None, None, None, None, '否', None, '@SUM(A1)', '-2+3']
        ['0012', 1e-06, None, None, '1898-06-11', None, None, None, None, None, None, '两\\n行']
        ['General', '#,##0.00', '#,##0.0', '#,##0', 'yyyy-mm-dd', 'yyyy-mm-dd hh:mm:ss', '0', \
        'yyyy-mm', 'General', 'General', 'General', 'General']
        ['项目', '示例', '这是示例站点的数据。除地名外，人物、村庄和数字均为虚构，请不要当作事实引用。', \
        '这是什么', '每行一个项目', '数据截至', '2020-12-31', '发布单位', '扶贫办', '来源', \
        '专栏：https://a.example/', '怎样引用', \
        '扶贫办：《项目》，数据截至2020-12-31，专栏，https://a.example/。可以自由下载、核对和转载，转载请写明以上内容。', \
        '发现问题找谁', '12317', '其他格式', '同一张表的CSV文件是project.csv，列名和类型写在datapackage.json里。']
        [['工作表', '内容', '行数'], ['封面', '项目', 17], ['说明', '项目：列的说明', 12], ['项目', '项目', 3]]
        ['编号[注1]', 'id', '文字', '无', '县代码加年份']
        ['d', 'n', 's']

        """)
  }

  @Test(.enabled(if: isInstalled("frictionless"), "make setup installs openpyxl"))
  func `A table that is longer than a sheet goes on in the next`() async throws {
    let output = try await python(
      """
      for s in b.worksheets[3:]: print(s.title, s['A1'].value, [(t.name, t.ref) for t in s.tables.values()])
      """, workbook(rowLimit: 5))
    #expect(
      output == """
        项目（1） 项目（第1部分，共2部分） [('data_project_1', 'A3:L5')]
        项目（2） 项目（第2部分，共2部分） [('data_project_2', 'A3:L4')]

        """)
  }

  @Test(.enabled(if: isInstalled("soffice"), "make setup installs it"))
  func `LibreOffice reads the values of the CSV file`() async throws {
    let place = try TemporarySite(["a.xlsx": FileContent(workbook())])
    let result = try await runProcess(
      "soffice",
      [
        "-env:UserInstallation=file://\(place.folder)/profile", "--headless", "--convert-to",
        // Comma, quotation marks, UTF-8, exact values, the fourth sheet.
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,4", "a.xlsx",
      ], in: place.folder, timeout: .seconds(180))
    #expect(result.status == 0, "\(result.stderr)")
    let rows = try place.text("a-项目.csv").split(separator: "\n").dropFirst(3)
    #expect(
      rows.joined(separator: "\n") == """
        007,9.95,52.44,1234,2019-01-31,2019-02-01 08:30:00,2019,02/01/2019,是,路、桥,0532-0000-1001,+86 532
        =1+1,123456789.012345,-0.5,,,,,,否,,@SUM(A1),-2+3
        0012,0.000001,,,1898-06-11,,,,,,,"两
        行"
        """)
  }

  @Test func `Two builds give the same bytes`() throws {
    #expect(try workbook() == workbook())
  }

  @Test func `A missing or unknown word is reported with its place`() throws {
    var log = DiagnosticLog()
    let wording = try wording(
      ("  note: \"{title}[注{number}]\"", "  note: \"{titel}\"\n  nota: 1"), log: &log)
    #expect(wording == nil)
    expectFindings(
      log,
      [
        "content/downloads.yaml:…: error: 下载文字没有 \"nota\" 这个属性 [unknown-property]",
        "content/downloads.yaml:…: error: 没有名称 “{titel}” [unknown-name]",
      ])
  }
}
