import Diagnostics
import Testing

struct SourceLocationTests {
  @Test(arguments: [
    (SourceLocation("a.csv"), "a.csv"),
    (SourceLocation("a.csv", row: 17), "a.csv:17"),
    (SourceLocation("a.csv", row: 17, column: 3), "a.csv:17:3"),
    (SourceLocation("a.csv", column: 3), "a.csv"),
    (SourceLocation("统计.xlsx", sheet: "项目"), "统计.xlsx!项目"),
    (SourceLocation("统计.xlsx", sheet: "项目", row: 17, column: 3), "统计.xlsx!项目!C17"),
    (SourceLocation("统计.xlsx", sheet: "项目", row: 17), "统计.xlsx!项目!17"),
  ])
  func `a place is written as editors or spreadsheets name it`(
    location: Diagnostics.SourceLocation, text: String
  ) {
    #expect(location.description == text)
  }

  @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")])
  func `columns have letters`(column: Int, letters: String) {
    #expect(columnLetters(column) == letters)
  }

  @Test func `places are in the order of path, sheet, row and column`() {
    let places = [
      SourceLocation("a"), SourceLocation("a", row: 2), SourceLocation("a", row: 2, column: 1),
      SourceLocation("a", row: 10), SourceLocation("a", sheet: "b", row: 1), SourceLocation("b"),
    ]
    #expect(places.reversed().sorted() == places)
  }
}
