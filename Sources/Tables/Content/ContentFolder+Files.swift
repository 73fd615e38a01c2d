package import Diagnostics

extension ContentFolder {
  /// The files of a folder and of the folders in it whose names end with `suffix`, by their paths.
  ///
  /// They come in the order of Unicode scalars. Hidden files and the lock files of office programs
  /// (`~$…`) are left out. A folder that does not exist has no files. Folders behind symbolic links,
  /// and names that are not UTF-8, are reported.
  package func files(
    in folder: String, suffix: String, log: inout DiagnosticLog
  ) -> [String] {
    switch destination(of: folder) {
    case .inside: break
    case .outside:
      reportOutside(SourceLocation(folder), &log)
      return []
    case .unreachable(let code):
      if !isMissing(code) { reportFailure(code, SourceLocation(folder), &log) }
      return []
    }
    var files: [String] = []
    var folders = [folder]
    while let folder = folders.popLast() {
      do throws(SystemError) {
        for name in try names(in: diskPath(folder)) {
          guard let name else {
            reportName(in: folder, &log)
            continue
          }
          guard !name.hasPrefix("."), !name.hasPrefix("~$") else { continue }
          let path = "\(folder)/\(name)"
          switch try kind(of: path, log: &log) {
          case .folder: folders.append(path)
          case .file:
            if name.utf8.reversed().starts(with: suffix.utf8.reversed()) { files.append(path) }
          case .link, .special: continue
          }
        }
      } catch {
        reportFailure(error.code, SourceLocation(folder), &log)
      }
    }
    return files.sorted(by: precedes)
  }

  /// The kind of what a path leads to; a folder behind a link is reported and stays a link.
  private func kind(
    of path: String, log: inout DiagnosticLog
  ) throws(SystemError) -> FileKind {
    let kind = try linkKind(diskPath(path))
    guard kind == .link else { return kind }
    guard case .inside(let place) = destination(of: path) else {
      // Reading it reports why it cannot be read.
      return .file
    }
    guard try linkKind(place) == .folder else { return .file }
    log.error(
      "symbolic-link", at: SourceLocation(path),
      Message("文件夹的符号链接不读", "a symbolic link to a folder is not followed"),
      hint: Message("把文件夹本身放在这里", "put the folder itself here"))
    return .link
  }
}

/// Whether a path stands before another in the order of their Unicode scalars.
func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

private func reportName(in folder: String, _ log: inout DiagnosticLog) {
  log.error(
    "file-name", at: SourceLocation(folder),
    Message(
      "文件夹里有文件名不是 UTF-8 的文件，没有读入", "the folder has a file whose name is not UTF-8; it is not read"),
    hint: Message("给文件改名", "rename the file"))
}
