import Testing

@testable import Ledger

struct PatternTests {
  @Test(arguments: [
    ("PD-\\d{4}-\\d{4}", ["PD-2019-0131"], ["PD-2019-131", "xPD-2019-0131", "PD-2019-01310", ""]),
    ("^a|b$", ["a", "b"], ["ab", ""]), ("(ab)+c?", ["ab", "ababc"], ["", "c", "aab"]),
    ("[一-龥]{2,4}", ["青岛", "平度市人"], ["市", "平度市人民", "ab"]),
    ("\\p{Han}*", ["", "青岛"], ["a"]), ("[^0-9]+", ["ab"], ["a1", ""]),
    ("[\\w.-]+@\\w+", ["a.b-c@d"], ["@d"]), ("a{2}", ["aa"], ["a", "aaa"]),
    ("a{2,}", ["aa", "aaaa"], ["a"]), ("a*?b", ["b", "aab"], ["a"]),
    ("(?:0|[1-9]\\d*)(?:\\.\\d+)?", ["0", "10.5"], ["01", "1."]), ("\\(\\[\\]", ["([]"], ["("]),
    ("[]a]", ["]", "a"], ["b"]), ("[a-]", ["a", "-"], ["b"]), (".", ["𠮷", "a"], ["\n", ""]),
    ("(a|b|)c", ["ac", "bc", "c"], ["abc"]), ("(a*)*", ["", "aaa"], ["b"]),
    ("\\S+\\s\\S+", ["a b"], ["ab"]), ("a\\$", ["a$"], ["a"]), ("\\D", ["a"], ["1"]),
  ])
  func `a pattern matches whole texts`(
    pattern: String, matching: [String], others: [String]
  ) throws {
    let pattern = try Pattern(pattern)
    for text in matching { #expect(pattern.matches(text), "\(text)") }
    for text in others { #expect(!pattern.matches(text), "\(text)") }
  }

  @Test(arguments: [
    ("今年", "到今年底，今年", "今年"), ("今年", "去年", nil), ("", "a", nil), ("a*", "bab", "a"),
    ("a|ab|abc", "xabcd", "abc"), ("(ab)+|b", "cabab", "abab"), ("b|abc", "xabd", "b"),
    ("[0-9]{4}\\.[0-9]{1,2}\\.[0-9]{1,2}", "截至2018.5.12止", "2018.5.12"),
    ("[^0-9][0-9]{2}年", "2018年到18年", "到18年"), ("^a.", "aba", "ab"), ("^b", "ab", nil),
    ("b$", "bab", "b"), ("ab?$", "abxa", "a"), ("^b+$", "bb", "bb"), ("^b+$", "bba", nil),
    ("公里[²2]", "3公里2", "公里2"), (".", "\n𠮷", "𠮷"), ("ab", "a", nil), ("aa?b", "aab", "aab"),
    ("(a|bc)+d", "xbcad", "bcad"),
    ("[一-鿿]市", "a青岛市", "岛市"), ("\\p{Han}+", "ab青岛", "青岛"), ("𠮷", "青𠮷", "𠮷"), ("a.b", "aéb", "aéb"),
    ("e", "é", nil),
  ])
  func `a search gives the match that begins first and of those the longest`(
    pattern: String, text: String, expected: String?
  ) throws {
    #expect(try Pattern(pattern).firstMatch(in: text) == expected)
  }

  @Test(arguments: [
    "(", ")", "a)", "[a", "*", "a{", "a{2,1}", "a{x}", "\\", "\\q", "(?=a)", "[z-a]", "a^b",
    "\\p{Xx}", "((a{100}){100}){100}", String(repeating: "(", count: 10_000),
  ])
  func `a pattern that cannot be read is refused`(pattern: String) {
    #expect(throws: Pattern.Fault.self) { try Pattern(pattern) }
  }

  @Test func `a pattern that makes other engines hang does not`() throws {
    let text = String(repeating: "a", count: 20_000) + "b"
    #expect(!(try Pattern("(a+)+").matches(text)))
    #expect(!(try Pattern("(a|aa)*").matches(text)))
    #expect(try Pattern("a*c").firstMatch(in: text) == nil)
    #expect(try Pattern("(a+)+b").firstMatch(in: text)?.count == 20_001)
  }
}
