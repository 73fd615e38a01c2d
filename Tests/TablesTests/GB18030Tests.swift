import Testing

@testable import Tables

struct GB18030Tests {
  @Test func `Characters of one, two and four bytes are text`() {
    #expect(GB18030.text([0x61, 0xB4, 0xE5, 0x82, 0x30, 0x89, 0x36]) == "a村㓹")
  }

  @Test(arguments: [[0xB4], [0xFF], [0x82, 0x30, 0x89], [0xB4, 0x7F]] as [[UInt8]])
  func `What is no character is no text`(_ bytes: [UInt8]) {
    #expect(GB18030.text(bytes) == nil)
  }

  @Test func `Bytes outside of all sequences are strays`() {
    #expect(GB18030.strays(in: [0x61, 0xB4, 0xE5, 0x82, 0x30, 0x89, 0x36]) == 0)
    #expect(GB18030.strays(in: [0xFF, 0x80, 0x61, 0xB4]) == 3)
    #expect(GB18030.strays(in: [] as [UInt8]) == 0)
  }
}
