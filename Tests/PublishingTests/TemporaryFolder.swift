import Foundation
import TestSupport

@testable import Publishing

/// A fresh folder for one test; a class, so that a suite can hold it.
final class TemporaryFolder {
  private let site: TemporarySite

  init() throws { site = try TemporarySite() }

  var path: String { site.folder }

  /// The files below a folder with their text.
  func tree(_ folder: String) throws -> [String: String] {
    try site.tree(folder).mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// The names in a folder, sorted.
  func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }

  /// Writes files, with the folders that they need.
  func write(_ files: [String: String]) throws {
    for (name, text) in files { try site.write(FileContent(text.utf8), to: name) }
  }

  /// Makes a symbolic link.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(name)", withDestinationPath: "\(path)/\(target)")
  }

  /// The number by which the file system knows a file, whatever its names are.
  func fileNumber(_ file: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: "\(path)/\(file)")[.systemFileNumber] as? Int
  }
}

extension StagingWriter {
  /// Writes files of text, whose source is `test`.
  mutating func write(_ files: [String: String]) throws(PublishingError) {
    for (path, text) in files { try write(Array(text.utf8), to: path, source: "test") }
  }
}
