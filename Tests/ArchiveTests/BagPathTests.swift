import Testing

@testable import Archive

@Suite struct BagPathTests {
  @Test(arguments: [
    ("data/a b.txt", "data/a b.txt"), ("data/100%.txt", "data/100%25.txt"),
    ("data/a\nb", "data/a%0Ab"), ("data/a\rb", "data/a%0Db"), ("data/a\r\nb", "data/a%0D%0Ab"),
    ("data/村庄.html", "data/村庄.html"), ("data/%25", "data/%2525"), ("", ""),
  ])
  func onlyLineEndsAndPercentSignsAreEncoded(path: String, encoded: String) {
    #expect(BagPath.encoded(path) == encoded)
    #expect(BagPath.decoded(encoded) == path)
  }

  @Test func otherPercentSignsStay() {
    #expect(BagPath.decoded("data/%41%2g%") == "data/%41%2g%")
    #expect(BagPath.decoded("data/%0d%0a") == "data/\r\n")
  }

  @Test(arguments: [
    "", "/etc/passwd", "\\\\server\\share", "~/.ssh/id", "~root/x", "data/../../x", "data/./x",
    "data//x", "data/", "..", "data/..", "data/x\0y", "data/..\u{2F}\u{301}x",
  ])
  func pathsThatLeaveTheBagHaveAProblem(path: String) {
    #expect(BagPath.problem(path) != nil)
  }

  @Test(arguments: [
    "data/a", "data/..a", "data/a..", "data/...", "data/a~", "bagit.txt", "data/a: b",
  ])
  func otherPathsHaveNone(path: String) {
    #expect(BagPath.problem(path) == nil)
  }
}
