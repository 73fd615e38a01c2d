import Testing

@testable import Tables

struct CSVScannerDelimiterTests {
  private func delimiter(of text: String, headerRow: Int = 1) -> Character {
    Character(
      UnicodeScalar(CSVScanner.delimiter(of: Array(text.utf8), start: 0, headerRow: headerRow)))
  }

  @Test(arguments: [",", "\t", ";"] as [Character])
  func `The byte that all records have as often as the header is the delimiter`(
    _ wanted: Character
  ) {
    let text = ["村名", "户数", "人数"].joined(separator: String(wanted))
    #expect(delimiter(of: "\(text)\n\(text)\n") == wanted)
  }

  @Test func `Other delimiters in the text of cells do not count`() {
    #expect(delimiter(of: "a;b\n1,5;2,5\n1,5,6;x\n") == ";")
    #expect(delimiter(of: "a,b;c,d\n1,2;3,4\n\n5,6;7,8\n9,1,1\n") == ",")
    #expect(delimiter(of: "a\tb\n1,1,1\t2;2;2\n") == "\t")
  }

  @Test func `Delimiters inside quotation marks do not count`() {
    #expect(delimiter(of: "\"a;b;c\",d\n\"1;2;3\",4\n") == ",")
  }

  @Test func `A table of one column has commas`() {
    #expect(delimiter(of: "村名\n甲\n") == ",")
    #expect(delimiter(of: "") == ",")
  }

  @Test func `Title rows above the header do not count`() {
    #expect(delimiter(of: "项目表,2018,全,市\na;b\n1;2\n", headerRow: 2) == ";")
  }

  @Test(.timeLimit(.minutes(1)), arguments: [",", "\"", ";\n", "\"\n"])
  func `A long text does not take long`(_ text: String) {
    _ = delimiter(of: String(repeating: text, count: 1_000_000))
  }
}
