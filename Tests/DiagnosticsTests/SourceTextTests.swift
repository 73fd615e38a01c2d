import Diagnostics
import Testing

struct SourceTextTests {
  private func excerpt(_ text: String, isTable: Bool, _ row: Int?, _ column: Int?) -> SourceExcerpt?
  {
    SourceText(text, isTable: isTable).excerpt(
      at: SourceLocation("a", row: row, column: column))
  }

  @Test func `in a text the character is marked`() {
    let text = "一\r\n二b\rc\n"
    #expect(
      excerpt(text, isTable: false, 2, 2)
        == SourceExcerpt(line: "二b", number: 2, caret: 1..<2))
    #expect(
      excerpt(text, isTable: false, 3, nil) == SourceExcerpt(line: "c", number: 3, caret: nil))
  }

  @Test func `in a table the field is marked, whatever is quoted in it`() {
    let text = "a,b,c\n1,\"二,\n\"\"三\",\n4"
    #expect(
      excerpt(text, isTable: true, 2, 2)
        == SourceExcerpt(line: "1,\"二,\n\"\"三\",", number: 2, caret: 2..<10))
    #expect(excerpt(text, isTable: true, 2, 3)?.caret == 11..<11)
    #expect(excerpt(text, isTable: true, 3, 1)?.line == "4")
    #expect(excerpt(text, isTable: true, 3, 2)?.caret == nil)
  }

  @Test(arguments: ["\t", ";", ","])
  func `the separator is the one that the first line has most of`(separator: String) {
    let text = "a\(separator)b\(separator)c,d\n1\(separator)23"
    #expect(excerpt(text, isTable: true, 2, 2)?.caret == 2..<4)
  }

  @Test func `a row that is not there has no excerpt`() {
    for row in [nil, 0, 3, -1] { #expect(excerpt("a\nb", isTable: false, row, 1) == nil) }
  }
}
