import Testing

@testable import TestSupport

@Suite struct ExpectFilesTests {
  @Test func theSameFilesPass() {
    expectFiles(["a": [0x31], "b/c": []], ["a": "1", "b/c": ""])
    expectPaths(["a": [0x31], "b/c": []], ["b/c", "a"])
  }

  @Test func missingAndUnexpectedAndDifferentFilesAreNamed() {
    #expect(
      differences(
        of: ["b": Array("一\n二\n".utf8), "c": []], from: ["a": "", "b": "一\n三\n"])
        == ["missing: a", "differs: b\nline 2\n  found:    二\n  expected: 三", "unexpected: c"])
  }

  @Test func aTextThatIsCutOffDiffersAtItsEnd() {
    #expect(
      firstDifference(Array("一".utf8), Array("一\n".utf8))
        == "line 2\n  found:    (end of file)\n  expected: ")
  }

  @Test func aDifferenceFailsTheTest() {
    withKnownIssue { expectFiles(["a": []], [:]) }
    withKnownIssue { expectPaths(["a": []], []) }
    withKnownIssue { expectPaths([:], ["a"]) }
  }

  @Test func aWrongLiteralFailsTheTest() {
    withKnownIssue { expectFiles(["a": []], "-- a --\n-- a --") }
  }
}
