#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why a call of the operating system failed: its `errno`.
struct SystemError: Error, Hashable {
  var code: Int32
}

/// The absolute path without symbolic links.
func realPath(_ path: String) -> Result<String, SystemError> {
  guard let resolved = realpath(path, nil) else { return .failure(SystemError(code: errno)) }
  defer { free(resolved) }
  return .success(String(cString: resolved))
}

/// The result of a call that returns -1 when it fails; repeated when a signal cut it off.
func system<Result: FixedWidthInteger>(_ call: () -> Result) throws(SystemError) -> Result {
  while true {
    let result = call()
    if result != -1 { return result }
    let code = errno
    if code != EINTR { throw SystemError(code: code) }
  }
}

/// The kinds of things that have a name on a disk.
enum FileKind: Hashable {
  case file
  case folder
  case link
  /// A pipe, socket or device.
  case special
}

/// What a mode of `stat` says about the kind.
func fileKind(_ mode: mode_t) -> FileKind {
  switch mode & S_IFMT {
  case S_IFREG: .file
  case S_IFDIR: .folder
  case S_IFLNK: .link
  default: .special
  }
}

/// The kind of what stands in a folder under a name; links are not followed.
func linkKind(_ path: String) throws(SystemError) -> FileKind {
  var status = stat()
  _ = try system { lstat(path, &status) }
  return fileKind(status.st_mode)
}

/// The names in a folder, in no order; nil for a name that is not UTF-8.
func names(in folder: String) throws(SystemError) -> [String?] {
  guard let stream = opendir(folder) else { throw SystemError(code: errno) }
  defer { closedir(stream) }
  var names: [String?] = []
  while true {
    errno = 0
    guard let entry = readdir(stream) else {
      if errno != 0 { throw SystemError(code: errno) }
      return names
    }
    // The name may be longer than its declared type, so it is read where it stands.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    names.append(String(validatingCString: name))
  }
}

/// The bytes of a regular file, or why there are none.
func contents(of path: String, limit: Int) throws(SystemError) -> FileContent {
  // O_NONBLOCK: a pipe that somebody put there must not hold up the build.
  let file = try system { open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
  defer { close(file) }
  var status = stat()
  _ = try system { fstat(file, &status) }
  guard fileKind(status.st_mode) == .file else { return .notRegular(fileKind(status.st_mode)) }
  let size = Int(status.st_size)
  guard size <= limit else { return .tooLarge(size) }
  var failure: SystemError?
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      do throws(SystemError) {
        let part = try system {
          read(file, buffer.baseAddress.map { $0 + count }, size - count)
        }
        if part == 0 { return }
        count += part
      } catch {
        failure = error
        return
      }
    }
  }
  if let failure { throw failure }
  return .bytes(bytes)
}

/// What reading a file gives.
enum FileContent {
  case bytes([UInt8])
  case notRegular(FileKind)
  case tooLarge(Int)
}

/// What the operating system says about an error.
func systemText(_ code: Int32) -> String { String(cString: strerror(code)) }

/// Whether an error says that there is nothing of that name.
func isMissing(_ code: Int32) -> Bool { code == ENOENT || code == ENOTDIR }
