import Testing

@testable import Search

struct TokenScannerTests {
  /// The same examples are asked of `results.js` by `Browser/search.py`.
  @Test(arguments: [
    ("扶贫、协作（11.86万元）", "扶 贫 协 作 11.86 万 元"),
    ("３,531.20元，ＰＤ-2019-0131", "3531.20 元 pd 2019 0131"),
    ("a1.5b 2016,2017 12,345,678", "a1.5b 2016 2017 12345678"),
    ("预算54，100户", "预 算 54 100 户"),
    ("3.", "3"), ("1.2.3", "1.2.3"), ("", ""), ("，。 ", ""),
    ("Ｗi-Fi №1 ㎡", "wi fi 1"), ("二〇二〇年𠮷村", "二 〇 二 〇 年 𠮷 村"),
    ("Öl ñandú Ω", "Öl ñandú Ω"),
    ("0123456789012345678901234567890123456789", "01234567890123456789012345678901"),
  ])
  func `Characters are single, words and numbers are whole`(text: String, expected: String) {
    #expect(tokens(of: Array(text.utf8)) == expected)
  }

  @Test func `Bytes that are not UTF-8 separate`() {
    #expect(tokens(of: [0x61, 0xFF, 0x62, 0xE5, 0xB9]) == "a b")
  }

  private func tokens(of text: [UInt8]) -> String {
    var scanner = TokenScanner()
    scanner.start(0..<text.count)
    var tokens: [String] = []
    while let token = scanner.next(in: text) {
      switch token {
      case .character(let value): tokens.append(TermKey(value).characters ?? "")
      case .word: tokens.append(TokenScanner.spelling(of: scanner.word.range, in: text))
      }
    }
    return tokens.joined(separator: " ")
  }
}
