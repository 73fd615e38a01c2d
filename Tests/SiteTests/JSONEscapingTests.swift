import Foundation
import Testing

@testable import Site

@Suite struct JSONEscapingTests {
  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendJSON(text)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("大泽山镇🍇", "大泽山镇🍇"), ("他说\"好\"", "他说\\\"好\\\""), ("a\\b", "a\\\\b"),
    ("一\n二\t\r", "一\\n二\\u0009\\u000d"), ("\u{0}\u{7F}", "\\u0000\\u007f"),
    ("</script>", "\\u003c/script\\u003e"), ("<!--&", "\\u003c!--\\u0026"),
    ("a\u{2028}b\u{2029}", "a\\u2028b\\u2029"), ("\u{2027}\u{80A8}¨", "\u{2027}\u{80A8}¨"),
  ])
  func `What would end the string or the element is escaped`(text: String, json: String) {
    #expect(escaped(text) == json)
  }

  @Test func `A reader of JSON gets the text back`() throws {
    let text = String(String.UnicodeScalarView((0...0x3100).compactMap(Unicode.Scalar.init)))
    let json = Data("[\"\(escaped(text))\"]".utf8)
    #expect(try JSONDecoder().decode([String].self, from: json) == [text])
  }
}
