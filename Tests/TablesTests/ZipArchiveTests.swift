import Diagnostics
import TestSupport
import Testing

@testable import Tables

struct ZipArchiveTests {
  /// The content of a file of an archive, or why there is none.
  private func file(
    _ name: String, of archive: [UInt8], limits: Limits = .standard
  ) throws(WorkbookFault) -> [UInt8]? {
    try ZipArchive.open(archive, limits: limits) { (archive) throws(WorkbookFault) in
      try archive.file(name)
    }
  }

  private func fault(
    _ archive: [UInt8], reading name: String = "a", limits: Limits = .standard
  ) -> WorkbookFault? {
    do throws(WorkbookFault) {
      _ = try file(name, of: archive, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func `A file is found by its name, whatever the case of its letters`() throws {
    let archive = try zipFile([("xl/A.xml", [1, 2, 3]), ("b", [])])
    #expect(try file("xl/a.XML", of: archive) == [1, 2, 3])
    #expect(try file("b", of: archive) == [])
    #expect(try file("c", of: archive) == nil)
  }

  @Test func `A long file unpacks to what was packed`() throws {
    let content = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    let archive = try zipFile([("a", content)])
    #expect(try file("a", of: archive) == content)
  }

  @Test(arguments: ["../a", "xl/../../a", "/etc/a", "xl\\a", "C:/a", ".."])
  func `A name that leads out of the archive is refused`(_ name: String) throws {
    let archive = try zipFile([("a", []), (name, [])])
    #expect(fault(archive) == .unsafeName(name))
  }

  @Test func `Dots in a name are no way out`() throws {
    let archive = try zipFile([("a..b/...c", []), ("a", [])])
    #expect(fault(archive) == nil)
  }

  @Test func `Two files whose names differ in case only are refused`() throws {
    let archive = try zipFile([("a", []), ("A", [])])
    #expect(fault(archive) == .doubledName("A"))
  }

  @Test func `Too many files are refused`() throws {
    let archive = try zipFile((0..<20).map { ("\($0)", []) })
    let enough = limits { $0.zipEntries = 20 }
    let tooFew = limits { $0.zipEntries = 19 }
    #expect(fault(archive, limits: enough) == nil)
    #expect(fault(archive, limits: tooFew) == .tooManyEntries(20, limit: 19))
  }

  @Test func `All files together have a limit`() throws {
    let archive = try zipFile((0..<4).map { ("\($0)", [UInt8](repeating: 65, count: 1000)) })
    let enough = limits { $0.zipBytes = 4000 }
    let tooFew = limits { $0.zipBytes = 3999 }
    #expect(fault(archive, limits: enough) == nil)
    #expect(fault(archive, limits: tooFew) == .tooLarge(limit: 3999))
  }

  @Test func `A file packed too well is refused unless it is small`() throws {
    let archive = try zipFile([("a", [UInt8](repeating: 0, count: 1_000_000))])
    let lower = limits { $0.zipRatioFloor = 999_999 }
    #expect(fault(archive) == nil)
    #expect(fault(archive, limits: lower) == .packedTooWell("a", limit: 250))
  }

  @Test(arguments: [0, 1, 99_999, 100_001, 5_000_000])
  func `A file that is not as long as the directory says is damaged`(_ size: UInt32) throws {
    let archive = try zipFile([("a", [UInt8](repeating: 65, count: 100_000))])
    let lying = try zipFile(archive, claimingSize: size)
    #expect(fault(lying) == .damaged("a"))
  }

  @Test func `A directory that claims gigabytes is refused before anything is unpacked`() throws {
    let archive = try zipFile([("a", [UInt8](repeating: 65, count: 100_000))])
    let lying = try zipFile(archive, claimingSize: .max - 1)
    #expect(fault(lying) == .tooLarge(limit: 512 << 20))
  }

  @Test func `A changed byte of the content is noticed`() throws {
    var archive = try zipFile([("a", (0..<200).map { UInt8($0 &* 7 & 0xFF) })])
    // The local header has 30 bytes and the name.
    archive[30 + 1 + 50] ^= 0xFF
    #expect(fault(archive) == .damaged("a"))
  }

  @Test func `An archive that is cut off anywhere is refused`() throws {
    let archive = try WorkbookFile().bytes()
    for length in stride(from: 7, to: archive.count, by: 7) {
      #expect(fault(Array(archive.prefix(length))) == .notZip)
    }
  }

  @Test func `An archive with any byte changed is read or refused`() throws {
    let archive = try WorkbookFile(rows: "<row><c><v>1</v></c></row>").bytes()
    for position in archive.indices {
      var changed = archive
      changed[position] ^= 0xFF
      let log = Reading(changed, path: "a.xlsx").log
      #expect(log.entries.count <= 3)
    }
  }
}
