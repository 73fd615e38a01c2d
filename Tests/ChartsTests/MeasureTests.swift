import Testing

@testable import Charts

@Suite struct MeasureTests {
  @Test(
    arguments: [
      ("元", 558_000.0, "55.8万元"), ("元", 99_999, "99,999元"), ("人", 82_000, "82,000人"),
      ("元", 2_886_000_000, "28.86亿元"), ("万元", 30_312, "30,312万元"),
      ("万元", 1_186_000, "118.6亿元"), ("亿元", 118_600_000, "118,600,000亿元"), ("%", 52.4, "52.4%"),
      ("", 120_000, "12万"), ("户", 0, "0户"),
    ] as [(String, Double, String)])
  func `large amounts are told in 万 and 亿`(unit: String, amount: Double, phrase: String) {
    #expect(measure(unit, amount).phrase(amount) == phrase)
  }

  @Test func `a subtitle that names the unit keeps it`() {
    #expect(measure("元", 558_000, subtitle: "单位：元").phrase(558_000) == "558,000元")
  }

  @Test func `labels of one chart have equal decimals`() {
    let measure = Measure(
      Channel("a", .quantitative), column: .init("a", unit: "%", kind: .number), subtitle: nil,
      largest: 8, amounts: [5.2, 7.25])
    #expect(measure.label(5.2) == "5.20%")
    #expect(measure.label(7.25) == "7.25%")
  }

  private func measure(_ unit: String, _ amount: Double, subtitle: String? = nil) -> Measure {
    Measure(
      Channel("a", .quantitative), column: .init("a", unit: unit, kind: .number),
      subtitle: subtitle, largest: amount, amounts: [amount])
  }
}
