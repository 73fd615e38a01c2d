import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Archive

/// A bag is tampered with in every way that a bag can be, and each is found.
@Suite struct VerifyTests {
  private static let files = [
    "site/index.html": "<p>首页</p>", "site/空 100%.html": "", "site/data/a.csv": "id\n1\n",
    "FORMATS.md": "formats",
  ]
  private let folder: BagFolder

  init() throws {
    folder = try BagFolder()
    try folder.bag(2019, Self.files)
  }

  /// The findings of a bag, with the temporary folder left out.
  private func findings(_ years: [Int] = [2019], keys: [PublicKey]? = nil) throws -> [String] {
    var log = DiagnosticLog()
    let keys = try keys ?? [BagFolder.key().publicKey]
    _ = try verify(years.map { "\(folder.path)/\($0)" }, keys: keys, log: &log)
    return log.sorted.map {
      findingText($0).replacing(folder.path + "/", with: "")
    }
  }

  @Test func aBagAsItWasWrittenHasNoFindings() throws {
    #expect(try findings() == [])
  }

  @Test func aBagHasTheFilesOfTheStandard() throws {
    #expect(
      try folder.text("2019/bagit.txt")
        == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    let manifest = try folder.text("2019/manifest-sha256.txt")
    #expect(
      manifest.split(separator: "\n").map { $0.dropFirst(66) } == [
        "data/FORMATS.md", "data/site/data/a.csv", "data/site/index.html",
        "data/site/空 100%25.html",
      ])
    #expect(try folder.text("2019/bag-info.txt").hasSuffix("Payload-Oxum: 25.4\n"))
    #expect(
      try folder.text("2019/tagmanifest-sha512.txt").split(separator: "\n").map {
        $0.dropFirst(130)
      }
        == ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"])
  }

  @Test func aChangedByteIsFound() throws {
    try folder.write("<p>首頁</p>", "2019/data/site/index.html")
    #expect(
      try findings() == [
        "2019/data/site/index.html: error: “data/site/index.html” 与清单不符（sha256、sha512），改动过或损坏了 [bag-changed]"
      ])
  }

  @Test func aCutFileIsFound() throws {
    try folder.write("id", "2019/data/site/data/a.csv")
    #expect(
      try findings() == [
        "2019/bag-info.txt: error: Payload-Oxum 是 25.4，实有 22.4（字节数.文件数） [bag-oxum]",
        "2019/data/site/data/a.csv: error: “data/site/data/a.csv” 与清单不符（sha256、sha512），改动过或损坏了 [bag-changed]",
      ])
  }

  @Test func aMissingFileIsFound() throws {
    try folder.remove("2019/data/site/空 100%.html")
    #expect(
      try findings() == [
        "2019/bag-info.txt: error: Payload-Oxum 是 25.4，实有 25.3（字节数.文件数） [bag-oxum]",
        "2019/data/site/空 100%.html: error: 清单里有 “data/site/空 100%.html”，文件不在 [bag-missing]",
      ])
  }

  @Test func anAddedFileIsFound() throws {
    try folder.write("", "2019/data/site/extra.html")
    try folder.write("x", "2019/notes.txt")
    #expect(
      try findings() == [
        "2019/bag-info.txt: error: Payload-Oxum 是 25.4，实有 25.5（字节数.文件数） [bag-oxum]",
        "2019/data/site/extra.html: error: “data/site/extra.html” 不在清单里，是后来加的 [bag-added]",
        "2019/notes.txt: error: “notes.txt” 不在清单里，是后来加的 [bag-added]",
      ])
  }

  @Test func aReorderedManifestIsFound() throws {
    try folder.edit("2019/manifest-sha256.txt") {
      $0.split(separator: "\n").reversed().map { $0 + "\n" }.joined()
    }
    #expect(
      try findings() == [
        "2019/manifest-sha256.txt: error: “manifest-sha256.txt” 与清单不符（sha256、sha512），改动过或损坏了 [bag-changed]",
        "2019/manifest-sha256.txt:2: error: 清单没有按路径排列：“data/site/index.html” 排在 “data/site/空 100%.html” 之后 [bag-order]",
      ])
  }

  @Test func aReorderedTagManifestIsFound() throws {
    try folder.edit("2019/tagmanifest-sha512.txt") {
      $0.split(separator: "\n").reversed().map { $0 + "\n" }.joined()
    }
    #expect(
      try findings() == [
        "2019/signature.txt: error: 签名与清单不符：签名之后，清单或签名改动过 [bag-signature]",
        "2019/tagmanifest-sha512.txt:2: error: 清单没有按路径排列：“manifest-sha256.txt” 排在 “manifest-sha512.txt” 之后 [bag-order]",
      ])
  }

  @Test func aManifestOfAnotherLineEndIsReadAndFound() throws {
    try folder.edit("2019/manifest-sha512.txt") { $0.replacing("\n", with: "\r\n") }
    #expect(
      try findings() == [
        "2019/manifest-sha512.txt: error: “manifest-sha512.txt” 与清单不符（sha256、sha512），改动过或损坏了 [bag-changed]"
      ])
  }

  @Test func aFileThatIsChangedInOneManifestTooIsFound() throws {
    try folder.write("id\n2\n", "2019/data/site/data/a.csv")
    let old = FileChecksummer.checksums(of: Array("id\n1\n".utf8))
    let new = FileChecksummer.checksums(of: Array("id\n2\n".utf8))
    try folder.edit("2019/manifest-sha256.txt") {
      $0.replacing(old.sha256.hex, with: new.sha256.hex)
    }
    #expect(
      try findings() == [
        "2019/data/site/data/a.csv: error: “data/site/data/a.csv” 与两份清单中的一份不符（sha512）：清单改动过 [bag-changed]",
        "2019/manifest-sha256.txt: error: “manifest-sha256.txt” 与清单不符（sha256、sha512），改动过或损坏了 [bag-changed]",
      ])
  }

  @Test func aFileThatIsTakenOutOfOneManifestIsFound() throws {
    try folder.edit("2019/manifest-sha256.txt") {
      $0.split(separator: "\n").dropLast().map { $0 + "\n" }.joined()
    }
    #expect(
      try findings() == [
        "2019/manifest-sha256.txt: error: “manifest-sha256.txt” 与清单不符（sha256、sha512），改动过或损坏了 [bag-changed]",
        "2019/manifest-sha256.txt: error: manifest-sha256.txt 里没有 “data/site/空 100%.html”，另一份清单里有 [bag-manifest]",
      ])
  }

  @Test func everythingMadeAnewIsFoundByTheSignature() throws {
    let signature = try folder.text("2019/signature.txt")
    try folder.bag(2019, ["site/index.html": "false"])
    try folder.write(signature, "2019/signature.txt")
    #expect(
      try findings() == ["2019/signature.txt: error: 签名与清单不符：签名之后，清单或签名改动过 [bag-signature]"])
  }

  @Test func everythingSignedAnewIsFoundByTheKey() throws {
    try folder.bag(2019, Self.files, key: BagFolder.key(8))
    #expect(try findings() == ["2019/signature.txt: error: 签名用的不是给出的公钥 [bag-key]"])
    #expect(
      try findings(keys: []) == [
        "2019/signature.txt: note: 没有给出公钥，只能看出签名之后没有改动，看不出是谁签的 [bag-key]"
      ])
  }

  @Test(arguments: ["", "Public-Key: AAAA\nSignature: AAAA\n", "\u{FEFF}"])
  func aBrokenSignatureIsSaid(text: String) throws {
    try folder.write(text, "2019/signature.txt")
    #expect(try findings() == ["2019/signature.txt: error: 签名文件读不懂 [bag-signature]"])
  }

  @Test func aMissingSignatureIsSaid() throws {
    try folder.remove("2019/signature.txt")
    #expect(try findings() == ["2019/signature.txt: error: 没有签名 [bag-signature]"])
  }

  @Test func linksAreFoundAndNotFollowed() throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/2019/data/site/index", withDestinationPath: "/etc/passwd")
    try folder.remove("2019/data/site/index.html")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/2019/data/site/index.html", withDestinationPath: "/etc/passwd")
    #expect(
      try findings() == [
        "2019/bag-info.txt: error: Payload-Oxum 是 25.4，实有 12.3（字节数.文件数） [bag-oxum]",
        "2019/data/site/index: error: “data/site/index” 是符号链接或别的东西，不是文件 [bag-link]",
        "2019/data/site/index.html: error: “data/site/index.html” 是符号链接或别的东西，不是文件 [bag-link]",
        "2019/data/site/index.html: error: 清单里有 “data/site/index.html”，文件不在 [bag-missing]",
      ])
  }

  @Test func aPipeDoesNotHoldUpTheCheck() throws {
    #expect(mkfifo("\(folder.path)/2019/data/pipe", 0o600) == 0)
    #expect(
      try findings() == ["2019/data/pipe: error: “data/pipe” 是符号链接或别的东西，不是文件 [bag-link]"])
  }

  @Test func anotherFormOfANameIsAWarning() throws {
    try folder.bag(2019, ["site/e\u{301}.html": "é"])
    try FileManager.default.moveItem(
      atPath: "\(folder.path)/2019/data/site/e\u{301}.html",
      toPath: "\(folder.path)/2019/data/site/\u{E9}.html")
    #expect(
      try findings() == [
        "2019/data/site/é.html: warning: “data/site/é.html” 的文件名换了一种 Unicode 写法（NFC/NFD），复制时磁盘改的 [bag-name]"
      ])
  }

  @Test func theSameNameInBothFormsIsTwoFiles() throws {
    try folder.bag(2019, ["site/e\u{301}.html": "a"])
    try folder.write("b", "2019/data/site/\u{E9}.html")
    #expect(
      try findings() == [
        "2019/bag-info.txt: error: Payload-Oxum 是 1.1，实有 2.2（字节数.文件数） [bag-oxum]",
        "2019/data/site/é.html: error: “data/site/é.html” 不在清单里，是后来加的 [bag-added]",
      ])
  }

  @Test func anEmptyFolderMissesEverything() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/2018", withIntermediateDirectories: true)
    #expect(
      try findings([2018]) == [
        "2018/bag-info.txt: error: 缺少 bag-info.txt [bag-form]",
        "2018/bagit.txt: error: 缺少 bagit.txt [bag-form]",
        "2018/manifest-sha256.txt: error: 缺少 manifest-sha256.txt [bag-form]",
        "2018/manifest-sha512.txt: error: 缺少 manifest-sha512.txt [bag-form]",
        "2018/signature.txt: error: 没有签名 [bag-signature]",
        "2018/tagmanifest-sha256.txt: error: 缺少 tagmanifest-sha256.txt [bag-form]",
        "2018/tagmanifest-sha512.txt: error: 缺少 tagmanifest-sha512.txt [bag-form]",
      ])
  }

  @Test func aMissingFolderIsAnError() {
    #expect(throws: ArchiveError.self) { try findings([1999]) }
  }

  @Test func anotherVersionIsSaid() throws {
    try folder.write("BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n", "2019/bagit.txt")
    #expect(try findings().contains { $0.hasSuffix("现在是 “0.97”、“UTF-8” [bag-form]") })
  }

  @Test func writingTwiceGivesTheSameBytes() throws {
    let first = try fileTree(of: folder.path + "/2019")
    try folder.bag(2019, Self.files)
    #expect(try fileTree(of: folder.path + "/2019") == first)
    #expect(try fileTree(of: folder.path).keys.allSatisfy { $0.hasPrefix("2019/") })
  }
}
