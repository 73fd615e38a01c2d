import Testing

@testable import Charts

@Suite struct TextMeasureTests {
  @Test(
    arguments: [
      ("", 0.0), ("明白", 2000), ("0", 555), ("iM", 275 + 812), ("\u{FF0C}", 1000), ("e\u{301}", 554),
      ("𠮷", 1000), ("😀", 1300), ("\u{7}", 0), ("−", 555), ("、", 1000),
    ] as [(String, Double)])
  func `a text is as wide as its advances`(text: String, width: Double) {
    #expect(TextMeasure.width(text, size: 1000) == width)
  }

  @Test func `bold digits are wider`() {
    #expect(TextMeasure.width("12", size: 10, bold: true) == 11.8)
  }
}
