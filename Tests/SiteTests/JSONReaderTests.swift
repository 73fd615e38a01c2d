import Charts
import Diagnostics
import TestSupport
import Testing

@testable import Site

@Suite struct JSONReaderTests {
  private func read(_ text: String) -> SpecificationNode? {
    var log = DiagnosticLog()
    let node = parseJSON(Array(text.utf8), path: "a.json", log: &log)
    expectNoFindings(log)
    return node
  }

  /// The finding about a text that is not JSON.
  private func fault(_ bytes: [UInt8]) -> String? {
    var log = DiagnosticLog()
    #expect(parseJSON(bytes, path: "a", log: &log) == nil)
    #expect(log.entries.count == 1)
    return log.entries.first.map { findingText($0) }
  }

  @Test func everyKeyAndValueKnowsItsPlace() throws {
    let node = try #require(read("{\"资金\":\t[1,\n  null],\r\n\t\"b\" : \"x\"}"))
    #expect(node.position == .init(line: 1, column: 1))
    guard case .mapping(let entries) = node.value else { return #expect(Bool(false)) }
    #expect(entries.map(\.key) == ["资金", "b"])
    #expect(entries.map(\.position) == [.init(line: 1, column: 2), .init(line: 3, column: 2)])
    #expect(entries[1].value.position == .init(line: 3, column: 8))
    guard case .sequence(let items) = entries[0].value.value else { return #expect(Bool(false)) }
    #expect(items.map(\.position) == [.init(line: 1, column: 9), .init(line: 2, column: 3)])
  }

  private static let values: [(String, SpecificationNode.Form)] = [
    ("1E5", .number(100_000)), ("-0.5e-1", .number(-0.05)), ("0", .number(0)),
    ("-0", .number(-0.0)),
    ("12345678901234567890", .number(1.234_567_890_123_456_7e19)), ("true", .boolean(true)),
    ("null", .null), (" \n\t\"\" ", .text("")), ("\"null\"", .text("null")),
    (#""\/\\\"\b\f\n\r\t""#, .text("/\\\"\u{8}\u{C}\n\r\t")),
    (#""a\u4E2d\uD83D\uDE00z""#, .text("a中😀z")), ("\"😀中\"", .text("😀中")),
    ("\u{FEFF}{}", .mapping([])), ("[ ]", .sequence([])),
    ("\"\u{2028}#: -\"", .text("\u{2028}#: -")),
    ("\"\(String(repeating: "长", count: 5000))\"", .text(String(repeating: "长", count: 5000))),
  ]

  @Test(arguments: values) func valuesAreReadAsTheyAre(text: String, value: SpecificationNode.Form)
  {
    #expect(read(text)?.value == value)
  }

  private static let faults: [(String, String)] = [
    ("", "a:1:1: error: JSON 在这里断了，还缺一个值 [json]"),
    ("{\"a\":1,}", "a:1:8: error: 这里应为“\"”，不是“}” [json]"),
    ("[1,]", "a:1:4: error: “]”不是 JSON 的值 [json]"),
    ("[1 2]", "a:1:4: error: 这里应为“,”或“]”，不是“2” [json]"),
    ("{\"a\" 1}", "a:1:6: error: 这里应为“:”，不是“1” [json]"),
    ("{\"资金\":1，\"b\":2}", "a:1:8: error: 这里应为“,”或“}”，不是“，” [json]"),
    ("{a:1}", "a:1:2: error: 这里应为“\"”，不是“a” [json]"),
    ("{'a':1}", "a:1:2: error: 这里应为“\"”，不是“'” [json]"),
    ("{\"a\":1", "a:1:7: error: JSON 在这里断了，还缺“,”或“}” [json]"),
    ("[1,\n// 注\n2]", "a:2:1: error: “/”不是 JSON 的值 [json]"),
    ("{\"a\":1, \"a\":2}", "a:1:9: error: 键 \"a\" 写了不止一次 [duplicate-key]"),
    ("{} {}", "a:1:4: error: JSON 到这里已经完整，后面还有“{” [json]"),
    ("NaN", "a:1:1: error: “NaN”不是 JSON 的值 [json]"),
    ("[01]", "a:1:2: error: “01”不是 JSON 的数字 [json]"),
    ("1.", "a:1:1: error: “1.”不是 JSON 的数字 [json]"),
    ("-", "a:1:1: error: “-”不是 JSON 的数字 [json]"),
    ("0x1p2", "a:1:1: error: “0x1p2”不是 JSON 的数字 [json]"),
    ("1e999", "a:1:1: error: 数字 1e999 太大 [json]"),
    ("[\"abc", "a:1:2: error: 从这里开始的双引号没有结束 [json]"),
    ("\"a\nb\"", "a:1:3: error: 这一行的双引号没有结束 [json]"),
    ("\"a\tb\"", "a:1:3: error: 文字里有控制字符 U+0009 [json]"),
    (#""\x""#, #"a:1:2: error: 不能写“\x” [json]"#),
    (#""\u12""#, "a:1:2: error: 不能写“\\u12\"” [json]"),
    (#""\uD83D""#, #"a:1:2: error: \u 后面是半个字符，应有两半 [json]"#),
    (#""\uDE00\uD83D""#, #"a:1:2: error: \u 后面是半个字符，应有两半 [json]"#),
    (#""\uD83D\u0041""#, #"a:1:2: error: \u 后面是半个字符，应有两半 [json]"#),
    ("\"\\", "a:1:2: error: 不能写“\\” [json]"), ("\"\\u", "a:1:2: error: 不能写“\\u” [json]"),
  ]

  @Test(arguments: faults) func whatIsNotJSONIsAFindingWithItsPlace(text: String, finding: String) {
    #expect(fault(Array(text.utf8)) == finding)
  }

  @Test func bytesThatAreNotUTF8AreAFinding() {
    let text = Array("[1, \"".utf8) + [0xD6, 0xD0] + Array("\"]".utf8)
    #expect(fault(text) == "a:1:5: error: 这段文字的字节不是 UTF-8 [encoding]")
    #expect(fault([0xFF, 0xFE, 0x7B, 0]) != nil)
    #expect(fault([0]) != nil)
  }

  @Test func aKeyIsFoundTwiceAmongManyToo() throws {
    let keys = (0..<100).map { "\"k\($0)\":0" }
    #expect(read("{\(keys.joined(separator: ","))}") != nil)
    for key in [0, 15, 16, 99] {
      let text = "{\((keys + ["\"k\(key)\":1"]).joined(separator: ","))}"
      #expect(fault(Array(text.utf8))?.hasSuffix("键 \"k\(key)\" 写了不止一次 [duplicate-key]") == true)
    }
  }

  @Test func nestingHasALimit() {
    let text = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(read(text(65)) != nil)
    #expect(fault(Array(text(66).utf8)) == "a:1:66: error: JSON 嵌套超过 64 层 [json]")
    #expect(fault(Array(String(repeating: "{\"a\":", count: 1_000_000).utf8)) != nil)
  }
}
