import Diagnostics
import Foundation
import Ledger
import Publishing
import Site
import Tables
import TestSupport
import Testing

@testable import Pipeline

struct PictureTests {
  private static let settings = PictureSettings(
    widths: [480, 960, 1600], avifQuality: 50, avifEffort: 0, fallbackWidth: 960,
    fallbackQuality: 78)

  /// A photo of 1600 × 1067 pixels.
  private static var photo: [UInt8] {
    get throws {
      let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      return [UInt8](try Data(contentsOf: root.appending(path: "content/media/reservoir.jpg")))
    }
  }

  /// The photo with the EXIF note that it is to be turned by a quarter.
  private static var turnedPhoto: [UInt8] {
    get throws {
      let exif: [UInt8] =
        Array("Exif\0\0MM".utf8) + [0, 0x2A, 0, 0, 0, 8, 0, 1]
        + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
      return try [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif + photo.dropFirst(2)
    }
  }

  /// The form of a JPEG file, with nothing that could be shown.
  private static let emptyPhoto: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 100, 2, 0, 1, 1, 0x11, 0]
    + [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xFF, 0xD9]

  private func plan(_ bytes: [UInt8], _ settings: PictureSettings? = settings) throws -> PicturePlan
  {
    let site = try TemporarySite(["content/media/a.jpg": FileContent(bytes)])
    let named = NamedFile(
      path: "content/media/a.jpg", isPublic: true,
      location: SourceLocation("content/data/media.csv", row: 2, column: 2))
    let folder = ContentFolder(root: site.folder)
    return PicturePlan(PublishedFiles(folder, named: [named]), settings, in: folder)
  }

  @Test func `A photo has the widths of the settings, and names that change with both`() throws {
    let picture = try #require(try plan(Self.photo).pictures.first)
    let hash = String(try #require(picture.variants.first).path.dropFirst(6).prefix(12))
    #expect(
      picture.record
        == PictureRecord(
          file: "a.jpg", width: 1600, height: 1067,
          avif: [480, 960, 1600].map { "media/\(hash)-\($0).avif \($0)w" }.joined(separator: ", "),
          fallback: "media/\(hash)-960.jpg"))
    var other = Self.settings
    other.avifQuality = 60
    #expect(try plan(Self.photo, other).pictures.first?.record.avif?.contains(hash) == false)
    #expect(try plan(Self.photo).paths == plan(Self.photo).paths)
  }

  @Test func `No size is larger than the photo, whose size is that when it stands upright`() throws
  {
    var large = Self.settings
    large.widths = [480, 4000]
    large.fallbackWidth = 2000
    let picture = try #require(try plan(Self.turnedPhoto, large).pictures.first)
    #expect(picture.record.width == 1067)
    #expect(picture.record.height == 1600)
    #expect(picture.variants.map(\.width) == [480, 1067])
    #expect(picture.record.fallback == "media/a.jpg")
  }

  @Test func `Without the program a page shows the original`() throws {
    let picture = try #require(try plan(Self.photo, nil).pictures.first)
    #expect(picture.variants.isEmpty)
    #expect(
      picture.record
        == PictureRecord(
          file: "a.jpg", width: 1600, height: 1067, avif: nil, fallback: "media/a.jpg"))
  }

  @Test(.enabled(if: isInstalled("vipsthumbnail"), "make setup installs it"))
  func `Sizes are upright and without metadata, and are taken from the last site`() async throws {
    let plan = try plan(Self.turnedPhoto)
    let picture = try #require(plan.pictures.first)
    let site = try TemporarySite()
    var entries: [[ManifestEntry]] = []
    for round in 0..<2 {
      let staging = try Staging(output: site.output)
      var writer = staging.writer()
      try writer.write(Self.turnedPhoto, to: picture.path, source: picture.source)
      // The second time there is no program that could make them.
      let encoder = try #require(
        round == 0 ? PictureEncoder() : Optional(PictureEncoder(program: "/none")))
      let worker = try PictureWorker(writer).making([picture], encoder, in: staging)
      expectNoFindings(worker.log)
      entries.append(worker.writer.entries)
      #expect(worker.writer.unchanged == (round == 0 ? 0 : 5))
      var log = DiagnosticLog()
      try staging.exchange(worker.writer.entries, log: &log)
    }
    #expect(entries[0] == entries[1])
    for variant in picture.variants {
      let result = try await runProcess(
        "vipsheader", ["-a", "\(site.output)/site/\(variant.path)"])
      #expect(result.stdout.contains("width: \(variant.width)\n"))
      #expect(result.stdout.contains("height: \((variant.width * 1600 + 533) / 1067)\n"))
      for word in ["exif", "orientation", "icc-profile", "xmp", "iptc"] {
        #expect(!result.stdout.contains(word), "\(variant.path): \(word)")
      }
    }
  }

  @Test(.enabled(if: isInstalled("vipsthumbnail"), "make setup installs it"))
  func `A photo that cannot be shown is reported at its row`() throws {
    let plan = try plan(Self.emptyPhoto)
    let picture = try #require(plan.pictures.first)
    let site = try TemporarySite()
    let staging = try Staging(output: site.output)
    var writer = staging.writer()
    try writer.write(Self.emptyPhoto, to: picture.path, source: picture.source)
    let encoder = try #require(PictureEncoder())
    let worker = try PictureWorker(writer).making([picture], encoder, in: staging)
    staging.discard()
    expectFindings(
      worker.log,
      ["content/data/media.csv:2:2: error: 照片 content/media/a.jpg 缩放不了：… [picture]"])
  }

  @Test func `Settings that cannot be used are reported`() throws {
    let site = try TemporarySite(
      """
      -- content/media.yaml --
      widths: [480, x]
      avif: { quality: 500, effort: 2, speed: 1 }
      fallback: { width: 960, quality: 78 }

      """)
    var log = DiagnosticLog()
    #expect(PictureSettings.load(from: ContentFolder(root: site.folder), log: &log) == nil)
    expectFindings(
      log,
      [
        "content/media.yaml:1:…: error: widths 应是 16 到 16384 的整数 [picture-settings]",
        "content/media.yaml:2:…: error: avif.quality 应是 1 到 100 的整数 [picture-settings]",
        "content/media.yaml:2:…: error: avif没有 \"speed\" 这个属性 [unknown-property]",
      ])
  }
}
