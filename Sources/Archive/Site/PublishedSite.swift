import Diagnostics
import Foundation
import Tables

/// A site as it was published: the files that its manifest lists, and what it says about itself.
///
/// Nothing but published files is read, so nothing that is not public can get into an archive.
struct PublishedSite {
  struct File: Hashable {
    var path: String
    var size: Int
    /// What the manifest says; nil for the manifest itself.
    var sha256: Checksum?
  }

  static let manifestPath = "manifest.csv"

  let folder: String
  /// In the order of the bytes of their paths, the manifest among them.
  let files: [File]

  /// Reads the manifest, and compares the names and sizes in it with what is there.
  ///
  /// - Returns: nil, with findings, for a folder without a manifest that can be read.
  init?(_ folder: String, log: inout DiagnosticLog) throws(ArchiveError) {
    self.folder = folder
    guard FileManager.default.fileExists(atPath: "\(folder)/\(Self.manifestPath)") else {
      log.error(
        "site-manifest", at: SourceLocation(folder),
        Message(
          "\(folder) 里没有已发布的网站：缺少 \(Self.manifestPath)",
          "there is no published site in \(folder): \(Self.manifestPath) is missing"),
        hint: Message("先运行 mingbai build", "run mingbai build first"))
      return nil
    }
    guard let files = try Self.manifest(of: folder, log: &log) else { return nil }
    self.files = files
    try compare(FolderContents(of: folder), log: &log)
  }

  /// Where a file is, for findings.
  func place(_ path: String) -> SourceLocation { SourceLocation("\(folder)/\(path)") }

  func reportChanged(_ path: String, log: inout DiagnosticLog) {
    log.error(
      "site-changed", at: place(path),
      Message(
        "“\(path)” 发布之后改动过：与 \(Self.manifestPath) 不符",
        "\"\(path)\" was changed after it was published: it is not what \(Self.manifestPath) says"),
      hint: rebuild)
  }

  /// The bytes of a small file of the site; nil when it has no such file.
  func contents(_ path: String) throws(ArchiveError) -> [UInt8]? {
    guard files.contains(where: { isSame($0.path, path) }) else { return nil }
    return try Archive.contents(of: "\(folder)/\(path)")
  }

  /// The rows of a table of the release; none when it has no such table.
  func rows(of table: String, log: inout DiagnosticLog) throws(ArchiveError) -> [[String: String]] {
    let path = "data/\(table).csv"
    guard let bytes = try contents(path),
      var reader = PublishedTable(place(path).path, bytes, log: &log)
    else { return [] }
    return reader.rows(log: &log)
  }
}

extension PublishedSite {
  private static func manifest(
    of folder: String, log: inout DiagnosticLog
  ) throws(ArchiveError) -> [File]? {
    let path = "\(folder)/\(manifestPath)"
    let bytes = try Archive.contents(of: path)
    guard var table = PublishedTable(path, bytes, log: &log) else { return nil }
    guard table.columns.starts(with: ["path", "size", "sha256"]) else {
      log.error(
        "site-manifest", at: SourceLocation(path, row: 1),
        Message(
          "列应是 path、size、sha256、source", "the columns should be path, size, sha256 and source"),
        hint: rebuild)
      return nil
    }
    var files = [File(path: manifestPath, size: bytes.count, sha256: nil)]
    while let row = table.next(log: &log) {
      let problem = BagPath.problem(row[0])
      guard problem == nil, let size = Int(row[1]), let sum = Checksum(hex: row[2].utf8),
        sum.byteCount == 32
      else {
        log.error(
          "site-manifest", at: SourceLocation(path),
          Message("这一行读不懂：“\(row[0])”", "a line cannot be understood: \"\(row[0])\""),
          hint: rebuild)
        continue
      }
      files.append(File(path: row[0], size: size, sha256: sum))
    }
    return files.sorted { precedes($0.path, $1.path) }
  }

  /// Looks for what came or went since the site was published.
  private func compare(_ contents: FolderContents, log: inout DiagnosticLog) {
    for path in contents.others + contents.unreadableNames {
      log.error(
        "site-added", at: place(path),
        Message(
          "“\(path)” 不是发布的文件", "\"\(path)\" is not a file that was published"), hint: rebuild)
    }
    let present = contents.files
    var (left, right) = (0, 0)
    while left < files.count || right < present.count {
      if right == present.count
        || left < files.count && precedes(files[left].path, present[right].path)
      {
        log.error(
          "site-missing", at: place(files[left].path),
          Message(
            "发布过的 “\(files[left].path)” 不在了", "\"\(files[left].path)\" was published and is gone"),
          hint: rebuild)
        left += 1
      } else if left == files.count || precedes(present[right].path, files[left].path) {
        log.error(
          "site-added", at: place(present[right].path),
          Message(
            "“\(present[right].path)” 不是发布的文件，是后来放进去的",
            "\"\(present[right].path)\" was not published but put there since"), hint: rebuild)
        right += 1
      } else {
        if files[left].size != present[right].size { reportChanged(files[left].path, log: &log) }
        left += 1
        right += 1
      }
    }
  }
}

private let rebuild = Message(
  "归档的必须是发布时的网站；用同一日期重新生成，再归档",
  "what is archived is the site as published; build it anew for the same date")
