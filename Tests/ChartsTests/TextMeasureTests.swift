import Testing

@testable import Charts

@Suite struct TextMeasureTests {
  /// The numbers come from Tools/widths.py: what Chromium draws at 100 px.
  @Test(
    arguments: [
      ("明白纸", 300.0),
      ("平度市大泽山镇北昌村", 1000.0),
      ("省定贫困村退出", 700.0),
      ("0123456789", 555.0),
      ("1,234,567.89", 582.9),
      ("2018—2020年", 644.0),
      ("2018–2020", 497.6),
      ("−12.5%", 341.9),
      ("¥1,234.50", 444.1),
      ("+3.2", 194.3),
      ("12.5‰", 294.3),
      ("−1e+15", 332.9),
      ("0x7ff", 225.1),
      ("AVATAR", 349.7),
      ("To Type Wave", 633.0),
      ("Type", 225.7),
      ("AV", 116.8),
      ("WAVE", 263.5),
      ("T. Y. P.", 270.0),
      ("fi fl ffi office", 536.4),
      ("Population of towns, 2020", 1208.4),
      ("Gross domestic product per capita", 1595.9),
      ("The quick brown fox jumps over the lazy dog", 2064.8),
      ("Income (10,000 yuan)", 995.3),
      ("iiiiiiiiii", 275.0),
      ("WWWWWWWWWW", 878.0),
      ("MMMM", 324.8),
      ("Illinois", 309.5),
      ("www.example.org/a/b", 1040.9),
      ("PD-2019-0131", 645.5),
      ("a_b-c/d\\e|f", 512.2),
      ("[x] {y} <z>", 440.4),
      ("\"quoted\" 'single'", 783.7),
      ("don't", 249.2),
      ("“引号”", 400.0),
      ("‘单引号’", 500.0),
      ("《办法》（试行）", 800.0),
      ("（一）、（二）", 700.0),
      ("一、二、三。", 600.0),
      ("他说：“好。”", 700.0),
      ("（（双））", 500.0),
      ("「」『』", 400.0),
      ("，。、；：？！", 700.0),
      ("【通知】", 400.0),
      ("……", 200.0),
      ("——", 167.6),
      ("、", 100.0),
      ("，", 100.0),
      ("2020年12月31日", 744.0),
      ("万元/人", 339.2),
      ("占比（%）", 492.1),
      ("℃", 100.0),
      ("3.5℃", 238.8),
      ("①②③", 300.0),
      ("→↑↓←", 400.0),
      ("≥50%", 303.1),
      ("≤ 3 ± 0.5", 461.5),
      ("×÷", 200.0),
      ("a·b", 218.1),
      ("中·间", 300.0),
      ("10 km²", 322.3),
      ("CO₂", 174.9),
      ("½ ¼", 200.0),
      ("µg/m³", 297.4),
      ("°C", 100.8),
      ("Straße in München", 871.0),
      ("Café au lait", 518.6),
      ("naïve façade", 584.5),
      ("Ñandú São", 511.2),
      ("Łódź Gdańsk Žižkov", 922.1),
      ("Ørsted Åse", 498.8),
      ("Привет мир", 577.8),
      ("Доход населения", 842.3),
      ("Ελληνική γλώσσα", 812.5),
      ("Αθήνα", 294.8),
      ("𠮷野家", 300.0),
      ("𠀋𡈽", 200.0),
      ("㐂䶮", 200.0),
      ("ｆｕｌｌ１２３", 700.0),
      ("ｶﾀｶﾅ", 200.0),
      ("ひらがなカタカナ", 800.0),
      ("한국어", 276.0),
      ("é", 55.4),
      ("ệ", 55.4),
      ("n\u{304} m\u{304}", 176.0),
      ("明\u{3000}白", 300.0),
      ("a b", 140.5),
      ("tab\tx", 225.6),
      ("zero\u{200B}width", 467.8),
      ("葡萄 grape 葡萄", 711.0),
      ("第1批GDP增长6.5%", 887.4),
      ("A4纸", 216.3),
      ("(2020)", 289.6),
      ("2020年（万元）", 722.0),
      ("Type A: 12:30", 608.9),
      ("TYPE / TV, LTV", 636.3),
      ("P.O. Box", 377.2),
      ("r.s.v.p.", 295.9),
      ("11:11", 249.8),
      ("1111", 222.0),
      ("1.1", 138.8),
      ("7.4/7,4", 316.8),
      ("\u{2010}\u{2011}–—―", 377.7),
      ("*100%", 305.3),
      ("& @ # $ ~ ^ `", 579.6),
    ] as [(String, Double)])
  func `a text is as wide as a browser draws it`(text: String, width: Double) {
    let measured = TextMeasure.width(text, size: 100)
    #expect((measured - width).magnitude <= width * 0.05)
  }

  @Test(
    arguments: [
      ("明白纸", 300.0),
      ("0123456789", 590.0),
      ("Population of towns, 2020", 1280.6),
      ("AVATAR To Type", 770.5),
      ("《办法》（试行）", 800.0),
      ("1,234.5万元", 560.0),
      ("The quick brown fox", 995.3),
      ("Straße in München", 921.0),
      ("Доход населения", 885.9),
      ("Ελληνική", 454.2),
      ("−12.5%", 364.8),
      ("第1批GDP增长6.5%", 915.6),
      ("Wave fi Ty", 493.8),
    ] as [(String, Double)])
  func `a bold text is as wide as a browser draws it`(text: String, width: Double) {
    let measured = TextMeasure.width(text, size: 100, bold: true)
    #expect((measured - width).magnitude <= width * 0.05)
  }

  @Test(
    arguments: [
      ("", 0.0), ("明白", 2000), ("0", 555), ("iM", 275 + 812), ("e\u{301}", 554), ("𠮷", 1000),
      ("\u{7}", 1000), ("−", 555), ("a\tb", 563 + 224 + 618), ("\u{FEFF}", 0), ("\u{AD}", 0),
      ("\u{200D}", 0), ("\u{E0067}", 0), ("\u{10FFFF}", 620),
    ] as [(String, Double)])
  func `a text is as wide as its advances`(text: String, width: Double) {
    #expect(TextMeasure.width(text, size: 1000) == width)
  }

  @Test(arguments: ["😀", "👨‍👩‍👧‍👦", "👍🏽", "🇨🇳", "❤️"])
  func `a picture is as wide as one, of whatever it is made`(text: String) {
    #expect((1000...1300).contains(TextMeasure.width(text, size: 1000)))
  }

  @Test func `the advances of a text add up to its width`() {
    let text = "Доход 2018—2020年，（万元）ελ ₂ 𠮷"
    let sum = text.unicodeScalars.reduce(0) { $0 + TextMeasure.advance($1) }
    #expect(TextMeasure.width(text, size: 1000) == Double(sum))
  }
}
