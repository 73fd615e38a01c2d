import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

struct StagingTests {
  private let folder: TemporaryFolder
  private let output: String
  private let old = ["index.html": "old", "projects/a.html": "a"]

  init() throws {
    folder = try TemporaryFolder()
    output = folder.path + "/deep/output"
  }

  /// Builds and publishes a release of these files.
  private func publish(_ files: [String: String]) throws {
    let staging = try Staging(output: output)
    var writer = staging.writer()
    try writer.write(files)
    var log = DiagnosticLog()
    try staging.exchange(writer.entries, log: &log)
    expectNoFindings(log)
  }

  /// The published files but the manifest.
  private func published() throws -> [String: String] {
    try folder.tree("deep/output/site").filter { $0.key != manifestPath }
  }

  @Test func `The first release is published, with nothing beside it but the lock`() throws {
    try publish(old)
    #expect(try published() == old)
    #expect(try folder.names("deep/output") == [".lock", "site"])
  }

  @Test func `A release replaces the one before wholly`() throws {
    try publish(old)
    try publish(["index.html": "new", "b.html": "b"])
    #expect(try published() == ["index.html": "new", "b.html": "b"])
    #expect(try folder.names("deep/output") == [".lock", "site"])
  }

  @Test func `Nothing is published before the exchange`() throws {
    try publish(old)
    let staging = try Staging(output: output)
    var writer = staging.writer()
    try writer.write(["index.html": "new", "more.html": "more"])
    #expect(try published() == old)
    staging.discard()
    #expect(try published() == old)
    #expect(try folder.names("deep/output") == [".lock", "site"])
  }

  @Test func `The same release twice has the same manifest`() throws {
    try publish(old)
    let first = try folder.tree("deep/output/site")[manifestPath]
    try publish(old)
    #expect(try folder.tree("deep/output/site")[manifestPath] == first)
    #expect(
      first == """
        path,size,sha256,source\r
        index.html,3,cba06b5736faf67e54b07b561eae94395e774c517a7d910a54369e1263ccfbd4,test\r
        projects/a.html,1,ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb,test\r

        """)
  }

  @Test func `Another name than site has its own place`() throws {
    let staging = try Staging(output: output, name: "preview")
    var log = DiagnosticLog()
    try staging.exchange([], log: &log)
    #expect(try folder.names("deep/output") == [".lock", "preview"])
    #expect(throws: PublishingError(path: "..", reason: .name(.dots))) {
      try Staging(output: output, name: "..")
    }
    #expect(throws: PublishingError(path: "a/b", reason: .name(.character("/")))) {
      try Staging(output: output, name: "a/b")
    }
  }

  @Test func `Two builds at once are refused, and one after the other are not`() throws {
    let first = try Staging(output: output)
    #expect(throws: PublishingError(path: output, reason: .locked)) {
      try Staging(output: output)
    }
    first.discard()
    try Staging(output: output).discard()
  }

  @Test func `Discarding after the exchange leaves the staging folder of the next build`() throws {
    let first = try Staging(output: output)
    var log = DiagnosticLog()
    try first.exchange([], log: &log)
    let second = try Staging(output: output)
    var writer = second.writer()
    try writer.write(old)
    first.discard()
    try second.exchange(writer.entries, log: &log)
    expectNoFindings(log)
    #expect(try published() == old)
  }

  @Test func `A folder that no build made is not replaced`() throws {
    try folder.write(["deep/output/site/thesis.txt": "mine"])
    #expect(throws: PublishingError(path: output + "/site", reason: .foreign)) {
      try Staging(output: output)
    }
    #expect(try published() == ["thesis.txt": "mine"])
  }

  @Test func `An empty folder is replaced`() throws {
    try FileManager.default.createDirectory(
      atPath: output + "/site", withIntermediateDirectories: true)
    try publish(old)
    #expect(try published() == old)
  }

  @Test(arguments: ["site", "output"])
  func `A file where a folder is to be is refused and kept`(name: String) throws {
    let path = name == "site" ? "deep/output/site" : "deep/output"
    try folder.write([path: "file"])
    #expect(throws: PublishingError(path: "\(folder.path)/\(path)", reason: .notAFolder)) {
      try Staging(output: output)
    }
    #expect(try String(contentsOfFile: "\(folder.path)/\(path)", encoding: .utf8) == "file")
  }

  @Test func `A symbolic link in the place of the site is refused and kept`() throws {
    try folder.write(["elsewhere/manifest.csv": "theirs", "deep/output/x": ""])
    try folder.link("deep/output/site", to: "elsewhere")
    #expect(throws: PublishingError(path: output + "/site", reason: .notAFolder)) {
      try Staging(output: output)
    }
    #expect(try folder.tree("elsewhere") == ["manifest.csv": "theirs"])
  }

  @Test func `Removing litter never follows a symbolic link`() throws {
    try folder.write(["precious/file": "kept", "deep/output/.site-staging/x/y": "litter"])
    for name in [".site-staging/link", ".site-previous"] {
      try folder.link("deep/output/\(name)", to: "precious")
    }
    try publish(old)
    #expect(try folder.tree("precious") == ["file": "kept"])
    #expect(try folder.names("deep/output") == [".lock", "site"])
  }
}
