import Testing

@testable import TestSupport

@Suite struct AssertSnapshotTests {
  @Test func theFileIsNamedAfterTheTest() {
    func path(_ function: String, name: String? = nil) -> String {
      Snapshot(
        filePath: "/p/Tests/T/BarTests.swift", function: function, name: name, fileExtension: "svg"
      ).path
    }
    #expect(path("aBar()") == "/p/Tests/T/Snapshots/BarTests/aBar.svg")
    #expect(path("aBar(width:)", name: "wide") == "/p/Tests/T/Snapshots/BarTests/aBar-wide.svg")
    #expect(path("`a bar/line (2)`()") == "/p/Tests/T/Snapshots/BarTests/a-bar-line--2-.svg")
    #expect(path("柱状图()", name: "../x") == "/p/Tests/T/Snapshots/BarTests/柱状图-..-x.svg")
  }

  @Test func aMissingSnapshotIsWrittenAndFails() throws {
    let site = try TemporarySite()
    let snapshot = snapshot(in: site)
    #expect(try snapshot.problem(with: "一\n", isRecording: false)?.hasPrefix("recorded") == true)
    #expect(try site.tree() == ["Snapshots/T/t.txt": Array("一\n".utf8)])
    #expect(try snapshot.problem(with: "一\n", isRecording: false) == nil)
  }

  @Test func aMismatchLeavesWhatWasFoundBeside() throws {
    let site = try TemporarySite(["Snapshots/T/t.txt": "一\n"])
    let problem = try snapshot(in: site).problem(with: "二\n", isRecording: false)
    #expect(problem?.hasSuffix("line 1\n  found:    二\n  expected: 一") == true)
    expectFiles(
      try site.tree(), ["Snapshots/T/t.txt": "一\n", "Snapshots/T/t-changed.txt": "二\n"])
  }

  @Test func aMatchClearsWhatAMismatchLeft() throws {
    let site = try TemporarySite(["Snapshots/T/t.txt": "一", "Snapshots/T/t-changed.txt": "二"])
    #expect(try snapshot(in: site).problem(with: "一", isRecording: false) == nil)
    expectFiles(try site.tree(), ["Snapshots/T/t.txt": "一"])
  }

  @Test func recordingReplacesAndFails() throws {
    let site = try TemporarySite(["Snapshots/T/t.txt": "一"])
    #expect(try snapshot(in: site).problem(with: "二", isRecording: true) != nil)
    expectFiles(try site.tree(), ["Snapshots/T/t.txt": "二"])
  }

  @Test func aProblemFailsTheTest() throws {
    let site = try TemporarySite()
    withKnownIssue {
      try assertSnapshot("x", as: "txt", filePath: site.folder + "/T.swift", function: "t()")
    }
  }

  private func snapshot(in site: borrowing TemporarySite) -> Snapshot {
    Snapshot(
      filePath: site.folder + "/T.swift", function: "t()", name: nil, fileExtension: "txt")
  }
}
