import Diagnostics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads files by parts, through one buffer, so that the largest takes no more memory than the smallest.
struct FileParts {
  private var buffer: [UInt8]

  init(partSize: Int = 1 << 18) { buffer = [UInt8](repeating: 0, count: partSize) }

  /// Gives the bytes of a file to `body`, part by part.
  ///
  /// - Returns: the size of the file.
  /// - Throws: an error for what cannot be read, or is no file; a symbolic link is not followed.
  @discardableResult
  mutating func read(
    _ path: String, _ body: (UnsafeRawBufferPointer) throws(ArchiveError) -> Void
  ) throws(ArchiveError) -> Int {
    // O_NONBLOCK: a pipe that somebody put there must not hold up the program.
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw ArchiveError(cannotRead, path, code: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw ArchiveError(cannotRead, path, code: EINVAL)
    }
    var size = 0
    while true {
      let count = buffer.withUnsafeMutableBytes { part in
        readBytes(file, part.baseAddress, part.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw ArchiveError(cannotRead, path, code: errno)
      }
      if count == 0 { return size }
      size += count
      try give(count, to: body)
    }
  }

  private func give(
    _ count: Int, to body: (UnsafeRawBufferPointer) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    let result = buffer.withUnsafeBytes { part in
      Result { () throws(ArchiveError) in
        try body(UnsafeRawBufferPointer(rebasing: part[..<count]))
      }
    }
    try result.get()
  }
}

/// All bytes of a small file.
func contents(of path: String) throws(ArchiveError) -> [UInt8] {
  var parts = FileParts(partSize: 1 << 16)
  var bytes: [UInt8] = []
  try parts.read(path) { (part) throws(ArchiveError) in bytes += part }
  return bytes
}

private let cannotRead = Message("无法读取", "cannot read")

private func readBytes(_ file: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, start, count)
}
