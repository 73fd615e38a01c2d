import CPosix
package import Diagnostics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a release must outlive.
package enum Durability: Hashable, Sendable {
  /// A power failure at any moment: all files are on the disk before they are exchanged.
  case powerFailure
  /// The end of the program only; for previews, which are built again anyway.
  case termination
}

extension Staging {
  /// Puts the staged release in the place of the published one, in one step, and removes that.
  ///
  /// - Parameters:
  ///   - entries: all files of the release, for its manifest, which is written last of all.
  ///   - durability: what the release must outlive.
  ///   - log: gets a warning when the release before cannot be removed.
  /// - Throws: an error when the published release is still in place.
  package func exchange(
    _ entries: [ManifestEntry], durability: Durability = .termination,
    log: inout DiagnosticLog
  ) throws(PublishingError) {
    var writer = writer()
    try writer.write(manifestCSV(entries), to: manifestPath, source: "")
    if durability == .powerFailure {
      try PublishingError.wrapping(.sync, folder) { () throws(SystemError) in
        try system { () -> Int32 in posix_sync(root.descriptor) }
      }
    }
    try PublishingError.wrapping(.exchange, sitePath) { () throws(SystemError) in
      try exchangeFolders()
    }
    do {
      // The exchange must be on the disk before any of the removals is.
      if durability == .powerFailure {
        try system { () -> Int32 in fsync(output.descriptor) }
      }
      try removeLeftovers()
    } catch {
      let failure = PublishingError(path: folder, reason: .system(.remove, code: error.code))
      log.warning("leftover", at: nil, failure.message, hint: failure.hint)
    }
    unlock()
  }

  /// The step from the release before to the staged one.
  func exchangeFolders() throws(SystemError) {
    do {
      try system { () -> Int32 in
        posix_exchange(output.descriptor, names.staging, names.site)
      }
    } catch {
      switch error.code {
      case ENOENT: try output.rename(names.staging, to: names.site)
      case EINVAL, ENOSYS, ENOTSUP: try exchangeByRenaming()
      default: throw error
      }
    }
  }

  /// The step on a file system that cannot exchange, such as NFS.
  func exchangeByRenaming() throws(SystemError) {
    try output.rename(names.site, to: names.previous)
    do {
      try output.rename(names.staging, to: names.site)
    } catch {
      try output.rename(names.previous, to: names.site)
      throw error
    }
  }

  /// Removes what is not the published release.
  func removeLeftovers() throws(SystemError) {
    try output.removeTree(names.staging)
    try output.removeTree(names.previous)
  }
}
