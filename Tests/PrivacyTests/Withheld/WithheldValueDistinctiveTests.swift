import Testing

@testable import Privacy

@Suite struct WithheldValueDistinctiveTests {
  @Test(
    arguments: [
      ("", []), ("  \n", []), ("是", []), ("true", []), ("——", []), ("……！", []),
      ("2019-05-20", []), ("20190520", []), ("2019年5月20日", []), ("2019年5月", []), ("2019/5/20", []),
      ("2019-05-20T10:30:00Z", []), ("2018—2020年", []), ("2018-2020", []), ("2020Q3", []),
    ] as [(String, [String])])
  func `Dates, years, booleans and punctuation identify nothing`(text: String, forms: [String]) {
    #expect(distinctive(text) == forms)
  }

  @Test(
    arguments: [
      ("123456", ["123456 number", "123456.00 number", "123,456 number", "123,456.00 number"]),
      (
        " 123,456.5 ",
        [
          "123456.5 number", "123456.50 number", "123,456.5 number", "123,456.50 number",
        ]
      ),
      ("-1234567.89", ["-1234567.89 number", "-1,234,567.89 number"]),
      ("1.234567", ["1.234567 number"]),
      ("12345", []), ("1200000", []), ("1,234,000", []), ("0.0012345", []), ("100000.00", []),
      ("1234.50", []), ("100.00%", []),
    ] as [(String, [String])])
  func `Numbers count from six significant digits`(text: String, forms: [String]) {
    #expect(distinctive(text) == forms)
  }

  @Test(
    arguments: [
      ("PD-2019-0131", ["PD-2019-0131 alphanumeric"]), ("AB1234", ["AB1234 alphanumeric"]),
      ("A1234", []), ("11010519491231002X", ["11010519491231002X alphanumeric"]),
      ("13800001234", ["13800001234 alphanumeric"]),
      ("0532-0000-1234", ["0532-0000-1234 alphanumeric"]), ("0532-0000-0000", []),
      ("青A12345", ["青A12345 alphanumeric"]),
    ] as [(String, [String])])
  func `Codes count from six letters and digits`(text: String, forms: [String]) {
    #expect(distinctive(text) == forms)
  }

  @Test(
    arguments: [
      ("王芳", true, ["王芳 han"]), ("王芳", false, []), ("𠮷野", true, ["𠮷野 han"]), ("王", true, []),
      ("欧阳修", true, ["欧阳修 none"]), ("欧阳修", false, ["欧阳修 none"]),
      ("阿卜杜拉·买买提", true, ["阿卜杜拉·买买提 none"]), ("葛\u{E0100}城", true, ["葛\u{E0100}城 han"]),
      ("Wang Fang", true, ["Wang Fang alphanumeric"]), ("Lily", true, []),
      ("Müller Straße", false, ["Müller Straße none"]),
    ] as [(String, Bool, [String])])
  func `Names count from two Han characters, texts from three, Latin from six letters`(
    text: String, isName: Bool, forms: [String]
  ) {
    #expect(distinctive(text, isName: isName) == forms)
  }

  @Test func `Long texts count by sentence`() {
    #expect(
      distinctive("因病致贫，示例情况一。\n短句。2019年5月20日10时30分！该户二〇一九年享受示例政策；")
        == ["因病致贫，示例情况一 none", "该户二〇一九年享受示例政策 none"])
    let long = String(repeating: "示例长文", count: 30)
    #expect(distinctive(long) == ["\(long.prefix(66)) none"])
    #expect(distinctive("示例句子。") == ["示例句子 none"])
  }
}

private func distinctive(_ text: String, isName: Bool = false) -> [String] {
  WithheldValue.distinctive(text, isName: isName, origin: 7).map {
    #expect($0.origin == 7)
    return "\($0.text) \($0.boundary)"
  }
}
