package import Diagnostics
import Foundation

/// The folder of a site: the only way to read its files.
///
/// Paths are relative to it, such as `content/data/projects.csv`. A symbolic link may lead to another
/// place in the same top folder (`content`, `templates`) but not out of it.
package struct ContentFolder: Sendable {
  package let root: String

  package init(root: String) { self.root = root }

  /// The bytes of a file; nil, with a finding, when it cannot be read.
  package func read(
    _ path: String, limits: Limits = .standard, log: inout DiagnosticLog
  ) -> [UInt8]? {
    let location = SourceLocation(path)
    guard let place = resolved(path) else {
      log.error(
        "missing-file", at: location, Message("没有这个文件", "there is no such file"),
        hint: Message("检查路径和文件名", "check the path and the name"))
      return nil
    }
    guard stays(place, in: path) else {
      log.error(
        "symbolic-link", at: location,
        Message("符号链接指向文件夹之外，不读取", "the symbolic link leads out of the folder"),
        hint: Message("把文件本身放进来", "put the file itself here"))
      return nil
    }
    let descriptor = open(place, O_RDONLY | O_NONBLOCK)
    guard descriptor >= 0 else {
      log.error(
        "unreadable-file", at: location,
        Message("文件打不开：\(String(cString: strerror(errno)))", "cannot open the file"))
      return nil
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      log.error("unreadable-file", at: location, Message("不是普通文件", "it is not a regular file"))
      return nil
    }
    guard status.st_size <= limits.fileBytes else {
      log.error(
        "file-size", at: location,
        Message(
          "文件有 \(status.st_size) 字节，超过上限 \(limits.fileBytes) 字节",
          "the file has \(status.st_size) bytes, more than the limit of \(limits.fileBytes)"))
      return nil
    }
    guard let bytes = contents(of: descriptor, size: Int(status.st_size)) else {
      log.error("unreadable-file", at: location, Message("文件读不出来", "cannot read the file"))
      return nil
    }
    return bytes
  }

  /// The paths of the files below a folder whose names end so, in the order of their characters.
  ///
  /// Hidden files and the lock files of office programs (`~$…`) are passed over; a missing folder is
  /// an empty one.
  package func files(
    in folder: String, suffix: String, log: inout DiagnosticLog
  ) -> [String] {
    var found: [String] = []
    collect(folder, suffix: suffix, depth: 0, &found, &log)
    return found.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }
}

extension ContentFolder {
  private func collect(
    _ folder: String, suffix: String, depth: Int, _ found: inout [String],
    _ log: inout DiagnosticLog
  ) {
    guard let directory = opendir(root + "/" + folder) else {
      if errno != ENOENT {
        log.error(
          "unreadable-file", at: SourceLocation(folder),
          Message("文件夹打不开", "cannot open the folder"))
      }
      return
    }
    defer { closedir(directory) }
    guard depth < 32 else {
      log.error(
        "folder-depth", at: SourceLocation(folder),
        Message("文件夹嵌套超过 32 层", "folders are nested more than 32 levels deep"))
      return
    }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix("."), !name.hasPrefix("~$") else { continue }
      let path = folder + "/" + name
      var status = stat()
      guard stat(root + "/" + path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        guard let place = resolved(path), stays(place, in: path) else { continue }
        collect(path, suffix: suffix, depth: depth + 1, &found, &log)
      } else if name.hasSuffix(suffix) {
        found.append(path)
      }
    }
  }

  private func resolved(_ path: String) -> String? {
    guard let place = realpath(root + "/" + path, nil) else { return nil }
    defer { free(place) }
    return String(cString: place)
  }

  /// Whether a resolved place is in the top folder that the path names.
  private func stays(_ place: String, in path: String) -> Bool {
    let top = path.prefix { $0 != "/" }
    guard let home = resolved(String(top)) else { return false }
    return place == home || place.hasPrefix(home + "/")
  }

  private func contents(of descriptor: Int32, size: Int) -> [UInt8]? {
    var isComplete = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let read = Foundation.read(descriptor, base + count, size - count)
        if read < 0, errno == EINTR { continue }
        isComplete = read >= 0
        if read <= 0 { return }
        count += read
      }
    }
    return isComplete ? bytes : nil
  }
}
