import Testing

@testable import Charts

@Suite struct MeasureTests {
  @Test(
    arguments: [
      ("元", 558_000.0, "55.8万元"), ("元", 99_999, "99,999元"), ("人", 82_000, "82,000人"),
      ("人", 820_000, "82万人"), ("元", 2_886_000_000, "28.86亿元"), ("万元", 30_312, "30,312万元"),
      ("万元", 1_186_000, "118.6亿元"), ("亿元", 118_600_000, "118,600,000亿元"), ("%", 52.4, "52.4%"),
      ("", 120_000, "12万"), (nil, 120_000, "12万"), ("户", 0, "0户"), ("元", -558_000, "−55.8万元"),
      ("元", .nan, "—"), ("元", .infinity, "∞亿元"),
    ] as [(String?, Double, String)])
  func `large amounts are told in 万 and 亿`(unit: String?, amount: Double, phrase: String) {
    #expect(measure(unit, amount).phrase(amount) == phrase)
  }

  @Test func `a unit that must stay stays`() {
    let measure = measure("元", 558_000, scalesUnit: false)
    #expect(measure.phrase(558_000) == "558,000元")
    #expect(measure.divisor == 1)
  }

  @Test func `a given format keeps number and unit`() {
    let measure = measure("元", 558_000, format: ",.2f")
    #expect(measure.label(558_000) == "558,000.00")
    #expect(measure.phrase(558_000) == "558,000元")
    #expect(measure.tick(558_000, decimals: 0) == "558,000.00")
  }

  @Test func `labels of one chart have equal decimals`() {
    let measure = Measure(
      unit: "%", format: nil, largest: 8, amounts: [5.2, 7.25], scalesUnit: true)
    #expect(measure.label(5.2) == "5.20%")
    #expect(measure.label(7.25) == "7.25%")
    #expect(measure.phrase(5.2) == "5.2%")
  }

  @Test func `ticks have the decimals that tell them apart`() {
    let measure = measure("元", 558_000)
    #expect(measure.tick(20, decimals: 0) == "20")
    #expect(measure.tick(0.5, decimals: 1) == "0.5")
    #expect(Measure.share.tick(0.125, decimals: 3) == "12.5%")
    #expect(Measure.share.tick(0.2, decimals: 1) == "20%")
    #expect(Measure.share.label(0.333) == "33.3%")
  }

  @Test(
    arguments: [
      (2018, 0, "2018"), (9999, 0, "9999"), (10_000, 0, "10,000"), (1.5, 1, "1.5"),
      (1_500_000, 0, "1,500,000"), (-0.25, 2, "−0.25"),
    ] as [(Double, Int, String)])
  func `numbers without a unit are grouped where they are long`(
    amount: Double, decimals: Int, text: String
  ) {
    let measure = Measure.plain(largest: amount.magnitude, amounts: [amount])
    #expect(measure.label(amount) == text)
    #expect(measure.tick(amount, decimals: decimals) == text)
  }

  private func measure(
    _ unit: String?, _ amount: Double, format: String? = nil, scalesUnit: Bool = true
  ) -> Measure {
    Measure(
      unit: unit, format: format.flatMap(NumberFormat.init), largest: amount.magnitude,
      amounts: [amount], scalesUnit: scalesUnit)
  }
}
