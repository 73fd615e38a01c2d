import Foundation
import TestSupport
import Testing

@testable import Archive

/// A temporary folder with bags that tests make and tamper with.
final class BagFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/mingbai-bags-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    // What cannot be removed from the temporary folder is the system's to remove.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A key that is the same in every run.
  static func key(_ byte: UInt8 = 7) throws -> SigningKey {
    try SigningKey(raw: [UInt8](repeating: byte, count: 32))
  }

  /// Writes a bag of these files, and returns its path and the digest of its tag manifest.
  @discardableResult
  func bag(
    _ year: Int, _ files: [String: String], after previous: (String, Checksum)? = nil,
    key: SigningKey? = nil
  ) throws -> (path: String, manifest: Checksum) {
    var writer = try BagWriter(in: path, name: String(year))
    for path in files.keys.sorted(by: precedes) {
      try writer.add(path, Array((files[path] ?? "").utf8))
    }
    var info = BagLabels()
    info.append("Source-Organization", "示例办")
    info.append("External-Identifier", "example-\(year)")
    info.append("Period", "\(year)-01-01/\(year)-12-31")
    if let previous {
      info.append("Previous-Bag", previous.0)
      info.append("Previous-Tag-Manifest-SHA256", previous.1.hex)
    }
    let manifest = try writer.seal(info, key: key ?? Self.key())
    try writer.exchange()
    return ("\(path)/\(year)", manifest)
  }

  /// Writes a file into a bag.
  func write(_ text: String, _ file: String) throws {
    let place = URL(filePath: "\(path)/\(file)")
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  func text(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(path)/\(file)")), as: UTF8.self)
  }

  /// Replaces text in a file of a bag.
  func edit(_ file: String, _ body: (String) -> String) throws {
    try write(body(text(file)), file)
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(file)")
  }
}
