#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension OpenFile {
  /// Removes what has a name in this folder, with all that is in it; nothing when it is missing.
  ///
  /// Of a symbolic link the link itself is removed, never what it leads to.
  func removeTree(_ name: UnsafePointer<CChar>) throws(SystemError) {
    let folder: OpenFile
    do {
      folder = try self.folder(name)
    } catch {
      switch error.code {
      case ENOENT: return
      // No folder, or a symbolic link.
      case ENOTDIR, ELOOP: return try remove(name, 0)
      default: throw error
      }
    }
    // Some file systems skip entries while others are removed, so the folder may be read again.
    var passes = 3
    while true {
      try folder.forEachEntry { (name, kind) throws(SystemError) in
        switch kind {
        case .file: try folder.remove(name, 0)
        case .folder: try folder.removeTree(name)
        }
      }
      do {
        return try remove(name, AT_REMOVEDIR)
      } catch {
        passes -= 1
        guard passes > 0, error.code == ENOTEMPTY || error.code == EEXIST else { throw error }
      }
    }
  }

  private func remove(_ name: UnsafePointer<CChar>, _ flags: Int32) throws(SystemError) {
    do {
      try system { () -> Int32 in unlinkat(descriptor, name, flags) }
    } catch {
      guard error.code == ENOENT else { throw error }
    }
  }
}
