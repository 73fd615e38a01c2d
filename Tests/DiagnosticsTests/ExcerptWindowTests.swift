import Testing

@testable import Diagnostics

struct ExcerptWindowTests {
  private func window(_ line: String, _ caret: Range<Int>?, width: Int) -> [String] {
    let window = ExcerptWindow(
      SourceExcerpt(line: line, number: 1, caret: caret), width: width)
    let mark = window.mark.map {
      String(repeating: " ", count: $0.lowerBound) + String(repeating: "^", count: $0.count)
    }
    return [window.text] + (mark.map { [$0] } ?? [])
  }

  @Test func `Chinese characters are two columns wide, marks none`() {
    #expect(window("中a\u{301}文b", 3..<4, width: 20) == ["中a\u{301}文b", "   ^^"])
    #expect(window("，😀x", 2..<3, width: 20) == ["，😀x", "    ^"])
  }

  @Test func `a long line is cut around the mark`() {
    let line = String(repeating: "a", count: 50) + "XY" + String(repeating: "b", count: 50)
    #expect(window(line, 50..<52, width: 12) == ["…aaaaXYbbbbb…", "     ^^"])
    #expect(window(line, nil, width: 5) == ["aaaaa…"])
    #expect(window(line, 200..<300, width: 6) == ["…bb", "   "])
  }

  @Test func `a mark at the end of the line stands behind it`() {
    #expect(window("ab", 2..<3, width: 10) == ["ab", "  "])
    #expect(window("", 0..<1, width: 10) == ["", ""])
  }

  @Test func `a line of ten megabytes is cut at once`() {
    let line = String(repeating: "中", count: 3_000_000)
    #expect(window(line, 2_000_000..<2_000_001, width: 9) == ["…中中中中…", "   ^^"])
  }
}
