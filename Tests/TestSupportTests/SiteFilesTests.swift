import Diagnostics
import TestSupport
import Testing

@Suite struct SiteFilesTests {
  @Test func oneTextHoldsManyFiles() {
    let files: SiteFiles = """
      Two small files.
      -- content/a.csv --
      id
      1

      -- templates/p.mustache --
      {{title}}
      """
    #expect(
      files.files == [
        "content/a.csv": Array("id\n1\n\n".utf8),
        "templates/p.mustache": Array("{{title}}\n".utf8),
      ])
  }

  @Test func aFileWithoutLinesIsEmpty() {
    let files: SiteFiles = "-- a --\n-- b --\n"
    #expect(files.files == ["a": [], "b": []])
  }

  @Test func aLineThatOnlyLooksLikeOneIsText() {
    let files: SiteFiles = "-- a --\n --b --\n-- b\n--  --"
    #expect(files.files == ["a": Array(" --b --\n-- b\n--  --\n".utf8)])
  }

  @Test func aDictionaryHoldsTextsAndBytes() {
    let name = "甲"
    let files: SiteFiles = ["a.csv": "\(name)", "b.csv": [0xB0, 0xA1]]
    #expect(files.files == ["a.csv": Array("甲".utf8), "b.csv": [0xB0, 0xA1]])
  }

  @Test func aMarkerNamesItsFile() throws {
    let files = try SiteFiles(
      marked: "-- content/a.csv --\nid,n\nx,1️⃣y\n-- content/pages/b.md --\n甲2️⃣{{乙}}")
    #expect(files.files["content/a.csv"] == Array("id,n\nx,y\n".utf8))
    #expect(try files.location(of: "1️⃣").description == "content/a.csv:2:2")
    #expect(try files.location(of: "2️⃣").description == "content/pages/b.md:1:2")
  }

  @Test func aMarkerInTwoFilesIsRefused() throws {
    let files = try SiteFiles(marked: "-- a --\n1️⃣\n-- b --\n1️⃣")
    #expect(throws: MarkError.repeated("1️⃣")) { try files.location(of: "1️⃣") }
    #expect(throws: MarkError.missing("2️⃣")) { try files.location(of: "2️⃣") }
  }

  @Test(arguments: ["/etc/a", "../a", "a//b", "a/./b", "a/", ""])
  func aPathThatLeavesTheFolderIsRefused(path: String) {
    #expect(throws: SiteFilesError.badPath(path)) {
      _ = try TemporarySite([path: "x"])
    }
  }

  @Test func aRepeatedPathIsRefused() {
    #expect(throws: SiteFilesError.repeatedPath("a")) {
      _ = try TemporarySite("-- a --\n-- a --")
    }
  }
}
