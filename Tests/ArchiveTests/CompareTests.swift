import Diagnostics
import TestSupport
import Testing

@testable import Archive

/// Two releases of one table, and what is said about their differences.
@Suite struct CompareTests {
  private let folder: BagFolder

  init() throws {
    folder = try BagFolder()
    try publish("old", ["P1,2019,12.50", "P1,2018,3"])
  }

  private static let fund = """
    { "name": "fund", "title": "资金", "path": "fund.csv", "schema": {
      "fields": [ { "name": "place", "type": "string" }, { "name": "year", "type": "integer" },
        { "name": "amount", "title": "金额", "type": "number", "unit": "万元" } ],
      "primaryKey": [ "place", "year" ] } }
    """

  /// Writes the downloads of a release.
  private func publish(
    _ name: String, _ rows: [String], revisions: [String]? = nil, unit: String = "万元",
    header: String = "place,year,amount", note: String = ""
  ) throws {
    var resources = [Self.fund.replacing("万元", with: unit)]
    if !header.contains("amount") {
      resources[0] = resources[0].replacing("\"name\": \"amount\"", with: "\"name\": \"sum\"")
    }
    if let revisions {
      resources.append(
        """
        { "name": "revision", "path": "revision.csv", "schema": { "primaryKey": [ "id" ],
          "fields": [ { "name": "id", "type": "string" } ] } }
        """)
      let lines = ["id,table,key,column,old,new,kind,reason,date,published"] + revisions
      try folder.write(lines.map { $0 + "\r\n" }.joined(), "\(name)/data/revision.csv")
    }
    try folder.write(
      #"{ "resources": [ \#(resources.joined(separator: ", ")) ] }"#,
      "\(name)/data/datapackage.json"
    )
    try folder.write(
      "\u{FEFF}" + ([header] + rows).map { $0 + "\r\n" }.joined(), "\(name)/data/fund.csv")
  }

  private func comparison(
    _ expected: [String] = []
  ) throws -> Comparison {
    var log = DiagnosticLog()
    let result = try compare(folder.path + "/old", folder.path + "/new", log: &log)
    let found = log.sorted.map { findingText($0).replacing(folder.path + "/", with: "") }
    #expect(found == expected)
    return result
  }

  @Test func theSameFiguresAreNoDifference() throws {
    try publish("new", ["P1,2018,3.00", "P1,2019,12.5", "P1,2020,99"])
    let result = try comparison()
    #expect(result.changes == [])
    #expect(result.same == 2)
    #expect(result.newRows == ["fund": 1])
  }

  @Test func aFigureThatNothingExplainsIsAnError() throws {
    try publish("new", ["P1,2019,12.6", "P1,2018,3"])
    let result = try comparison([
      "new/data/fund.csv: error: 资金 P1/2019 金额（万元）：12.50 → 12.6，没有说明 [figure-unexplained]"
    ])
    #expect(result.changes.map(\.key) == ["P1/2019"])
    #expect(
      result.text(.english).hasPrefix("fund P1/2019 amount (万元): 12.50 → 12.6  not explained\n"))
  }

  @Test func aFigureThatIsExplainedIsListedWithItsReason() throws {
    try publish(
      "new", ["P1,2019,12.6", "P1,2018,3"],
      revisions: ["R1,fund,P1/2019,amount,12.5,12.60,修订,决算数,2020-05-01,2020-05-02"])
    let result = try comparison()
    #expect(
      result.text(.chinese) == """
        资金 P1/2019 金额（万元）：12.50 → 12.6  修订：决算数（R1）
        1 处不同，其中 0 处没有说明；1 个数相同；新增 0 行，撤下没有数的 0 行

        """)
  }

  @Test func severalRevisionsFollowEachOther() throws {
    try publish(
      "new", ["P1,2019,14", "P1,2018,3"],
      revisions: [
        "R2,fund,P1/2019,amount,13,14,更正,漏项,2020-06-01,2020-06-02",
        "R1,fund,P1/2019,amount,12.5,13,修订,决算数,2020-05-01,2020-05-02",
      ])
    #expect(try comparison().changes.map(\.revision?.id) == ["R2"])
  }

  @Test func revisionsThereAndBackExplainNoDifference() throws {
    try publish(
      "new", ["P1,2019,12.5", "P1,2018,3"],
      revisions: [
        "R1,fund,P1/2019,amount,12.5,13,修订,决算数,2020-05-01,2020-05-02",
        "R2,fund,P1/2019,amount,13,12.5,更正,改错了,2020-06-01,2020-06-02",
      ])
    #expect(try comparison().changes == [])
  }

  @Test func anExplanationMustFit() throws {
    try publish(
      "new", ["P1,2019,12.6", "P1,2018,3"],
      revisions: ["R1,fund,P1/2019,amount,12.4,12.7,修订,决算数,2020-05-01,2020-05-02"])
    _ = try comparison([
      "new/data/revision.csv: error: “R1”：写的原数是 “12.4”，公布过的是 “12.50” [revision-misfit]",
      "new/data/revision.csv: error: “R1”：写的新数是 “12.7”，现在公布的是 “12.6” [revision-misfit]",
    ])
  }

  @Test func anExplanationThatExplainsNothingIsSaid() throws {
    try publish(
      "new", ["P1,2019,12.50", "P1,2018,3"],
      revisions: [
        "R1,fund,P1/2019,amount,12.4,12.5,修订,决算数,2020-05-01,2020-05-02",
        "R2,fund,P9/2019,amount,1,2,修订,没有这一行,2020-05-01,2020-05-02",
      ])
    _ = try comparison([
      "new/data/revision.csv: error: “R1”：什么也没有说明：这个数没有变，都是 “12.50” [revision-misfit]",
      "new/data/revision.csv: error: “R2”：没有这个表、行、列的数 [revision-misfit]",
    ])
  }

  @Test func revisionsOfTheOlderReleaseAreNotAskedAgain() throws {
    let old = "R1,fund,P1/2019,amount,1,12.5,修订,决算数,2019-05-01,2019-05-02"
    try publish("old", ["P1,2019,12.50", "P1,2018,3"], revisions: [old])
    try publish("new", ["P1,2019,12.50", "P1,2018,3"], revisions: [old])
    #expect(try comparison().changes == [])
  }

  @Test func aNewFigureMayBeRevisedAlready() throws {
    try publish(
      "new", ["P1,2019,12.50", "P1,2018,3", "P1,2020,8"],
      revisions: ["R1,fund,P1/2020,amount,7,8,更正,写错了,2020-05-01,2020-05-02"])
    #expect(try comparison().changes == [])
    try publish(
      "new", ["P1,2019,12.50", "P1,2018,3", "P1,2020,8"],
      revisions: ["R1,fund,P1/2020,amount,7,9,更正,写错了,2020-05-01,2020-05-02"])
    _ = try comparison([
      "new/data/revision.csv: error: “R1”：写的新数是 “9”，现在公布的是 “8” [revision-misfit]"
    ])
  }

  @Test func aRowWithoutFiguresMayGo() throws {
    let unit =
      #"{ "name": "unit", "path": "unit.csv", "schema": { "primaryKey": [ "id" ], "fields": [ { "name": "id", "type": "string" } ] } }"#
    for (name, rows) in [("old", "id\nA\nB\n"), ("new", "id\nB\n")] {
      try folder.write(#"{ "resources": [ \#(unit) ] }"#, "\(name)/data/datapackage.json")
      try folder.write(rows, "\(name)/data/unit.csv")
    }
    let result = try comparison()
    #expect(result.changes == [])
    #expect(result.goneRows == ["unit": 1])
  }

  @Test func aRevisionDoesNotVanish() throws {
    try publish(
      "old", ["P1,2019,12.50"],
      revisions: ["R1,fund,P1/2019,amount,1,12.5,修订,决算数,2019-05-01,2019-05-02"])
    try publish("new", ["P1,2019,12.50"], revisions: [])
    _ = try comparison([
      "new/data/revision.csv: error: revision 的 R1 这一行没有了，没有说明 [figure-unexplained]"
    ])
  }

  @Test func aRowThatIsGoneIsADifference() throws {
    try publish("new", ["P1,2019,12.50"])
    _ = try comparison([
      "new/data/fund.csv: error: 资金 的 P1/2018 这一行没有了，没有说明 [figure-unexplained]"
    ])
    for key in ["P1/2018", "*"] {
      try publish(
        "new", ["P1,2019,12.50"],
        revisions: ["R1,fund,\(key),,,,更正,重复的一行,2020-05-01,2020-05-02"])
      #expect(try comparison().changes.map(\.kind) == [.row])
    }
  }

  @Test func aColumnThatIsGoneIsADifference() throws {
    try publish("new", ["P1,2019,12.50", "P1,2018,3"], header: "place,year,sum")
    _ = try comparison([
      "new/data/fund.csv: error: 资金 的“金额”这一列没有了，没有说明 [figure-unexplained]"
    ])
  }

  @Test func aTableThatIsGoneIsADifference() throws {
    try folder.write(#"{ "resources": [] }"#, "new/data/datapackage.json")
    _ = try comparison(["new/data: error: 数据表 资金（fund）没有了，没有说明 [figure-unexplained]"])
  }

  @Test func anotherUnitIsADifference() throws {
    try publish("new", ["P1,2019,12.50", "P1,2018,3"], unit: "元")
    _ = try comparison([
      "new/data/fund.csv: error: 资金 金额 的单位：万元 → 元，没有说明 [figure-unexplained]"
    ])
  }

  @Test func aFigureThatIsNoLongerGivenIsADifference() throws {
    try publish("new", ["P1,2019,", "P1,2018,3"])
    _ = try comparison([
      "new/data/fund.csv: error: 资金 P1/2019 金额（万元）：12.50 → –，没有说明 [figure-unexplained]"
    ])
  }

  @Test(arguments: [
    ("1", "1.0", true), ("01.50", "1.5", true), ("-0", "0", true), ("+3", "3", true),
    ("-1", "1", false), ("", "0", false), ("1e3", "1000", false), ("0.1", "0.10001", false),
    ("12345678901234567890", "12345678901234567891", false), (".5", "0.50", true),
  ])
  func figuresAreComparedAsNumbers(one: String, other: String, isSame: Bool) {
    #expect(isSameFigure(one, other) == isSame)
  }

  @Test func theFormatsHaveEveryDifference() throws {
    try publish(
      "new", ["P1,2019,12.6", "P1,2018,3"],
      revisions: ["R1,fund,P1/2019,amount,12.5,12.6,修订,\"决算,数\",2020-05-01,2020-05-02"])
    let result = try comparison()
    #expect(
      String(decoding: result.csv.dropFirst(3), as: UTF8.self)
        == """
        kind,table,table_title,key,column,column_title,unit,old,new,revision,revision_kind,reason,date
        changed,fund,资金,P1/2019,amount,金额,万元,12.50,12.6,R1,修订,"决算,数",2020-05-01

        """.replacing("\n", with: "\r\n"))
    let json = try result.json()
    #expect(json.contains("\"reason\" : \"决算,数\""))
    #expect(json.contains("\"same\" : 1"))
  }

  @Test func aFolderWithoutDataIsAnError() {
    #expect(throws: ArchiveError.self) {
      var log = DiagnosticLog()
      _ = try compare(folder.path, folder.path + "/old", log: &log)
    }
  }

  @Test func bagsAreComparedLikeSites() throws {
    let bag = try SiteFolder()
    try bag.folder.write(
      #"{ "resources": [ \#(Self.fund) ] }"#, "bag/data/site/data/datapackage.json")
    try bag.folder.write(
      "place,year,amount\nP1,2019,12.50\nP1,2018,3\n", "bag/data/site/data/fund.csv")
    var log = DiagnosticLog()
    let result = try compare(folder.path + "/old", bag.path + "/bag", log: &log)
    expectNoFindings(log)
    #expect(result.same == 2)
  }
}
