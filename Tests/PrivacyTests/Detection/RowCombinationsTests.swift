import Testing

@testable import Privacy

@Suite struct RowCombinationsTests {
  @Test(arguments: [
    ("病种", "尿毒症", "name-illness 王**（疾病）"), ("致贫原因", "因病", "name-illness 王**（疾病）"),
    ("残疾等级", "二级", "name-disability 王**（残疾）"),
    ("班级", "三年级二班", "name-class 王**（学校班级）"), ("就读学校", "示例小学", "minor 王**（未满14岁）"),
    ("年龄", "１３", "minor 王**（未满14岁）"), ("年龄", "8岁", "minor 王**（未满14岁）"),
    ("出生日期", "2006-10-16", "minor 王**（未满14岁）"), ("出生日期", "2006", "minor 王**（未满14岁）"),
    ("致贫原因", "缺技术", ""), ("是否残疾", "否", ""), ("年龄", "14", ""),
    ("出生日期", "2006-10-15", ""), ("出生年月", "2006年9月", ""), ("金额", "8", ""), ("病种", "", ""),
    ("病种", "—", ""),
  ])
  func `a name column beside a sensitive column`(label: String, value: String, expected: String) {
    let row = [
      LabelledText(label: "序号", text: "1"), LabelledText(label: "户主姓名", text: "王建国（示例）"),
      LabelledText(label: label, text: value),
    ]
    let found = ContentWords.detector.data(inRow: row, asOf: (2020, 10, 15))
    #expect(
      found.map { "\($0.datum.kind.rawValue) \($0.datum.masked)" }
        == (expected.isEmpty ? [] : [expected]))
    #expect(found.allSatisfy { $0.cell == 2 })
  }

  @Test(arguments: ["王某", "王某某", "示例合作社", "鹭岫村", "—", "", "王**"])
  func `what names nobody makes no combination`(name: String) {
    let row = [LabelledText(label: "姓名", text: name), LabelledText(label: "病种", text: "尿毒症")]
    #expect(ContentWords.detector.data(inRow: row, asOf: (2020, 10, 15)).isEmpty)
  }

  @Test func `a label makes a number a card`() {
    let row = [LabelledText(label: "一卡通账号", text: "1234567812345670")]
    let found = ContentWords.detector.data(inRow: row, asOf: (2020, 10, 15))
    #expect(found.map(\.datum.masked) == ["************5670"])
  }
}
