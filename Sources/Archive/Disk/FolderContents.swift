import Diagnostics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What is below a folder, however deep.
struct FolderContents {
  struct File: Hashable {
    /// Relative to the folder, with `/` between folders; byte for byte as the disk has it.
    var path: String
    var size: Int
  }

  /// The files, in the order of the bytes of their paths.
  private(set) var files: [File] = []
  /// What is neither file nor folder, such as a symbolic link, which is never followed.
  private(set) var others: [String] = []
  /// Names that are no UTF-8, with replacement characters.
  private(set) var unreadableNames: [String] = []

  init(of folder: String) throws(ArchiveError) {
    var pending = [""]
    while let prefix = pending.popLast() {
      try add(prefix, in: folder, pending: &pending)
    }
    files.sort { precedes($0.path, $1.path) }
    others.sort(by: precedes)
    unreadableNames.sort(by: precedes)
  }

  private mutating func add(
    _ prefix: String, in folder: String, pending: inout [String]
  ) throws(ArchiveError) {
    let place = prefix.isEmpty ? folder : "\(folder)/\(prefix)"
    guard let stream = opendir(place) else {
      throw ArchiveError(Message("无法打开文件夹", "cannot open the folder"), place, code: errno)
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      guard let name = String(validatingCString: start) else {
        unreadableNames.append(prefix + String(cString: start))
        continue
      }
      if name == "." || name == ".." { continue }
      let path = prefix + name
      var status = stat()
      guard lstat("\(folder)/\(path)", &status) == 0 else {
        throw ArchiveError(Message("无法读取", "cannot read"), "\(folder)/\(path)", code: errno)
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: pending.append(path + "/")
      case S_IFREG: files.append(File(path: path, size: Int(status.st_size)))
      default: others.append(path)
      }
    }
  }
}

/// Whether one path comes before another in the order of their bytes.
func precedes(_ one: String, _ other: String) -> Bool {
  one.utf8.lexicographicallyPrecedes(other.utf8)
}

/// Whether two paths have the same bytes; `==` holds for other forms of the same characters too.
func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
