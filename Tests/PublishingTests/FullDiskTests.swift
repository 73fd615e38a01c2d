import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

#if os(Linux)
  import Glibc

  /// A disk of 256 kB in memory, which only root may mount; released at the end of the test.
  private final class SmallDisk {
    let folder: TemporaryFolder

    init?() throws {
      folder = try TemporaryFolder()
      guard mount("tmpfs", folder.path, "tmpfs", 0, "size=256k,nr_inodes=64") == 0 else {
        return nil
      }
    }

    deinit { umount2(folder.path, Int32(MNT_DETACH)) }

    /// Whether this process may mount one.
    static var canMount: Bool {
      // A folder that cannot be made cannot be mounted on either.
      guard let disk = try? SmallDisk() else { return false }
      return !disk.folder.path.isEmpty
    }
  }

  struct FullDiskTests {
    @Test(.enabled(if: SmallDisk.canMount, "only root may mount a small disk"))
    func `A disk that fills up leaves the last release, and room for the next one`() throws {
      let disk = try #require(try SmallDisk())
      defer { withExtendedLifetime(disk) {} }
      let folder = disk.folder
      func published() throws -> [String: String] {
        try folder.tree("site").filter { $0.key != manifestPath }
      }
      let old = ["index.html": String(repeating: "old ", count: 10_000)]
      try publish(old, to: folder)

      let staging = try Staging(output: folder.path)
      var writer = staging.writer()
      #expect(
        throws: PublishingError(path: "b.html", reason: .system(.write, code: ENOSPC))
      ) {
        try writer.write(["a.html": String(repeating: "a", count: 100_000)])
        try writer.write(["b.html": String(repeating: "b", count: 200_000)])
      }
      #expect(try published() == old)
      staging.discard()
      #expect(try folder.names() == [".lock", "site"])
      #expect(try published() == old)

      let new = ["index.html": String(repeating: "new ", count: 10_000)]
      try publish(new, to: folder)
      #expect(try published() == new)
    }

    @Test(.enabled(if: SmallDisk.canMount, "only root may mount a small disk"))
    func `A disk without room for more files leaves the last release`() throws {
      let disk = try #require(try SmallDisk())
      defer { withExtendedLifetime(disk) {} }
      try publish(["index.html": "old"], to: disk.folder)
      let staging = try Staging(output: disk.folder.path)
      var writer = staging.writer()
      #expect(throws: PublishingError.self) {
        for number in 0..<100 { try writer.write(["\(number).html": ""]) }
      }
      staging.discard()
      #expect(try disk.folder.tree("site")["index.html"] == "old")
      try publish(["index.html": "new"], to: disk.folder)
      #expect(try disk.folder.tree("site")["index.html"] == "new")
    }

    @Test func `Writing to a full device is an error, not a short file`() throws {
      let devices = try OpenFile(folder: "/dev")
      let full = try devices.file(creating: "full", exclusively: false)
      #expect(throws: SystemError(code: ENOSPC)) { try full.write([1, 2, 3]) }
    }

    private func publish(_ files: [String: String], to folder: TemporaryFolder) throws {
      let staging = try Staging(output: folder.path)
      var writer = staging.writer()
      try writer.write(files)
      var log = DiagnosticLog()
      try staging.exchange(writer.entries, log: &log)
      expectNoFindings(log)
    }
  }
#endif
