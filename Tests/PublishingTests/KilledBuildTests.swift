import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// A build that is killed leaves what it has done so far, and its lock is released by the system.
struct KilledBuildTests {
  private let folder: TemporaryFolder
  private let old = ["index.html": "old", "projects/a.html": "a"]
  private let new = ["index.html": "new", "projects/b.html": "b"]

  init() throws {
    folder = try TemporaryFolder()
    let staging = try Staging(output: folder.path)
    var writer = staging.writer()
    try writer.write(old)
    var log = DiagnosticLog()
    try staging.exchange(writer.entries, log: &log)
  }

  /// Stages the new release, and ends after the given steps.
  private func kill(after steps: (Staging) throws -> Void) throws {
    let staging = try Staging(output: folder.path)
    var writer = staging.writer()
    try writer.write(new)
    try writer.write(Array(manifestCSV(writer.entries)), to: manifestPath, source: "")
    try steps(staging)
    staging.unlock()
  }

  private func published() throws -> [String: String] {
    try folder.tree("site").filter { $0.key != manifestPath }
  }

  /// The next build finds a whole release, clears the litter and publishes.
  private func expectNextBuildToWork(finding release: [String: String]) throws {
    let staging = try Staging(output: folder.path)
    #expect(try published() == release)
    #expect(try folder.names() == [".lock", ".site-staging", "site"])
    #expect(try folder.tree(".site-staging").isEmpty)
    var writer = staging.writer()
    try writer.write(["index.html": "third"])
    var log = DiagnosticLog()
    try staging.exchange(writer.entries, log: &log)
    expectNoFindings(log)
    #expect(try published() == ["index.html": "third"])
    #expect(try folder.names() == [".lock", "site"])
  }

  @Test func `Killed while staging: the last release is whole`() throws {
    try kill { _ in }
    #expect(try published() == old)
    try expectNextBuildToWork(finding: old)
  }

  @Test func `Killed just after the exchange: the new release is whole`() throws {
    try kill { try $0.exchangeFolders() }
    #expect(try published() == new)
    try expectNextBuildToWork(finding: new)
  }

  @Test func `Killed while removing: the new release is whole`() throws {
    try kill { staging in
      try staging.exchangeFolders()
      try FileManager.default.removeItem(atPath: staging.folder + "/index.html")
    }
    #expect(try published() == new)
    try expectNextBuildToWork(finding: new)
  }

  @Test func `Killed between two renamings: the next build puts the last release back`() throws {
    try kill { staging in
      try staging.output.rename(staging.names.site, to: staging.names.previous)
    }
    try expectNextBuildToWork(finding: old)
  }

  @Test func `Killed after two renamings: the new release is whole`() throws {
    try kill { try $0.exchangeByRenaming() }
    #expect(try published() == new)
    try expectNextBuildToWork(finding: new)
  }

  @Test func `An exchange that fails leaves the last release in place`() throws {
    let staging = try Staging(output: folder.path)
    var writer = staging.writer()
    try writer.write(new)
    try FileManager.default.moveItem(
      atPath: staging.folder, toPath: folder.path + "/elsewhere")
    var log = DiagnosticLog()
    #expect(throws: PublishingError.self) {
      try staging.exchange(writer.entries, log: &log)
    }
    #expect(try published() == old)
    staging.discard()
  }
}
