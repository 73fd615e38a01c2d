import Testing

@testable import Search

struct TextPackerTests {
  @Test func `A file ends when it is full, and with each group of sixteen pages`() {
    #expect(files(pages: 20, letters: 10) == ["search/p0.js", "search/p16.js"])
    #expect(files(pages: 4, letters: 1000) == (0..<4).map { "search/p\($0).js" })
    #expect(files(pages: 0, letters: 1).isEmpty)
  }

  @Test func `A character tells with which pages of a group files begin`() {
    // Pages 1 and 15 are the lowest and the highest bit above U+3400; page 0 needs none.
    #expect(TextPacker.marks(of: [0, 1, 15, 33], pages: 34) == "\u{7401}\u{3400}\u{3401}")
    #expect(TextPacker.marks(of: (0..<16).map { $0 }, pages: 16) == "\u{B3FF}")
    #expect(TextPacker.marks(of: [], pages: 0) == "")
  }

  /// The files of pages of so many letters of three bytes.
  private func files(pages: Int, letters: Int) -> [String] {
    var packer = TextPacker()
    let page = PageText(blocks: Array(String(repeating: "长", count: letters).utf8))
    let complete = (0..<UInt32(pages)).map { packer.add(page, number: $0, path: "a.html") }
    return (complete + [packer.finish()]).compactMap(\.self?.path)
  }
}
