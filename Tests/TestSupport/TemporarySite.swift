import Foundation

/// A site in a fresh temporary folder, which goes when the value goes out of scope.
package struct TemporarySite: ~Copyable, Sendable {
  /// The path of the folder, without symbolic links and without a `/` at its end.
  package let folder: String

  /// Writes `files` into a fresh folder.
  ///
  /// - Throws: `SiteFilesError` when the literal is wrong, or what the disk says.
  package init(_ files: SiteFiles = [:]) throws {
    self.init(existing: try folderWithFiles(files))
  }

  private init(existing folder: String) { self.folder = folder }

  deinit {
    // A folder that stays among the temporary ones does no harm.
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The folder that a build writes, below the site's.
  package var output: String { folder + "/output" }

  /// Writes a file, or replaces it.
  package func write(_ content: FileContent, to path: String) throws {
    try writeFile(content.bytes, to: "\(folder)/\(path)")
  }

  /// Removes a file or folder.
  package func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(folder)/\(path)")
  }

  /// The bytes of a file.
  package func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)")))
  }

  /// The text of a file.
  package func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// Every file below `path`, such as `output/site`; see ``fileTree(of:)``.
  package func tree(_ path: String = "") throws -> [String: [UInt8]] {
    try fileTree(of: path.isEmpty ? folder : "\(folder)/\(path)")
  }
}

private func folderWithFiles(_ files: SiteFiles) throws -> String {
  if let problem = files.problem { throw problem }
  let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
  let folder = "\(parent)/mingbai-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  for (path, bytes) in files.files { try writeFile(bytes, to: "\(folder)/\(path)") }
  return folder
}

private func writeFile(_ bytes: [UInt8], to path: String) throws {
  let url = URL(fileURLWithPath: path)
  try FileManager.default.createDirectory(
    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(bytes).write(to: url)
}
