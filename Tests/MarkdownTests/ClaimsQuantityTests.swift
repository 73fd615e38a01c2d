import Testing

@testable import Markdown

/// Words for the tests, as a site may list them.
let claimWords = ClaimWords(
  magnitudes: ["百": 2, "千": 3, "万": 4, "亿": 8],
  units: [["元", "块"], ["%"], ["个百分点", "百分点"], ["人", "名"], ["户"], ["个"], ["公里", "千米"]],
  rising: ["上升", "增长", "提高", "增加", "扩大"], falling: ["下降", "减少", "降低", "缩小"],
  steady: ["持平"], levels: ["到", "至"], about: ["约", "左右"], above: ["余", "多", "超过"],
  below: ["近", "不足"])

struct ClaimsQuantityTests {
  private func shown(_ text: String) -> [String] {
    Claim(fact: "a", text: text, line: 1, column: 1).quantities(claimWords).map {
      "\($0.number.text(groups: false)) \($0.unit ?? "-") \($0.suffix)"
    }
  }

  @Test(arguments: [
    ("3,531万元", "35310000 元 万元"), ("３，５３１．５ 万元", "35315000 元 万元"), ("3.50亿元", "350000000 元 亿元"),
    ("1.2万亿元", "1200000000000 元 万亿元"), ("12户", "12 户 户"), ("共12 户人家", "12 户 户"),
    ("3.2%", "3.2 % %"), ("3.2％", "3.2 % %"), ("0.5个百分点", "0.5 个百分点 个百分点"),
    ("2百分点", "2 个百分点 百分点"), ("-3.2%", "-3.2 % %"), ("−3.2%", "-3.2 % %"), ("+3.2%", "3.2 % %"),
    ("300多万元", "3000000 元 万元"), ("300万余元", "3000000 元 万元"), ("5千米", "5 公里 千米"),
    ("3千元", "3000 元 千元"), ("3亿5123万元", "351230000 元 万元"), ("42", "42 - "), ("42只羊", "42 - "),
    ("1,234,567元", "1234567 元 元"),
  ])
  func `a number is read with its unit`(text: String, expected: String) {
    #expect(shown(text) == [expected])
  }

  @Test(arguments: [
    ("2016年投入5万元", ["2016 - ", "50000 元 万元"]), ("3-5户", ["3 - ", "5 户 户"]),
    ("2018,2019", ["2018 - ", "2019 - "]), ("3,53户", ["3 - ", "53 户 户"]),
    ("1.2.3", ["1.2 - ", "3 - "]), ("3万5亿", ["30000 - 万", "500000000 - 亿"]), ("没有", []),
  ])
  func `several numbers stay several`(text: String, expected: [String]) {
    #expect(shown(text) == expected)
  }
}
