import Foundation
import TestSupport
import Testing

@Suite struct TemporarySiteTests {
  @Test func theFilesAreThereUntilTheEndOfTheScope() throws {
    var folder = ""
    do {
      let site = try TemporarySite(["content/a b.csv": "甲"])
      #expect(try site.text("content/a b.csv") == "甲")
      #expect(try site.tree() == ["content/a b.csv": Array("甲".utf8)])
      folder = site.folder
      #expect(FileManager.default.fileExists(atPath: folder))
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func aFailureLeavesNothingBehind() throws {
    struct Failure: Error { var folder: String }
    func fail() throws {
      let site = try TemporarySite(["a": ""])
      throw Failure(folder: site.folder)
    }
    let failure = try #require(throws: Failure.self) { try fail() }
    #expect(!FileManager.default.fileExists(atPath: failure.folder))
  }

  @Test func twoSitesHaveFoldersOfTheirOwn() throws {
    let (a, b) = (try TemporarySite().folder, try TemporarySite().folder)
    #expect(a != b)
  }

  @Test func filesAreReplacedAndRemoved() throws {
    let site = try TemporarySite(["a": "1", "b/c": "2"])
    try site.write("3", to: "a")
    try site.remove("b")
    #expect(try site.tree() == ["a": Array("3".utf8)])
    #expect(try site.bytes("a") == [0x33])
  }
}

@Suite struct FileTreeTests {
  @Test func aMissingFolderIsAnEmptyTree() throws {
    let site = try TemporarySite()
    #expect(try site.tree("output") == [:])
  }

  @Test func emptyFoldersAndLinksAreSeen() throws {
    let site = try TemporarySite(["a/b": "x"])
    let files = FileManager.default
    try files.createDirectory(atPath: site.folder + "/empty", withIntermediateDirectories: false)
    try files.createSymbolicLink(atPath: site.folder + "/link", withDestinationPath: "nowhere")
    #expect(
      try site.tree() == [
        "a/b": Array("x".utf8), "empty/": [], "link": Array("-> nowhere".utf8),
      ])
  }

  @Test func hiddenFilesAreSeen() throws {
    let site = try TemporarySite(["output/.site-staging/x": ""])
    #expect(try site.tree("output") == [".site-staging/x": []])
  }
}
