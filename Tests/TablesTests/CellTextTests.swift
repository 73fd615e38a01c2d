import Testing

@testable import Tables

struct CellTextTests {
  private func cell(
    _ bytes: [UInt8], _ encoding: Dialect.Encoding = .utf8, limit: Int = 100
  ) -> CellText {
    bytes.withUnsafeBufferPointer { CellText($0, encoding: encoding, limit: limit) }
  }

  @Test(arguments: ["", " ", "\t\n", "\u{3000}\u{A0} "])
  func `White space alone is nothing`(_ text: String) {
    #expect(cell(Array(text.utf8)) == .cell(.empty))
  }

  @Test func `White space is taken from both ends and not from inside`() {
    #expect(cell(Array("\u{3000}\u{A0}甲 \u{3000}乙\u{A0}\r\n".utf8)) == .cell("甲 \u{3000}乙"))
  }

  @Test func `Characters whose bytes look like white space stay`() {
    // They end with A0 or 80, as the no-break space and the ideographic space do.
    #expect(cell(Array("à堀耀".utf8)) == .cell("à堀耀"))
    #expect(cell(Array("ࠠ".utf8)) == .cell("ࠠ"))
  }

  @Test func `GB 18030 is trimmed as text`() throws {
    #expect(cell(try gb18030("\u{3000}甲村 "), .gb18030) == .cell("甲村"))
    #expect(cell(Array(" ab ".utf8), .gb18030) == .cell("ab"))
  }

  @Test func `Bytes that are no text are a fault`() {
    #expect(cell([0x61, 0xFF]) == .fault(.encoding(.utf8)))
    #expect(cell([0x61, 0xFF], .gb18030) == .fault(.encoding(.gb18030)))
  }

  @Test func `The limit counts bytes and is allowed`() {
    #expect(cell(Array("村村".utf8), limit: 6) == .cell("村村"))
    #expect(cell(Array("村村".utf8), limit: 5) == .fault(.tooLong(bytes: 6, limit: 5)))
  }
}
