import Diagnostics
import Testing

@testable import Markdown

struct ClaimsVerdictTests {
  private func verdict(_ text: String, _ value: String, _ unit: String) throws -> ClaimVerdict {
    Claim(fact: "a", text: text, line: 1, column: 1)
      .verdict(value: try #require(ExactDecimal(value)), unit: unit, words: claimWords)
  }

  @Test(arguments: [
    ("3.5亿元", "351234567", "元"), ("3.51亿元", "351234567", "元"), ("35,123万元", "351234567", "元"),
    ("3,531万元", "3531", "万元"), ("3531.0万元", "3531", "万元"), ("35310000元", "3531.0", "万元"),
    ("3亿5123万元", "351234567", "元"), ("12户", "12.0", "户"), ("12", "12", "户"), ("12名", "12", "人"),
    ("上升3.2%", "3.249", "%"), ("下降3.2%", "-3.2", "%"), ("-3.2%", "-3.2", "%"), ("持平", "0", "%"),
    ("持平", "0.00", ""), ("上升", "0.1", "%"), ("减少到3人", "3", "人"), ("降低至2.1%", "2.14", "%"),
    ("约3500万元", "35312345", "元"), ("3500余万元", "35912345", "元"), ("近3600万元", "35012345", "元"),
    ("2016年的3,531万元", "3531", "万元"), ("7只", "7", ""), ("0户", "0", "户"), ("3531万块", "3531", "万元"),
  ])
  func `what is right at the author's precision agrees`(text: String, value: String, unit: String)
    throws
  {
    #expect(try verdict(text, value, unit) == .agrees)
  }

  @Test(arguments: [
    ("3.50亿元", "351234567", "元", "3.51亿元"), ("3.6亿元", "351234567", "元", "3.5亿元"),
    ("3,532万元", "35310000", "元", "3,531万元"), ("3,532 万元", "1234567", "万元", "1,234,567万元"),
    ("3500万元", "35312345", "元", "3531万元"), ("上升3.2%", "3.25", "%", "3.3%"),
    ("下降3.2%", "-3.3", "%", "3.3%"), ("-3.2%", "3.2", "%", "3.2%"), ("3.2%", "-3.2", "%", "-3.2%"),
    ("12户", "0", "户", "0户"), ("约3500万元", "35600000", "元", "3600万元"),
    ("3500余万元", "34999999", "元", "3400万元"), ("３，５３２万元", "3531", "万元", "3,531万元"),
    ("9户", "9.5", "户", "10户"),
  ])
  func `what is wrong is told with what should stand there`(
    text: String, value: String, unit: String, expected: String
  ) throws {
    #expect(try verdict(text, value, unit) == .contradicts(expected: expected))
  }

  @Test func `a word for the other direction contradicts the sign`() throws {
    #expect(try verdict("上升3.2%", "-3.2", "%") == .directionContradicts(expected: .falling))
    #expect(try verdict("减少5户", "5", "户") == .directionContradicts(expected: .rising))
    #expect(try verdict("增长0%", "0", "%") == .directionContradicts(expected: .steady))
    #expect(try verdict("持平", "0.1", "%") == .directionContradicts(expected: .rising))
  }

  @Test func `another unit is told`() throws {
    #expect(
      try verdict("上升3.2%", "3.2", "个百分点") == .unitDiffers(claimed: "%", expected: "个百分点"))
    #expect(try verdict("3户", "3", "人") == .unitDiffers(claimed: "户", expected: "人"))
  }

  @Test func `no number, several numbers and several directions are told`() throws {
    #expect(try verdict("若干户", "3", "户") == .hasNoNumber)
    #expect(try verdict("3户、5户", "3", "户") == .isUnclear)
    #expect(try verdict("3-5户中的2016", "3", "") == .isUnclear)
    #expect(try verdict("有增加有减少3户", "3", "户") == .isUnclear)
  }

  @Test func `a claim with a value of the ledger is not compared`() {
    let claim = Claim(fact: "a", text: "上升%", hasHole: true, line: 1, column: 1)
    #expect(
      ExactDecimal("-1").map { claim.verdict(value: $0, unit: "%", words: claimWords) } == .agrees)
  }

  @Test func `messages quote the text, the ledger and what to write`() {
    let claim = Claim(fact: "budget-2016", text: "3.6亿元", line: 1, column: 1)
    let verdict = ClaimVerdict.contradicts(expected: "3.5亿元")
    let message = verdict.message(about: claim, ledger: "351,234,567元")
    #expect(
      message?.chinese == "“3.6亿元” 与台账不符：budget-2016 是 351,234,567元，这里应写 “3.5亿元”")
    #expect(
      message?.english
        == "\"3.6亿元\" contradicts the ledger: budget-2016 is 351,234,567元, so write \"3.5亿元\"")
    #expect(ClaimVerdict.agrees.message(about: claim, ledger: "1") == nil)
  }
}
