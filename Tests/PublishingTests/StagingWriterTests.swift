import Diagnostics
import Foundation
import Testing

@testable import Publishing

struct StagingWriterTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try publish(["same.html": "same", "changed.html": "abc", "a/b/deep.html": "deep", "empty": ""])
  }

  @discardableResult
  private func publish(_ files: [String: String]) throws -> StagingWriter {
    let staging = try Staging(output: folder.path)
    var writer = staging.writer()
    try writer.write(files)
    var log = DiagnosticLog()
    try staging.exchange(writer.entries, log: &log)
    return writer
  }

  @Test func `Files with the same bytes are linked, and all others are new`() throws {
    let before = try ["same.html", "a/b/deep.html", "empty", "changed.html"].map {
      try folder.fileNumber("site/\($0)")
    }
    let writer = try publish([
      "same.html": "same", "changed.html": "abd", "a/b/deep.html": "deep", "empty": "",
      "longer.html": "x",
    ])
    let after = try ["same.html", "a/b/deep.html", "empty", "changed.html"].map {
      try folder.fileNumber("site/\($0)")
    }
    #expect(writer.unchanged == 3)
    #expect(after.prefix(3) == before.prefix(3))
    #expect(after[3] != before[3])
    #expect(try folder.tree("site")["changed.html"] == "abd")
  }

  @Test func `A published file is never written to`() throws {
    try FileManager.default.linkItem(
      atPath: folder.path + "/site/changed.html", toPath: folder.path + "/kept")
    try publish(["changed.html": "xyz"])
    #expect(try String(contentsOfFile: folder.path + "/kept", encoding: .utf8) == "abc")
  }

  @Test func `A published file that somebody edited or locked up is replaced`() throws {
    try folder.write(["site/same.html": "SAME"])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder.path + "/site/empty")
    let number = try folder.fileNumber("site/empty")
    let writer = try publish(["same.html": "same", "empty": ""])
    #expect(writer.unchanged == 0)
    #expect(try folder.tree("site")["same.html"] == "same")
    #expect(try folder.fileNumber("site/empty") != number)
  }

  @Test func `A symbolic link among the published files is not taken over`() throws {
    try folder.write(["outside": "link"])
    try folder.link("site/link.html", to: "outside")
    let writer = try publish(["link.html": "link"])
    #expect(writer.unchanged == 0)
    #expect(try folder.tree("site")["link.html"] == "link")
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 1_000_000])
  func `Files of any size are written and compared whole`(size: Int) throws {
    var bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    for expected in [0, 1, 0] {
      let staging = try Staging(output: folder.path)
      var writer = staging.writer()
      try writer.write(bytes, to: "large", source: "test")
      #expect(writer.unchanged == (size == 0 && expected == 0 ? writer.unchanged : expected))
      var log = DiagnosticLog()
      try staging.exchange(writer.entries, log: &log)
      #expect(try Data(contentsOf: URL(filePath: folder.path + "/site/large")) == Data(bytes))
      if expected == 1, let last = bytes.indices.last { bytes[last] ^= 1 }
    }
  }

  @Test func `The entries tell size, digest and source`() throws {
    let staging = try Staging(output: folder.path)
    var writer = staging.writer()
    try writer.write(Array("abc".utf8), to: "x.html", source: "content/pages/x.md")
    #expect(
      writer.entries == [
        ManifestEntry(
          path: "x.html", size: 3, digest: FileDigest(of: Array("abc".utf8)),
          source: "content/pages/x.md")
      ])
    #expect(
      writer.entries.first?.sha256
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `Two files of one path are refused, new or unchanged, also by two writers`() throws {
    let staging = try Staging(output: folder.path)
    var writer = staging.writer()
    var other = staging.writer()
    for (path, text) in [("new.html", "x"), ("same.html", "same")] {
      try writer.write([path: text])
      #expect(throws: PublishingError(path: path, reason: .duplicate)) {
        try other.write([path: text])
      }
      #expect(throws: PublishingError(path: path, reason: .duplicate)) {
        try other.write([path: "other"])
      }
    }
    #expect(other.entries.isEmpty)
  }

  @Test func `A file and a folder of one name are an error`() throws {
    let staging = try Staging(output: folder.path)
    var writer = staging.writer()
    try writer.write(["x": "file"])
    #expect(throws: PublishingError.self) { try writer.write(["x/y": "in it"]) }
    try writer.write(["z/y": "in it"])
    #expect(throws: PublishingError.self) { try writer.write(["z": "file"]) }
  }

  @Test func `A path that leaves the release is refused`() throws {
    let staging = try Staging(output: folder.path + "/output")
    var writer = staging.writer()
    #expect(throws: PublishingError(path: "../x", reason: .name(.dots))) {
      try writer.write(["../x": "x"])
    }
    #expect(throws: PublishingError(path: "/tmp/x", reason: .name(.absolute))) {
      try writer.write(["/tmp/x": "x"])
    }
    #expect(try folder.names("output/.site-staging").isEmpty)
  }

  @Test func `A file that another program wrote is taken up, and linked when unchanged`() throws {
    for unchanged in [0, 1] {
      let staging = try Staging(output: folder.path)
      let location = try staging.location(of: "data/public.sqlite")
      try Data("SQLite".utf8).write(to: URL(filePath: location))
      #expect(try staging.contents("data/public.sqlite") == Array("SQLite".utf8))
      var writer = staging.writer()
      try writer.adopt("data/public.sqlite", source: "content/datapackage.yaml")
      #expect(writer.unchanged == unchanged)
      #expect(writer.entries.map(\.path) == ["data/public.sqlite"])
      #expect(writer.entries.first?.digest == FileDigest(of: Array("SQLite".utf8)))
      var log = DiagnosticLog()
      try staging.exchange(writer.entries, log: &log)
      #expect(try folder.names("site/data") == ["public.sqlite"])
      #expect(try folder.tree("site")["data/public.sqlite"] == "SQLite")
    }
  }

  /// Publishes files with their compressed forms.
  private func publishCompressed(_ files: [String: String]) throws -> StagingWriter {
    let staging = try Staging(output: folder.path)
    var writer = staging.writer(isCompressing: true)
    try writer.write(files)
    var log = DiagnosticLog()
    try staging.exchange(writer.entries, log: &log)
    return writer
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(folder.path)/site/\(path)")))
  }

  @Test func `Compressed forms stand beside texts, and in the manifest`() throws {
    let text = String(repeating: "<p>公示</p>", count: 200)
    let writer = try publishCompressed(["a.html": text, "small.html": "x", "a.jpg": text])
    #expect(
      writer.entries.map(\.path).sorted()
        == ["a.html", "a.html.br", "a.html.gz", "a.jpg", "small.html"])
    for compression in Compression.allCases {
      let path = "a.html" + compression.suffix
      let packed = try bytes(path)
      #expect(compression.unpacks(packed, to: Array(text.utf8)))
      let entry = try #require(writer.entries.first { $0.path == path })
      #expect(entry.size == packed.count)
      #expect(entry.digest == FileDigest(of: packed))
    }
  }

  @Test func `Compressed forms of what did not change are linked, unless somebody changed them`()
    throws
  {
    let text = String(repeating: "<p>公示</p>", count: 200)
    let first = try publishCompressed(["a.html": text])
    let numbers = try ["a.html.br", "a.html.gz"].map { try folder.fileNumber("site/\($0)") }
    #expect(try publishCompressed(["a.html": text]).unchanged == 3)
    #expect(try ["a.html.br", "a.html.gz"].map { try folder.fileNumber("site/\($0)") } == numbers)
    try folder.write(["site/a.html.br": "rubbish"])
    try FileManager.default.removeItem(atPath: folder.path + "/site/a.html.gz")
    let again = try publishCompressed(["a.html": text])
    #expect(again.unchanged == 1)
    #expect(Set(again.entries) == Set(first.entries))
  }
}
