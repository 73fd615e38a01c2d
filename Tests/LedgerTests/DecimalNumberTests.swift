import Testing

@testable import Ledger

struct DecimalNumberTests {
  @Test(arguments: [
    (0.0, "0"), (1234.5, "1234.5"), (-0.001, "-0.001"), (1e21, "1000000000000000000000"),
    (1.5e-7, "0.00000015"), (0.1 + 0.2, "0.30000000000000004"), (100, "100"), (-0.0, "0"),
  ])
  func `a double has the digits of its shortest spelling`(value: Double, text: String) {
    #expect(DecimalNumber(value).text == text)
  }

  @Test(arguments: [
    (1.005, 2, "1.01"), (9.995, 2, "10"), (0.05, 1, "0.1"), (0.04, 1, "0"), (-2.5, 0, "-3"),
    (123.456, 1, "123.5"), (0.0001, 2, "0"), (5, 0, "5"), (0.5, 0, "1"), (99.96, 1, "100"),
  ])
  func `a half is rounded away from zero`(value: Double, decimals: Int, text: String) {
    #expect(DecimalNumber(value).rounded(toDecimals: decimals).text == text)
  }

  @Test func `digits are grouped and filled up`() {
    #expect(DecimalNumber(1_234_567.5).text(grouped: true, decimals: 2) == "1,234,567.50")
    #expect(
      DecimalNumber(Int64.min).text(grouped: true, decimals: 0) == "-9,223,372,036,854,775,808")
    #expect(DecimalNumber(Int64(123)).shifted(by: -6).text == "0.000123")
    #expect(DecimalNumber(Int64(120_000)).shifted(by: -6).text == "0.12")
    #expect(DecimalNumber(Int64(12)).shifted(by: 3).text == "12000")
    #expect(DecimalNumber(45.339_999_999_999_996).rounded(toSignificant: 15).text == "45.34")
  }
}
