import Diagnostics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that is being written, where there was none.
struct NewFile: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// Makes the file, and the folders that it needs.
  init(_ path: String, mode: mode_t = 0o666) throws(ArchiveError) {
    self.path = path
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    var descriptor = open(path, flags, mode)
    if descriptor < 0, errno == ENOENT, let slash = path.lastIndex(of: "/") {
      try makeFolder(String(path[..<slash]))
      descriptor = open(path, flags, mode)
    }
    guard descriptor >= 0 else { throw ArchiveError(cannotWrite, path, code: errno) }
    self.descriptor = descriptor
  }

  /// Writes a whole file.
  static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o666) throws(ArchiveError) {
    let file = try NewFile(path, mode: mode)
    try file.write(bytes)
  }

  func write(_ bytes: [UInt8]) throws(ArchiveError) {
    let result = bytes.withUnsafeBytes { part in
      Result { () throws(ArchiveError) in try write(part) }
    }
    try result.get()
  }

  func write(_ part: UnsafeRawBufferPointer) throws(ArchiveError) {
    var rest = part[...]
    while !rest.isEmpty {
      let count = writeBytes(descriptor, UnsafeRawBufferPointer(rebasing: rest))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw ArchiveError(cannotWrite, path, code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  deinit { close(descriptor) }
}

/// Makes a folder and those above it, where they are missing.
func makeFolder(_ path: String) throws(ArchiveError) {
  if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
  guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
    throw ArchiveError(Message("无法建立文件夹", "cannot make the folder"), path, code: errno)
  }
  try makeFolder(String(path[..<slash]))
  guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
    throw ArchiveError(Message("无法建立文件夹", "cannot make the folder"), path, code: errno)
  }
}

private let cannotWrite = Message("无法写入", "cannot write")

private func writeBytes(_ file: Int32, _ part: UnsafeRawBufferPointer) -> Int {
  write(file, part.baseAddress, part.count)
}
