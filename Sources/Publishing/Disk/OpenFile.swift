#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An open file or folder, closed when nothing refers to it any more.
///
/// A class, because it must be closed exactly once, whoever is the last to use it.
final class OpenFile: Sendable {
  let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Opens a folder by a path relative to the working directory.
  convenience init(folder path: String) throws(SystemError) {
    self.init(
      try system { () -> Int32 in open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
  }

  /// Opens a folder by its name in this one; what a symbolic link leads to is not opened.
  func folder(_ name: UnsafePointer<CChar>) throws(SystemError) -> OpenFile {
    OpenFile(
      try system { () -> Int32 in
        openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      })
  }

  /// Opens a file of this folder for reading.
  func file(_ path: String) throws(SystemError) -> OpenFile {
    OpenFile(
      try system { () -> Int32 in
        // O_NONBLOCK: a pipe that somebody put there must not hold up the build.
        openat(descriptor, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      })
  }

  /// Opens a file of this folder for writing, and makes it when it is missing.
  func file(creating path: String, exclusively: Bool) throws(SystemError) -> OpenFile {
    let flags = O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC | (exclusively ? O_EXCL : 0)
    return OpenFile(try system { () -> Int32 in openat(descriptor, path, flags, 0o666) })
  }

  /// Makes the folders in this one that a file of that path needs.
  func makeFolders(of path: String) throws(SystemError) {
    for end in path.utf8.indices where path.utf8[end] == UInt8(ascii: "/") {
      try Self.makeFolder(String(path[..<end]), in: descriptor)
    }
  }

  /// Makes a folder in an open one, or in the working directory (`AT_FDCWD`), unless there is one.
  static func makeFolder(_ path: String, in folder: Int32) throws(SystemError) {
    do {
      try system { () -> Int32 in mkdirat(folder, path, 0o777) }
    } catch {
      guard error.code == EEXIST else { throw error }
    }
  }

  /// Renames something in this folder.
  func rename(_ name: String, to other: String) throws(SystemError) {
    try system { () -> Int32 in renameat(descriptor, name, descriptor, other) }
  }

  /// What the file is, and how large.
  func status() throws(SystemError) -> stat {
    var status = stat()
    try system { () -> Int32 in fstat(descriptor, &status) }
    return status
  }
}
