import Testing

@testable import Charts

@Suite struct NearestWordTests {
  @Test(
    arguments: [
      ("feild", "field"), ("Field", "field"), ("lablAngle", "labelAngle"), ("xyz", nil), ("", nil),
      ("金客", "金额"),
    ] as [(String, String?)])
  func `a mistyped word is recognised`(word: String, expected: String?) {
    #expect(nearest(to: word, in: ["field", "labelAngle", "金额"]) == expected)
  }
}
