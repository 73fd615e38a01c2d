#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The folder in which a release is put together, beside the one that is published.
///
/// With the output folder `output` and the name `site` these are
///
/// - `output/site`: the published release, whole at every moment;
/// - `output/.site-staging`: the release in the making, or the one before that is being removed;
/// - `output/.site-previous`: the last release, for the moment between two renamings on file systems
///   that cannot exchange folders (then, and only then, a build that is killed in that moment leaves
///   no `output/site`; the next build puts it back first of all);
/// - `output/.lock`: locked while a build runs. The system unlocks it when the build ends or is
///   killed, and the empty file stays.
///
/// A build that is killed while it stages leaves a part of a release in `.site-staging`; one that is
/// killed just after the exchange, or while it removes, leaves the release before there, or a part
/// of it. The next build removes either before it starts.
package struct Staging: Sendable {
  /// The path of the folder, for programs that write files by themselves.
  package let folder: String
  let names: Names
  let output: OpenFile
  let lock: OpenFile
  let root: OpenFile
  /// The published release; nil when there is none.
  let site: OpenFile?
  /// What `st_mode` of a new file is: the mask of the user shows in a folder that was just made.
  let fileMode: mode_t
  /// The path of the published release, for messages.
  let sitePath: String

  /// The names in the output folder.
  struct Names: Hashable, Sendable {
    var site: String
    var staging: String { ".\(site)-staging" }
    var previous: String { ".\(site)-previous" }
    static let lock = ".lock"
  }

  /// Makes the staging folder, after what a killed build left there is removed.
  ///
  /// - Parameters:
  ///   - output: the path of the output folder, which is made when it is missing.
  ///   - name: the name of the release's folder in it.
  /// - Throws: `locked` when another build is running; `notAFolder` or `foreign` when what has the
  ///   name of the release is not one, and so must not be removed.
  package init(output: String, name: String = "site") throws(PublishingError) {
    let names = Names(site: name)
    let outputPath = output.isEmpty ? "." : output
    let sitePath = "\(outputPath)/\(name)"
    let folder = "\(outputPath)/\(names.staging)"
    if let problem = name.contains("/") ? .character("/") : problem(ofSitePath: name) {
      throw PublishingError(path: name, reason: .name(problem))
    }
    let output = try OpenFile.making(outputPath)
    lock = try OpenFile.locking(Names.lock, in: output, path: outputPath)
    try output.restore(names, path: sitePath)
    site = try output.release(name, path: sitePath)
    try PublishingError.wrapping(.remove, folder) { () throws(SystemError) in
      try output.removeTree(names.staging)
      try output.removeTree(names.previous)
    }
    root = try PublishingError.wrapping(.makeFolder, folder) { () throws(SystemError) in
      try system { () -> Int32 in mkdirat(output.descriptor, names.staging, 0o777) }
      return try output.folder(names.staging)
    }
    fileMode = try PublishingError.wrapping(.open, folder) { [root] () throws(SystemError) in
      try root.status().st_mode & 0o666 | S_IFREG
    }
    self.output = output
    self.names = names
    self.folder = folder
    self.sitePath = sitePath
  }

  /// A writer for one worker, with what looks for withheld values in all that it writes.
  ///
  /// One that is compressing puts compressed forms beside texts, for servers to send.
  package func writer(
    _ check: LeakCheck = LeakCheck(), isCompressing: Bool = false
  ) -> StagingWriter {
    StagingWriter(self, check, isCompressing: isCompressing)
  }

  /// Removes the staging folder, after a failure; the published release is as it was.
  ///
  /// After the exchange, or a second time, it does nothing.
  package func discard() {
    // The next build removes what stays, and says so when it cannot.
    if isStaged { try? output.removeTree(names.staging) }
    unlock()
  }

  /// Whether the staging folder is the one that this value made, not that of a later build.
  private var isStaged: Bool {
    var status = stat()
    // A folder that cannot be looked at cannot be removed either.
    guard let own = try? root.status(),
      fstatat(output.descriptor, names.staging, &status, AT_SYMLINK_NOFOLLOW) == 0
    else { return false }
    return own.st_ino == status.st_ino && own.st_dev == status.st_dev
  }

  /// Lets other builds run, whether or not this value still exists.
  func unlock() { flock(lock.descriptor, LOCK_UN) }
}

extension OpenFile {
  /// Opens a folder, and makes it and those above it when they are missing.
  fileprivate static func making(_ path: String) throws(PublishingError) -> OpenFile {
    do {
      return try OpenFile(folder: path)
    } catch {
      switch error.code {
      case ENOENT: break
      case ENOTDIR: throw PublishingError(path: path, reason: .notAFolder)
      default: throw PublishingError(path: path, reason: .system(.open, code: error.code))
      }
    }
    return try PublishingError.wrapping(.makeFolder, path) { () throws(SystemError) in
      for end in path.indices.dropFirst() where path[end] == "/" {
        try OpenFile.makeFolder(String(path[..<end]), in: AT_FDCWD)
      }
      try OpenFile.makeFolder(path, in: AT_FDCWD)
      return try OpenFile(folder: path)
    }
  }

  fileprivate static func locking(
    _ name: String, in folder: OpenFile, path: String
  ) throws(PublishingError) -> OpenFile {
    let file = try PublishingError.wrapping(.lock, path) { () throws(SystemError) in
      try folder.file(creating: name, exclusively: false)
    }
    do {
      try system { () -> Int32 in flock(file.descriptor, LOCK_EX | LOCK_NB) }
    } catch {
      throw PublishingError(
        path: path,
        reason: error.code == EWOULDBLOCK ? .locked : .system(.lock, code: error.code))
    }
    return file
  }

  /// Puts back the release that a build which was killed between two renamings had moved away.
  fileprivate func restore(_ names: Staging.Names, path: String) throws(PublishingError) {
    var status = stat()
    guard fstatat(descriptor, names.site, &status, AT_SYMLINK_NOFOLLOW) == -1, errno == ENOENT,
      fstatat(descriptor, names.previous, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFDIR
    else { return }
    do {
      try rename(names.previous, to: names.site)
    } catch {
      throw PublishingError(path: path, reason: .system(.exchange, code: error.code))
    }
  }

  /// Opens the published release; nil when there is none.
  fileprivate func release(_ name: String, path: String) throws(PublishingError) -> OpenFile? {
    let release: OpenFile
    let isOurs: Bool
    do {
      release = try folder(name)
      isOurs = try release.holdsManifest() ? true : release.isEmpty()
    } catch {
      switch error.code {
      case ENOENT: return nil
      case ENOTDIR, ELOOP: throw PublishingError(path: path, reason: .notAFolder)
      default: throw PublishingError(path: path, reason: .system(.open, code: error.code))
      }
    }
    guard isOurs else { throw PublishingError(path: path, reason: .foreign) }
    return release
  }

  private func holdsManifest() throws(SystemError) -> Bool {
    do {
      let status = try file(manifestPath).status()
      return status.st_mode & S_IFMT == S_IFREG
    } catch {
      guard error.code == ENOENT || error.code == ELOOP else { throw error }
      return false
    }
  }
}
