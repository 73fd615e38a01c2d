import Foundation

/// A site in a fresh temporary folder; made by `withTemporarySite`.
package struct TemporarySite: Sendable {
  /// The path of the folder, without symbolic links and without a `/` at its end.
  package let folder: String
  /// What the site was made of.
  package let source: SiteFiles

  /// The folder that a build writes, below the site's.
  package var output: String { folder + "/output" }

  /// Writes a file, or replaces it.
  package func write(_ content: FileContent, to path: String) throws {
    let url = URL(fileURLWithPath: "\(folder)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.bytes).write(to: url)
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

/// Writes `files` into a fresh folder, passes it to `body` and removes it in the end.
package func withTemporarySite<R>(
  _ files: SiteFiles = [:], _ body: (TemporarySite) throws -> R
) throws -> R {
  let site = try temporarySite(files)
  // A folder that stays among the temporary ones does no harm.
  defer { try? site.remove("") }
  return try body(site)
}

/// Writes `files` into a fresh folder, passes it to `body` and removes it in the end.
package func withTemporarySite<R>(
  _ files: SiteFiles = [:], isolation: isolated (any Actor)? = #isolation,
  _ body: (TemporarySite) async throws -> R
) async throws -> R {
  let site = try temporarySite(files)
  // A folder that stays among the temporary ones does no harm.
  defer { try? site.remove("") }
  return try await body(site)
}

private func temporarySite(_ files: SiteFiles) throws -> TemporarySite {
  if let problem = files.problem { throw problem }
  let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
  let site = TemporarySite(folder: "\(parent)/mingbai-\(UUID().uuidString)", source: files)
  try FileManager.default.createDirectory(atPath: site.folder, withIntermediateDirectories: true)
  for (path, bytes) in files.files { try site.write(FileContent(bytes), to: path) }
  return site
}
