import Diagnostics
import TestSupport
import Testing

@Suite struct MarkedTextTests {
  @Test func markersAreTakenOut() throws {
    let marked = try MarkedText("甲1️⃣乙\n2️⃣丙3️⃣")
    #expect(marked.text == "甲乙\n丙")
    #expect(marked.markers == ["1️⃣", "2️⃣", "3️⃣"])
  }

  @Test func aMarkerNamesTheCharacterAfterIt() throws {
    let marked = try MarkedText("甲1️⃣乙\n2️⃣丙3️⃣")
    #expect(try marked.location(of: "1️⃣", in: "a.md") == SourceLocation("a.md", row: 1, column: 2))
    #expect(try marked.location(of: "2️⃣", in: "a.md") == SourceLocation("a.md", row: 2, column: 1))
    #expect(try marked.location(of: "3️⃣", in: "a.md") == SourceLocation("a.md", row: 2, column: 2))
  }

  @Test func otherMarkersDoNotMoveAColumn() throws {
    let marked = try MarkedText("1️⃣2️⃣a3️⃣b")
    #expect(try marked.location(of: "2️⃣", in: "a.md").column == 1)
    #expect(try marked.location(of: "3️⃣", in: "a.md").column == 2)
  }

  @Test func aColumnOfATableIsAField() throws {
    let marked = try MarkedText("编号,金额\nP1,1️⃣12万\n\"a,b\n\"\"c\"\"\",2️⃣3")
    #expect(try marked.location(of: "1️⃣", in: "a.csv").description == "a.csv:2:2")
    #expect(try marked.location(of: "2️⃣", in: "a.csv").description == "a.csv:4:2")
  }

  @Test func aDigitWithoutItsKeycapIsText() throws {
    let marked = try MarkedText("1 2\u{FE0F} 3\u{20E3} 0️⃣")
    #expect(marked.text == "1 2\u{FE0F} 3\u{20E3} 0️⃣")
    #expect(marked.markers == [])
  }

  @Test func aMarkerBesideCombiningCharactersIsFound() throws {
    let marked = try MarkedText("é1️⃣\u{301}x")
    #expect(marked.text == "é\u{301}x")
    #expect(try marked.location(of: "1️⃣", in: "a.md").column == 2)
  }

  @Test func aRepeatedMarkerIsRefused() {
    #expect(throws: MarkError.repeated("1️⃣")) { try MarkedText("1️⃣a1️⃣") }
  }

  @Test func aMissingMarkerIsRefused() throws {
    let marked = try MarkedText("1️⃣a")
    #expect(throws: MarkError.missing("2️⃣")) { try marked.location(of: "2️⃣", in: "a.md") }
  }
}
