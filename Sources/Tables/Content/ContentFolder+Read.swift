package import Diagnostics

extension ContentFolder {
  /// The bytes of a file.
  ///
  /// - Returns: nil, with a finding, when the file is missing, larger than the limits, not a
  ///   regular file, or behind a symbolic link that leads out of the folder.
  package func read(
    _ path: String, limits: Limits = .standard, log: inout DiagnosticLog
  ) -> [UInt8]? {
    let location = SourceLocation(path)
    switch destination(of: path) {
    case .inside(let place):
      do throws(SystemError) {
        switch try contents(of: place, limit: limits.fileBytes) {
        case .bytes(let bytes): return bytes
        case .notRegular(let kind): reportKind(kind, location, &log)
        case .tooLarge(let size): reportSize(size, limit: limits.fileBytes, location, &log)
        }
      } catch {
        reportFailure(error.code, location, &log)
      }
    case .outside: reportOutside(location, &log)
    case .unreachable(let code):
      if isMissing(code) {
        reportMissing(path, location, &log)
      } else {
        reportFailure(code, location, &log)
      }
    }
    return nil
  }

  private func reportMissing(
    _ path: String, _ location: SourceLocation, _ log: inout DiagnosticLog
  ) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    // A folder that cannot be listed has no near names; that the file is missing is reported.
    let siblings = (try? names(in: diskPath(folder))) ?? []
    let candidates = siblings.compactMap { $0 }.sorted(by: precedes)
    let name = String(path.dropFirst(folder.isEmpty ? 0 : folder.count + 1))
    log.error(
      "missing-file", at: location, Message("没有这个文件", "there is no such file"),
      hint: suggestion(for: name, among: candidates).map {
        Message("是不是 \"\($0)\"？", "did you mean \"\($0)\"?")
      })
  }
}

/// Reports a path or a link that leads out of the folder.
func reportOutside(_ location: SourceLocation, _ log: inout DiagnosticLog) {
  log.error(
    "symbolic-link", at: location,
    Message(
      "路径或符号链接指向文件夹之外，不读", "the path or a symbolic link leads out of the folder; it is not read"),
    hint: Message("把文件本身放进文件夹", "put the file itself into the folder"))
}

/// Reports what the operating system says.
func reportFailure(_ code: Int32, _ location: SourceLocation, _ log: inout DiagnosticLog) {
  log.error(
    "unreadable-file", at: location,
    Message("不能读：\(systemText(code))", "cannot be read: \(systemText(code))"))
}

private func reportKind(
  _ kind: FileKind, _ location: SourceLocation, _ log: inout DiagnosticLog
) {
  log.error(
    "unreadable-file", at: location,
    kind == .folder
      ? Message("这是文件夹，应为文件", "this is a folder; a file is expected")
      : Message("这不是普通文件", "this is not a regular file"))
}

private func reportSize(
  _ size: Int, limit: Int, _ location: SourceLocation, _ log: inout DiagnosticLog
) {
  log.error(
    "file-size", at: location,
    Message(
      "文件有 \(size) 字节，最多 \(limit) 字节", "the file has \(size) bytes; at most \(limit) are read"),
    hint: Message("把文件分成几个", "divide it into several files"))
}
