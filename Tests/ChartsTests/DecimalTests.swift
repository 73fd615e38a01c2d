import Testing

@testable import Charts

@Suite struct DecimalTests {
  @Test(
    arguments: [
      (1.5, 6, 1), (0.1 + 0.2, 6, 1), (100, 6, 0), (0, 6, 0), (1.234567891, 6, 6),
      (1.0000001, 6, 0),
      (.nan, 6, 0), (.infinity, 6, 0), (1e300, 2, 0), (1e-300, 2, 0),
    ] as [(Double, Int, Int)])
  func `a number needs as many decimals as show it`(value: Double, limit: Int, decimals: Int) {
    #expect(Decimal.needed(for: value, limit: limit) == decimals)
  }

  @Test func `powers of ten are found and made`() {
    for power in -300...307 {
      #expect(magnitude(of: powerOfTen(power)) == power)
      #expect(magnitude(of: powerOfTen(power) * 9.9) == power)
    }
    #expect(magnitude(of: 0) == 0)
    #expect(magnitude(of: .nan) == 0)
    #expect(magnitude(of: Double.leastNonzeroMagnitude) == -300)
    #expect(powerOfTen(400) == .infinity)
    #expect(powerOfTen(-3) == 0.001)
  }

  @Test(
    arguments: [
      (0, "0"), (9, "9"), (10, "10"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"),
      (.max, "18,446,744,073,709,551,615"),
    ] as [(UInt64, String)])
  func `digits are grouped by thousands`(number: UInt64, text: String) {
    var bytes: [UInt8] = []
    writeDigits(of: number, groups: true, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test func `rounding follows the decimal text`() {
    // Thousandths that end in 5 have no exact Double; their text decides.
    for thousandths in stride(from: 5, to: 20_000, by: 10) {
      let decimal = Decimal(Double(thousandths) / 1000, decimals: 2)
      #expect(decimal.units == UInt64(thousandths / 10 + 1))
    }
  }
}
