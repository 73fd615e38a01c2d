import Markdown
import Testing

@testable import Site

@Suite struct AddressEscapingTests {
  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendHTML(text)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func address(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendAddress(text)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func eachAddressOfASourceSetStartsAtTheRoot() {
    var bytes: [UInt8] = []
    bytes.appendAddressList("media/a.avif 480w, media/b\"<.avif 960w", root: Array("../".utf8))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "../media/a.avif 480w, ../media/b%22%3C.avif 960w")
  }

  @Test func markupBecomesText() {
    #expect(escaped("<b a=\"1\">'&'") == "&lt;b a=&quot;1&quot;&gt;&#39;&amp;&#39;")
  }

  @Test func controlCharactersAreLeftOutAndLineEndsStay() {
    #expect(escaped("a\u{0}\u{1B}b\n\tc") == "ab\n\tc")
  }

  @Test func chineseStaysAsItIs() {
    #expect(escaped("大泽山镇") == "大泽山镇")
  }

  @Test func anAddressKeepsItsPathAndEncodesWhatWouldEndIt() {
    #expect(address("村/a b?c#d%\"<>&'") == "村/a%20b%3Fc%23d%25%22%3C%3E%26%27")
  }

  @Test(arguments: [
    ("https://x.cn", true), ("tel:12317", true), ("a/b.html", true), ("#x", true), ("", true),
    ("javascript:alert(1)", false), ("JAVASCRIPT:x", false), ("data:text/html,x", false),
    ("a/b:c", true), ("vbscript:x", false),
  ])
  func onlyKnownSchemesMayComeFromData(text: String, isSafe: Bool) {
    #expect(isSafeAddress(text) == isSafe)
  }
}
