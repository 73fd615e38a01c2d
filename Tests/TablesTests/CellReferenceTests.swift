import Testing

@testable import Tables

struct CellReferenceTests {
  @Test(arguments: [
    ("A1", 1, 1), ("C17", 3, 17), ("$Z$9", 26, 9), ("AA10", 27, 10),
    ("XFD1048576", 16_384, 1_048_576),
  ])
  func `Letters are the column and digits the row`(_ text: String, _ column: Int, _ row: Int) {
    #expect(CellReference(text.utf8) == CellReference(column: column, row: row))
  }

  @Test(arguments: [
    "", "A", "1", "1A", "A0", "a1", "A1B", "A-1", "A1:B2", "甲1", "A99999999999999999999999999",
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAA1", "$", "A1 ",
  ])
  func `Anything else is no reference`(_ text: String) {
    #expect(CellReference(text.utf8) == nil)
  }
}
