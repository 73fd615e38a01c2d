import Diagnostics
import Foundation
import Ledger
import Tables
import TestSupport
import Testing

@testable import Publishing

struct DownloadsTests {
  private static let site: SiteFiles = """
    -- content/datapackage.yaml --
    name: sample
    title: 示例数据
    resources:
      - name: place
        title: 地点
        path: data/place.csv
        schema:
          primaryKey: code
          fields:
            - { name: code, title: 代码, type: string, constraints: { required: true } }
            - { name: name, title: 名称, type: string, constraints: { unique: true } }
            - { name: parent, title: 上级, type: string }
          foreignKeys:
            - { fields: parent, reference: { resource: place, fields: code } }
      - name: project
        title: 项目
        description: 每行一个项目
        path: data/project.csv
        schema:
          primaryKey: [id]
          fields:
            - { name: id, type: string }
            - { name: place, title: 所在地, type: string }
            - { name: state, title: 状态, type: string, constraints: { enum: [在建, 完工] } }
            - { name: budget, title: 预算, type: number, unit: 万元 }
            - { name: share, title: 占比, type: number, unit: "%" }
            - { name: count, title: 数量, type: integer, unit: 处 }
            - { name: started, title: 开工, type: date }
            - { name: checked, title: 检查, type: datetime }
            - { name: year, title: 年度, type: year }
            - { name: month, title: 月份, type: yearmonth }
            - { name: notice, title: 公示期, type: duration }
            - { name: done, title: 完成, type: boolean }
            - { name: kinds, title: 类型, type: list }
            - { name: published, title: 公开日期, type: date }
            - { name: payee_id, title: 收款人证件, type: string, visibility: internal }
          foreignKeys:
            - { fields: place, reference: { resource: place, fields: code } }
        release: { from: published }
      - name: hidden
        path: data/hidden.csv
        visibility: internal
        schema: { fields: [{ name: secret, type: string }] }
    -- content/data/place.csv --
    code,name,parent
    370200,青岛市,
    370215,即墨区,370200
    -- content/data/project.csv --
    id,place,state,budget,share,count,started,checked,year,month,notice,done,kinds,published,payee_id
    PD-1,370215,在建,12.3456,52.4,3,2019-01-31,2019-02-01 08:30,2019,2019-02,10,是,路;桥,2019-03-01,SECRET1
    PD-2,,,,,,,,,,,否,,2019-03-01,SECRET2
    PD-3,370215,在建,1,1,1,2019-01-31,2019-02-01 08:30,2019,2019-02,10,是,路,2099-01-01,SECRET3
    -- content/data/hidden.csv --
    secret
    SECRET4

    """

  /// The downloads of the site.
  private func downloads(
    in folder: String, wording: WorkbookWording? = nil
  ) throws -> [ReleaseFile] {
    var log = DiagnosticLog()
    let ledger = try #require(try Ledger(folder: ContentFolder(root: folder), log: &log))
    let day = try #require(CivilDate(year: 2020, month: 1, day: 1))
    let database = try ledger.publish(to: folder + "/public.sqlite", asOf: Moment(day), log: &log)
    let downloads = Downloads(of: database, wording: wording)
    var files: [ReleaseFile] = []
    try downloads.make { files.append($0) }
    #expect(Set(files.map(\.path) + [Downloads.databasePath]) == Set(downloads.paths))
    return files
  }

  private func text(_ path: String, of files: [ReleaseFile]) throws -> String {
    String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
  }

  @Test func `A table becomes CSV with exact values of its public columns and rows`() throws {
    let site = try TemporarySite(Self.site)
    let files = try downloads(in: site.folder)
    #expect(
      files.map(\.path) == ["data/place.csv", "data/project.csv", "data/datapackage.json"])
    #expect(
      try text("data/place.csv", of: files) == """
        \u{FEFF}code,name,parent\r
        370200,青岛市,\r
        370215,即墨区,370200\r

        """)
    #expect(
      try text("data/project.csv", of: files) == """
        \u{FEFF}id,place,state,budget,share,count,started,checked,year,month,notice,done,kinds,\
        published\r
        PD-1,370215,在建,12.3456,52.4,3,2019-01-31,2019-02-01T08:30:00,2019,2019-02,10,true,\
        "[""路"",""桥""]",2019-03-01\r
        PD-2,,,,,,,,,,,false,,2019-03-01\r

        """)
  }

  @Test func `The descriptor says what the columns mean, and nothing of what is not public`() throws
  {
    let site = try TemporarySite(Self.site)
    let files = try downloads(in: site.folder)
    let json = try text("data/datapackage.json", of: files)
    let object = try JSONDecoder().decode(Package.self, from: Data(json.utf8))
    #expect(object.title == "示例数据")
    #expect(object.resources.map(\.name) == ["place", "project"])
    let project = object.resources[1]
    #expect(project.path == "project.csv")
    #expect(project.bytes == files[1].bytes.count)
    #expect(project.hash == "sha256:" + FileDigest(of: files[1].bytes).hex)
    #expect(
      project.schema.fields.map { "\($0.name) \($0.type) \($0.unit ?? "-")" } == [
        "id string -", "place string -", "state string -", "budget number 万元", "share number %",
        "count integer 处", "started date -", "checked datetime -", "year year -",
        "month yearmonth -", "notice integer 天", "done boolean -", "kinds array -",
        "published date -",
      ])
    #expect(project.schema.primaryKey == ["id"])
    #expect(project.schema.foreignKeys?.map(\.reference.resource) == ["place"])
    #expect(object.resources[0].schema.foreignKeys?.map(\.reference.resource) == [""])
    for word in ["payee_id", "SECRET", "secret", "hidden", "PD-3", "证件"] {
      for file in files {
        #expect(!String(decoding: file.bytes, as: UTF8.self).contains(word), "\(file.path)")
      }
    }
  }

  @Test func `The same site gives the same downloads`() throws {
    let one = try TemporarySite(Self.site)
    let other = try TemporarySite(Self.site)
    #expect(try downloads(in: one.folder) == downloads(in: other.folder))
  }

  @Test(.enabled(if: isInstalled("frictionless"), "frictionless is not installed"))
  func `A validator of Data Packages finds nothing wrong`() async throws {
    let site = try TemporarySite(Self.site)
    for file in try downloads(in: site.folder) {
      try site.write(FileContent(file.bytes), to: "site/" + file.path)
    }
    let result = try await runProcess(
      "frictionless", ["validate", "datapackage.json"], in: site.folder + "/site/data")
    #expect(result.status == 0, "\(result.stdout)\(result.stderr)")
  }
}

private struct Package: Decodable {
  struct Resource: Decodable {
    var name: String
    var path: String
    var bytes: Int
    var hash: String
    var schema: Schema
  }

  struct Schema: Decodable {
    var fields: [Field]
    var primaryKey: [String]?
    var foreignKeys: [ForeignKey]?
  }

  struct Field: Decodable {
    var name: String
    var type: String
    var unit: String?
  }

  struct ForeignKey: Decodable {
    struct Reference: Decodable {
      var resource: String
    }

    var reference: Reference
  }

  var title: String
  var resources: [Resource]
}
