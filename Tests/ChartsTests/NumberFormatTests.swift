import Testing

@testable import Charts

@Suite struct NumberFormatTests {
  @Test(
    arguments: [
      ("", -1e15, "−1000000000000000"), (",.2f", 1234.5, "1,234.50"),
      (",d", 1234567.0, "1,234,567"), (".1%", 0.1234, "12.3%"),
      (".0%", 1, "100%"), ("+.1f", 3.25, "+3.3"), ("+.1f", -3.25, "−3.3"), ("+.1f", 0, "+0.0"),
      ("d", 2018, "2018"), ("", 0.1, "0.1"), (",", 1234.5, "1,234.5"), (".2~f", 1.5, "1.5"),
      ("f", 1, "1.000000"), (".2s", 1234, "1.2k"), ("s", 1500, "1.50000k"),
      (".3s", 0.0123, "12.3m"),
      (".1s", 999_999, "1M"), ("~s", 1.5e6, "1.5M"), (".2s", 0, "0.0"), (".0f", -0.4, "0"),
      (".2f", 1.005, "1.01"), (".2f", 2.675, "2.68"), (".0f", 0.5, "1"), (".0f", 1.5, "2"),
      (".1f", 0.25, "0.3"), (",.0f", 999_999.5, "1,000,000"), (".12f", 0.1, "0.100000000000"),
      (",.2f", 99_999_999_999.99, "99,999,999,999.99"),
    ] as [(String, Double, String)])
  func `a format of d3 writes numbers`(specifier: String, value: Double, text: String) throws {
    #expect(try #require(NumberFormat(specifier)).text(value) == text)
  }

  @Test(arguments: ["x", ".f", ".999f", ",.2", "$.2f", "0>8f", "%Y", ".2f ", "ff", "(.2f"])
  func `a format out of the subset is none`(specifier: String) {
    #expect(NumberFormat(specifier) == nil)
  }

  @Test func `numbers that have no digits are written as they are`() throws {
    let format = try #require(NumberFormat(",.2f"))
    #expect(format.text(.nan) == "nan")
    #expect(format.text(-.infinity) == "-inf")
    #expect(format.text(1e300) == "1e+300")
  }
}
