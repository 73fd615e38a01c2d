import Testing

@testable import Charts

@Suite struct TextWrapTests {
  @Test(
    arguments: [
      ("明白纸", 100.0, ["明白纸"]), ("明白纸", 20, ["明白", "纸"]),
      ("特色种植，农产品", 40, ["特色种", "植，农产", "品"]), ("（一）总则", 30, ["（一）", "总则"]),
      ("PD-2019-0131 项目", 50, ["PD-2019-", "0131 项目"]), ("a b c", 8, ["a", "b", "c"]),
      ("2018年", 12, ["20", "18", "年"]), ("", 10, [""]), ("   ", 1, [""]),
      ("明\n白", 15, ["明", "白"]), ("增长 -5", 25, ["增长", "-5"]), ("下降−12.5%", 40, ["下降", "−12.5%"]),
      ("2018–2020年", 45, ["2018–", "2020年"]), ("大泽山镇2018年", 60, ["大泽山镇", "2018年"]),
      ("青年就业", 10, ["青", "年", "就", "业"]), ("他说：“好！”", 40, ["他说：", "“好！”"]),
      ("预算《办法》（试行）", 50, ["预算《办", "法》（试", "行）"]), ("问题？！不", 30, ["问", "题？！", "不"]),
      ("等等……好", 30, ["等", "等……", "好"]), ("a\u{A0}b c", 15, ["a\u{A0}b", "c"]),
      ("zero\u{200B}width", 30, ["zero\u{200B}", "width"]), ("明　白", 15, ["明", "白"]),
      ("GDP增长", 25, ["GDP", "增长"]), ("葡萄a/b", 25, ["葡萄", "a/b"]),
      ("《", 5, ["《"]), ("《》", 5, ["《", "》"]), (" 明 ", 12, ["明"]),
    ] as [(String, Double, [String])])
  func `a text breaks where Chinese and Latin may`(text: String, width: Double, lines: [String]) {
    #expect(wrap(text, width: width, size: 10).lines == lines)
  }

  @Test(
    arguments: [
      ("e\u{301}e\u{301}", ["e\u{301}", "e\u{301}"]), ("👨‍👩‍👧明", ["👨‍👩‍👧", "明"]),
      ("🇨🇳🇫🇷", ["🇨🇳", "🇫🇷"]), ("👍🏽👍🏽", ["👍🏽", "👍🏽"]), ("葛\u{E0100}飾", ["葛\u{E0100}", "飾"]),
      ("\u{301}a", ["\u{301}", "a"]),
    ])
  func `what is drawn as one is not cut`(text: String, lines: [String]) {
    #expect(wrap(text, width: 1, size: 10).lines == lines)
  }

  @Test(
    arguments: [
      ("平度市大泽山镇北昌村", 2, ["平度市大", "泽山镇…"]), ("平度市大泽，山镇", 1, ["平度市…"]),
      ("平度市，大泽山镇", 1, ["平度市…"]), ("平度市大泽山镇北昌村", 0, ["平度市…"]),
      ("平度市大 泽山 ", 2, ["平度市大", "泽山"]),
    ] as [(String, Int, [String])])
  func `the last line allowed ends in an ellipsis`(text: String, limit: Int, lines: [String]) {
    let wrapped = wrap(text, width: 40, size: 10, limit: limit)
    #expect(wrapped.lines == lines)
    #expect(wrapped.isShortened == (lines.last?.hasSuffix("…") ?? false))
  }

  @Test func `a word that is cut is told`() {
    #expect(wrap("abcdefghij", width: 30, size: 10).isBroken)
    #expect(!wrap("特色种植", width: 20, size: 10).isBroken)
  }

  @Test(
    arguments: [
      ("农村饮水安全巩固提升", 80.0, ["农村饮水安", "全巩固提升"]), ("明白", 80, ["明白"]),
      ("平度市大泽山镇（北昌村）", 100, ["平度市大泽山", "镇（北昌村）"]),
    ] as [(String, Double, [String])])
  func `lines are of even length`(text: String, width: Double, lines: [String]) {
    let wrapped = wrapEvenly(text, width: width, size: 10)
    #expect(wrapped.lines == lines)
  }

  @Test(arguments: [-1, 0, 0.001, 1e300, .infinity, -.infinity, .nan] as [Double])
  func `any width and any size ends`(width: Double) {
    let texts = ["", " ", "e\u{301}\u{302} 明白", "\u{200B}\u{200B}", "\u{301}", "\u{200D}\u{200D}"]
    for text in texts + [String(repeating: "w", count: 5000)] {
      for size in [-1, 0, 10, .infinity, .nan] as [Double] {
        #expect(!wrap(text, width: width, size: size).lines.isEmpty)
        #expect(!wrap(text, width: width, size: size, limit: 2).lines.isEmpty)
        #expect(!wrapEvenly(text, width: width, size: size).lines.isEmpty)
      }
    }
  }

  @Test func `no line is wider than asked and nothing is lost`() {
    let text = "2020年，平度市（含莱西）农村饮水安全巩固提升工程 GDP-2019 “完成”率为98.5%，见《办法》。"
    for width in 30...200 {
      let lines = wrap(text, width: Double(width), size: 10).lines
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      for line in lines where TextMeasure.width(line, size: 10) > Double(width) {
        Issue.record("\(line) is wider than \(width)")
      }
    }
  }
}
