import Testing

@testable import Markdown

struct ClaimsDecimalTests {
  @Test(arguments: [
    ("0", "0"), ("-0.0", "0.0"), ("0012.50", "12.50"), ("+7", "7"), (".5", "0.5"), ("5.", "5"),
    ("1.5e+15", "1500000000000000"), ("-1.25E-3", "-0.00125"), ("351234567", "351234567"),
    ("99999999999999999999.99", "99999999999999999999.99"),
  ])
  func `numbers are read exactly`(text: String, expected: String) {
    #expect(ExactDecimal(text)?.text(groups: false) == expected)
  }

  @Test(arguments: ["", "-", ".", "1.2.3", "1,5", "e5", "1e", "1e9999", "１", "NaN", "1 "])
  func `what is no number is refused`(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test(arguments: [
    ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("2.45", -1, "2.5"), ("0.05", -1, "0.1"),
    ("0.04", -1, "0.0"),
    ("999.5", 0, "1000"), ("1.005", -2, "1.01"), ("4", 1, "0"), ("5", 1, "10"), ("4", 3, "0"),
    ("3", -2, "3.00"), ("0", 2, "0"), ("95", 1, "100"),
  ])
  func `a half is rounded away from zero`(text: String, place: Int, expected: String) {
    #expect(ExactDecimal(text)?.rounded(to: place).text(groups: false) == expected)
  }

  @Test func `digits are cut off or the last one raised`() {
    #expect(ExactDecimal("3599")?.rounded(to: 2, .towardZero).text(groups: false) == "3500")
    #expect(ExactDecimal("3401")?.rounded(to: 2, .awayFromZero).text(groups: false) == "3500")
    #expect(ExactDecimal("3400")?.rounded(to: 2, .awayFromZero).text(groups: false) == "3400")
    #expect(ExactDecimal("1")?.rounded(to: 2, .awayFromZero).text(groups: false) == "100")
  }

  @Test(arguments: [
    ("1", "1"), ("999", "999"), ("1000", "1,000"), ("-1234567.125", "-1,234,567.125"),
  ])
  func `thousands are set off by commas`(text: String, expected: String) {
    #expect(ExactDecimal(text)?.text(groups: true) == expected)
  }

  @Test func `zeros at the end make no other number`() throws {
    let one = try #require(ExactDecimal("1.50"))
    #expect(one.equals(try #require(ExactDecimal("15e-1"))))
    #expect(!one.equals(try #require(ExactDecimal("-1.5"))))
    #expect(try #require(ExactDecimal("0")).equals(try #require(ExactDecimal("-0.00"))))
    #expect(ExactDecimal("3500")?.lastSignificantPlace == 2)
  }
}
