import Diagnostics
import TestSupport
import Testing

@testable import Archive

@Suite struct BagManifestTests {
  private static let sum = String(repeating: "ab", count: 32)

  private func entries(_ text: String, isPayload: Bool = true, _ expected: [String] = [])
    -> [String]
  {
    var log = DiagnosticLog()
    let manifest = BagManifest(
      Array(text.utf8), algorithm: .sha256, isPayload: isPayload, at: SourceLocation("m.txt"),
      log: &log)
    expectFindings(log, expected)
    return manifest.entries.map(\.path)
  }

  @Test func linesAreReadWhateverTheirBlanksAndLineEnds() {
    #expect(
      entries(
        "\(Self.sum)  data/a\r\n\(Self.sum) *data/b c\n\n\(Self.sum.uppercased())\t data/中%0A")
        == ["data/a", "data/b c", "data/中\n"])
  }

  @Test func aPathMayBeginWithACombiningCharacter() {
    #expect(entries("\(Self.sum)  data/\u{301}a\n") == ["data/\u{301}a"])
  }

  @Test func whatIsNoLineIsSaid() {
    #expect(
      entries(
        "abc  data/a\n\(Self.sum)\n\(Self.sum)  \nzz\(Self.sum.dropFirst(2))  data/b\n",
        (1...4).map { "m.txt:\($0): error: 这一行应是 64 位校验值、两个空格和路径 [bag-manifest]" }) == [])
  }

  @Test func pathsThatLeaveTheBagAreNotFollowed() {
    #expect(
      entries(
        ["data/../x", "/etc/passwd", "~/x", "x.txt"].map { "\(Self.sum)  \($0)\n" }.joined(),
        [
          "m.txt:1: error: 路径 “data/../x” 有空的一级、“.” 或 “..”，会通向别处 [bag-path]",
          "m.txt:2: error: 路径 “/etc/passwd” 是从根开始的 [bag-path]",
          "m.txt:3: error: 路径 “~/x” 以 “~” 开头，会通向别处 [bag-path]",
          "m.txt:4: error: 路径 “x.txt” 应在 data/ 之下 [bag-path]",
        ]) == [])
    #expect(
      entries(
        "\(Self.sum)  data/x\n", isPayload: false,
        ["m.txt:1: error: 路径 “data/x” 不应在 data/ 之下 [bag-path]"]) == [])
  }

  @Test func theOrderIsThatOfBytes() {
    let lines = ["data/b", "data/a", "data/c"].map { "\(Self.sum)  \($0)\n" }.joined()
    #expect(
      entries(lines, ["m.txt:2: error: 清单没有按路径排列：“data/a” 排在 “data/b” 之后 [bag-order]"])
        == ["data/a", "data/b", "data/c"])
    #expect(entries("\(Self.sum)  data/B\n\(Self.sum)  data/a\n").count == 2)
  }

  @Test func aPathStandsOnce() {
    let lines = ["data/a", "data/a"].map { "\(Self.sum)  \($0)\n" }.joined()
    #expect(
      entries(
        lines,
        [
          "m.txt:2: error: “data/a” 在清单里有两行 [bag-manifest]",
          "m.txt:2: error: 清单没有按路径排列：“data/a” 排在 “data/a” 之后 [bag-order]",
        ]
      ).count == 2)
  }
}
