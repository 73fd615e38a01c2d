#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a folder has under one name.
enum FolderEntry {
  /// A folder, or something whose kind the file system does not tell.
  case folder
  /// A file, a symbolic link or anything else that is no folder.
  case file
}

extension OpenFile {
  /// Gives each name of this folder to `body`, in the order of the file system.
  func forEachEntry(
    _ body: (_ name: UnsafePointer<CChar>, _ kind: FolderEntry) throws(SystemError) -> Void
  ) throws(SystemError) {
    // The stream closes its own descriptor, and has a position of its own.
    let own = try system { () -> Int32 in
      openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    guard let stream = fdopendir(own) else {
      let code = errno
      close(own)
      throw SystemError(code: code)
    }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError(code: errno) }
        return
      }
      let isFolder =
        entry.pointee.d_type == UInt8(DT_DIR) || entry.pointee.d_type == UInt8(DT_UNKNOWN)
      // The name is longer than its declared type says, so it is read where it stands.
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      if isDot(name) { continue }
      try body(name, isFolder ? .folder : .file)
    }
  }

  /// Whether nothing is in this folder.
  func isEmpty() throws(SystemError) -> Bool {
    var isEmpty = true
    try forEachEntry { (_, _) throws(SystemError) in isEmpty = false }
    return isEmpty
  }
}

/// Whether a name is `.` or `..`.
private func isDot(_ name: UnsafePointer<CChar>) -> Bool {
  let dot = CChar(UInt8(ascii: "."))
  guard name[0] == dot else { return false }
  return name[1] == 0 || name[1] == dot && name[2] == 0
}
