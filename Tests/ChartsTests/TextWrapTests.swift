import Testing

@testable import Charts

@Suite struct TextWrapTests {
  @Test(
    arguments: [
      ("明白纸", 100.0, ["明白纸"]), ("明白纸", 20, ["明白", "纸"]),
      ("特色种植，农产品", 40, ["特色种", "植，农产", "品"]), ("（一）总则", 30, ["（一）", "总则"]),
      ("PD-2019-0131 项目", 50, ["PD-2019-", "0131 项目"]), ("a b c", 8, ["a", "b", "c"]),
      ("2018年", 12, ["20", "18", "年"]), ("", 10, [""]), ("   ", 1, [""]),
      ("明\n白", 15, ["明", "白"]),
    ] as [(String, Double, [String])])
  func `a text breaks where Chinese and Latin may`(text: String, width: Double, lines: [String]) {
    #expect(wrap(text, width: width, size: 10).lines == lines)
  }

  @Test func `the last line allowed ends in an ellipsis`() {
    let wrapped = wrap("平度市大泽山镇北昌村", width: 40, size: 10, limit: 2)
    #expect(wrapped.lines == ["平度市大", "泽山镇…"])
    #expect(wrapped.isShortened)
  }

  @Test func `a word that is cut is told`() {
    #expect(wrap("abcdefghij", width: 30, size: 10).isBroken)
    #expect(!wrap("特色种植", width: 20, size: 10).isBroken)
  }

  @Test func `lines are of even length`() {
    let wrapped = wrapEvenly("农村饮水安全巩固提升", width: 80, size: 10)
    #expect(wrapped.lines == ["农村饮水安", "全巩固提升"])
  }

  @Test func `any width ends`() {
    for width in [-1, 0, 0.001, .infinity, .nan] as [Double] {
      #expect(!wrap("e\u{301}\u{302} 明白", width: width, size: 10).lines.isEmpty)
    }
  }
}
