import Diagnostics
import TestSupport
import Testing

@testable import Archive

/// Three years that follow each other.
@Suite struct CheckChainTests {
  private let folder: BagFolder

  init() throws {
    folder = try BagFolder()
    let first = try folder.bag(2018, ["a": "2018"])
    let second = try folder.bag(2019, ["a": "2019"], after: ("example-2018", first.manifest))
    try folder.bag(2020, ["a": "2020"], after: ("example-2019", second.manifest))
  }

  private func findings(_ names: [String]) throws -> [String] {
    var log = DiagnosticLog()
    _ = try verify(
      names.map { "\(folder.path)/\($0)" },
      keys: [BagFolder.key().publicKey, BagFolder.key(8).publicKey],
      log: &log)
    return log.sorted.map { findingText($0).replacing(folder.path + "/", with: "") }
  }

  @Test(arguments: [
    ["2018", "2019", "2020"], ["2020", "2018", "2019/"], ["2018"], ["2018", "2019"],
  ])
  func aWholeChainHasNoFindings(names: [String]) throws {
    #expect(try findings(names) == [])
  }

  @Test func aBagBeforeThatIsNotGivenIsSaid() throws {
    #expect(
      try findings(["2018", "2020"]) == [
        "2020/bag-info.txt: note: 接在 “example-2019” 后面，这次没有给出它，没有核对 [bag-chain]"
      ])
  }

  @Test func aYearThatWasMadeAnewBreaksTheChain() throws {
    let first = try folder.bag(2018, ["a": "2018"])
    try folder.bag(2019, ["a": "rewritten"], after: ("example-2018", first.manifest))
    #expect(
      try findings(["2018", "2019", "2020"]) == [
        "2020/bag-info.txt: error: 上一年的归档包 \(folder.path)/2019 已不是当时的那一个：清单的校验值不符 [bag-chain]"
          .replacing(folder.path + "/", with: "")
      ])
  }

  @Test func aYearThatFollowsNoneBreaksTheChain() throws {
    try folder.bag(2019, ["a": "2019"])
    #expect(
      try findings(["2018", "2019"]) == [
        "2019/bag-info.txt: error: 没有接在上一年（2018）后面 [bag-chain]"
      ])
  }

  @Test func twoBagsDoNotFollowTheSame() throws {
    let other = try BagFolder()
    let first = try folder.bag(2018, ["a": "2018"])
    try other.bag(2019, ["a": "other"], after: ("example-2018", first.manifest))
    let found = try findings([
      "2018", "2019", "../\(other.path.split(separator: "/").last ?? "")/2019",
    ])
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.contains("都接在同一个归档包后面") })
  }

  @Test func anotherKeyIsAWarning() throws {
    let first = try folder.bag(2018, ["a": "2018"])
    try folder.bag(
      2019, ["a": "2019"], after: ("example-2018", first.manifest), key: BagFolder.key(8))
    #expect(
      try findings(["2018", "2019"]) == [
        "2019/bag-info.txt: warning: 签名用的密钥与上一年（2018）不同 [bag-key]"
      ])
  }

  @Test func aBagFollowsAnEarlierPeriod() throws {
    let later = try folder.bag(2021, ["a": "2021"])
    try folder.bag(2017, ["a": "2017"], after: ("example-2021", later.manifest))
    #expect(
      try findings(["2017", "2021"]).contains(
        "2017/bag-info.txt: error: 接在 2021 后面，时期却不比它晚 [bag-chain]"))
  }

  @Test func aNameWithoutAChecksumIsSaid() throws {
    try folder.edit("2019/bag-info.txt") {
      $0.split(separator: "\n").filter { !$0.hasPrefix("Previous-Tag") }.map { $0 + "\n" }.joined()
    }
    #expect(
      try findings(["2019"]).contains(
        "2019/bag-info.txt: error: 写明接在 “example-2018” 后面，却没有它的校验值 [bag-chain]"))
  }
}
