#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes files of a release; one for each worker.
///
/// A file that has the same bytes in the published release is linked from there (one file with two
/// names), which is much quicker than writing it; every other is written once, under its own name:
/// nobody reads the staging folder, so there is no need to rename. A published file is never
/// written to.
package struct StagingWriter: Sendable {
  private let root: OpenFile
  private let site: OpenFile?
  /// What `st_mode` of a new file is, which the user's mask decides.
  private let mode: mode_t
  /// Holds a part of the published file that is being compared.
  private var buffer: [UInt8]
  /// The files written so far, in the order of writing.
  package private(set) var entries: [ManifestEntry] = []
  /// How many of them are linked from the published release.
  package private(set) var unchanged = 0
  /// The withheld values that were written.
  package private(set) var leaks: [Leak] = []
  private let check: LeakCheck
  private let isCompressing: Bool

  init(_ staging: Staging, _ check: LeakCheck, isCompressing: Bool = false) {
    self.check = check
    self.isCompressing = isCompressing
    root = staging.root
    site = staging.site
    mode = staging.fileMode
    buffer = site == nil ? [] : [UInt8](repeating: 0, count: 1 << 16)
  }

  /// Puts a file into the release, with the folders that it needs.
  ///
  /// - Parameters:
  ///   - bytes: what the file holds.
  ///   - path: relative to the release, such as `projects/PD-2019-0131.html`.
  ///   - source: the path of what the file was made from, for the manifest.
  /// - Throws: `duplicate` when there is such a file already; `name` for a path that leaves the
  ///   release or that some systems cannot store; `system` when the disk does not do it.
  package mutating func write(
    _ bytes: [UInt8], to path: String, source: String
  ) throws(PublishingError) {
    if let problem = problem(ofSitePath: path) {
      throw PublishingError(path: path, reason: .name(problem))
    }
    let isUnchanged = try stage(bytes, path)
    leaks += check.leaks(in: bytes, path: path)
    add(bytes, path, source)
    guard isCompressing, Compression.isWorthwhile(path, size: bytes.count) else { return }
    let isShared = path.hasPrefix("assets/")
    for compression in Compression.allCases {
      let packedPath = path + compression.suffix
      let last = isUnchanged ? published(packedPath, unpacksTo: bytes, compression) : nil
      guard let packed = last ?? compression.compressed(bytes, isShared: isShared) else { continue }
      // It holds what was searched for withheld values already.
      _ = try stage(packed, packedPath)
      add(packed, packedPath, source)
    }
  }

  /// Takes up a file that another program has written to the staging folder by itself.
  ///
  /// Like `write`, it replaces the file by the published one when both have the same bytes.
  package mutating func adopt(_ path: String, source: String) throws(PublishingError) {
    if let problem = problem(ofSitePath: path) {
      throw PublishingError(path: path, reason: .name(problem))
    }
    let bytes = try PublishingError.wrapping(.read, path) { () throws(SystemError) in
      try root.file(path).contents()
    }
    try PublishingError.wrapping(.write, path) { () throws(SystemError) in
      // The link gets the name in one step, so that there is a file of that name whatever happens.
      let other = path + "~"
      guard try isPublished(bytes, path), try link(path, to: other) else { return }
      try root.rename(other, to: path)
      unchanged += 1
    }
    leaks += check.leaks(in: bytes, path: path)
    add(bytes, path, source)
  }
}

extension StagingWriter {
  /// Writes or links one file, and tells whether it is that of the published release.
  private mutating func stage(
    _ bytes: [UInt8], _ path: String
  ) throws(PublishingError) -> Bool {
    do {
      if try isPublished(bytes, path), try link(path, to: path) {
        unchanged += 1
        return true
      }
      try create(path).write(bytes)
      return false
    } catch {
      throw PublishingError(
        path: path, reason: error.code == EEXIST ? .duplicate : .system(.write, code: error.code))
    }
  }

  /// The compressed form of an unchanged file in the published release; nil when there is none, or
  /// when somebody has put something else there.
  private func published(
    _ path: String, unpacksTo bytes: [UInt8], _ compression: Compression
  ) -> [UInt8]? {
    // What cannot be read is made anew.
    guard let packed = try? site?.file(path).contents() else { return nil }
    return packed.count < bytes.count && compression.unpacks(packed, to: bytes) ? packed : nil
  }

  private mutating func add(_ bytes: [UInt8], _ path: String, _ source: String) {
    entries.append(
      ManifestEntry(path: path, size: bytes.count, digest: FileDigest(of: bytes), source: source))
  }

  /// Whether the published release has a file of that path with the same bytes and permissions.
  private mutating func isPublished(_ bytes: [UInt8], _ path: String) throws(SystemError) -> Bool {
    guard let site else { return false }
    do {
      let file = try site.file(path)
      let status = try file.status()
      guard status.st_mode == mode, status.st_size == bytes.count else { return false }
      return try file.holds(bytes, buffer: &buffer)
    } catch {
      // What keeps the last file from being read does not keep the new one from being written.
      return false
    }
  }

  /// Links the published file; false when it has to be written instead.
  private func link(_ path: String, to other: String) throws(SystemError) -> Bool {
    guard let site else { return false }
    do {
      try makingFolders(of: other) { () throws(SystemError) in
        try system { () -> Int32 in
          linkat(site.descriptor, path, root.descriptor, other, 0)
        }
      }
      return true
    } catch {
      switch error.code {
      case EEXIST, ENOSPC, EDQUOT, EIO, EROFS: throw error
      // The file system has no links, or no more of them, or not between these two places.
      default: return false
      }
    }
  }

  private func create(_ path: String) throws(SystemError) -> OpenFile {
    try makingFolders(of: path) { () throws(SystemError) in
      try root.file(creating: path, exclusively: true)
    }
  }

  /// Calls `body`, and when that finds a folder missing once more after making the folders.
  @discardableResult
  private func makingFolders<Result>(
    of path: String, _ body: () throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    do {
      return try body()
    } catch {
      guard error.code == ENOENT else { throw error }
    }
    try root.makeFolders(of: path)
    return try body()
  }
}
