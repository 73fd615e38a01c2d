import Testing

@testable import Tables

struct XMLReaderTests {
  /// The tags and texts of an XML text, in short.
  private func events(_ text: String) throws(XMLFault) -> [String] {
    try events(Array(text.utf8))
  }

  private func events(_ bytes: [UInt8]) throws(XMLFault) -> [String] {
    var xml = try XMLReader(bytes)
    var events: [String] = []
    while true {
      switch try xml.next() {
      case .start: events.append("<\(xml.text(of: xml.name))")
      case .end: events.append(">")
      case .text:
        var text: [UInt8] = []
        try xml.appendText(to: &text)
        events.append(String(decoding: text, as: UTF8.self))
      case .finished: return events
      }
    }
  }

  private func reason(_ text: String) -> XMLFault.Reason? {
    do throws(XMLFault) {
      _ = try events(text)
      return nil
    } catch {
      return error.reason
    }
  }

  private func attribute(_ name: StaticString, of tag: String) throws(XMLFault) -> String? {
    var xml = try XMLReader(Array(tag.utf8))
    _ = try xml.next()
    return try xml.attribute(name)
  }

  @Test func `Elements and texts come in the order of the text, names without prefix`() throws {
    #expect(
      try events("<?xml version=\"1.0\"?><x:a>甲<b/><!-- <c> -->乙</x:a>") == [
        "<a", "甲", "<b", ">", "乙", ">",
      ])
  }

  @Test func `A byte order mark is passed over`() throws {
    #expect(try events([0xEF, 0xBB, 0xBF] + Array("<a/>".utf8)) == ["<a", ">"])
  }

  @Test func `References are resolved in text and attributes, not in CDATA`() throws {
    #expect(
      try events("<a>&lt;&amp;&gt;&quot;&apos;&#26449;&#x20000;</a>") == ["<a", "<&>\"'村𠀀", ">"])
    #expect(try events("<a><![CDATA[&lt;<b>]]></a>") == ["<a", "&lt;<b>", ">"])
    #expect(try attribute("b", of: "<a b='&amp;&#10;'/>") == "&\n")
  }

  @Test func `Attributes are found by their local name in either kind of mark`() throws {
    let tag = "<a r:id = \"1\" name='>/\"'  t=\"\"/>"
    #expect(try attribute("id", of: tag) == "1")
    #expect(try attribute("name", of: tag) == ">/\"")
    #expect(try attribute("t", of: tag) == "")
    #expect(try attribute("i", of: tag) == nil)
  }

  @Test(arguments: [
    "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<a><!ELEMENT b></a>",
    "<!doctype a><a/>",
  ])
  func `A document type is refused`(_ text: String) {
    #expect(reason(text) == .documentType)
  }

  @Test(arguments: [
    "<a>&b;</a>", "<a>&</a>", "<a>&#xD800;</a>", "<a>&#1114112;</a>", "<a>&#;</a>", "<a></b>",
    "</a>", "<a b></a><", "<>", "<a <b>",
  ])
  func `What is no XML is refused`(_ text: String) {
    #expect(reason(text) != nil)
  }

  @Test(arguments: [
    "<a>", "<a", "<a b=\"", "<a><b></b>", "<a><!-- ", "<a><![CDATA[", "<?a", "<a></a",
  ])
  func `What is cut off is refused`(_ text: String) {
    #expect(reason(text) == .cutOff)
  }

  @Test func `Bytes that are not UTF-8 are refused`() {
    #expect(throws: XMLFault(.notUTF8, at: 0)) { try events([0x3C, 0x61, 0x3E, 0xFF]) }
    #expect(throws: XMLFault(.notUTF8, at: 0)) { try events([0xFF, 0xFE, 0x3C, 0x00]) }
  }

  @Test func `Elements nested too deep are refused`() {
    #expect(reason(String(repeating: "<a>", count: 100_000)) == .malformed)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["<", "<a ", "&", "<!--", "<![CDATA[", "<a/>", "<a b=\"c\"/>", " a=\"b\"", "]]>"])
  func `A million repetitions are read in one pass`(_ text: String) {
    _ = reason("<x>" + String(repeating: text, count: 1_000_000) + "</x>")
    _ = reason("<x " + String(repeating: text, count: 1_000_000) + "/>")
  }
}
