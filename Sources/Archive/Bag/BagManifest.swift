import Diagnostics

/// A manifest of an archive (RFC 8493, sections 2.1.3 and 2.2.1): a digest and a path on each line.
struct BagManifest {
  struct Entry: Hashable {
    var line: Int
    var path: String
    var checksum: Checksum
  }

  /// In the order of the bytes of their paths.
  var entries: [Entry] = []

  /// A line of a manifest.
  static func line(_ path: String, _ checksum: Checksum) -> String {
    "\(checksum.hex)  \(BagPath.encoded(path))\n"
  }
}

extension BagManifest {
  /// Reads a manifest, and reports what is wrong with it.
  ///
  /// Every path of the payload's is below `data/`, and none of the others'.
  init(
    _ bytes: [UInt8], algorithm: BagAlgorithm, isPayload: Bool, at location: SourceLocation,
    log: inout DiagnosticLog
  ) {
    var isOrdered = true
    var last: String?
    for (index, line) in bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() where !line.isEmpty && !line.elementsEqual([UInt8(ascii: "\r")]) {
      let place = SourceLocation(location.path, row: index + 1)
      guard
        let entry = Entry(line, number: index + 1, algorithm: algorithm, at: place, log: &log)
      else { continue }
      if let problem = BagPath.problem(entry.path) ?? kind(of: entry.path, isPayload: isPayload) {
        log.error(
          "bag-path", at: place,
          Message(
            "路径 “\(entry.path)” \(problem.chinese)",
            "the path \"\(entry.path)\": \(problem.english)"),
          hint: Message(
            "不要打开这个归档包里的文件，重新向移交单位索取", "ask the office for the archive again"))
        continue
      }
      if isOrdered, let last, !precedes(last, entry.path) {
        isOrdered = false
        log.error(
          "bag-order", at: place,
          Message(
            "清单没有按路径排列：“\(entry.path)” 排在 “\(last)” 之后",
            "the manifest is not in the order of its paths: \"\(entry.path)\" stands behind \"\(last)\""
          ),
          hint: Message("清单在写成之后改动过，从原件恢复", "it was changed since; restore it"))
      }
      last = entry.path
      entries.append(entry)
    }
    if !isOrdered { entries.sort { precedes($0.path, $1.path) } }
    for (one, other) in zip(entries, entries.dropFirst()) where isSame(one.path, other.path) {
      log.error(
        "bag-manifest", at: SourceLocation(location.path, row: max(one.line, other.line)),
        Message(
          "“\(one.path)” 在清单里有两行", "\"\(one.path)\" is listed twice"))
    }
  }
}

extension BagManifest.Entry {
  fileprivate init?(
    _ line: ArraySlice<UInt8>, number: Int, algorithm: BagAlgorithm, at place: SourceLocation,
    log: inout DiagnosticLog
  ) {
    // Whoever stored it with CR LF changed it, which its own digest tells; its lines are still read.
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    let digits = line.prefix { !isBlank($0) }
    var path = line[digits.endIndex...].drop(while: isBlank)
    // Some programs mark files read as binary so.
    if path.first == UInt8(ascii: "*") { path = path.dropFirst() }
    guard let checksum = Checksum(hex: digits), checksum.byteCount == algorithm.byteCount,
      let text = String(validating: path, as: UTF8.self), !text.isEmpty
    else {
      log.error(
        "bag-manifest", at: place,
        Message(
          "这一行应是 \(algorithm.byteCount * 2) 位校验值、两个空格和路径",
          "a line is a checksum of \(algorithm.byteCount * 2) digits, two spaces and a path"))
      return nil
    }
    self.init(line: number, path: BagPath.decoded(text), checksum: checksum)
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}

private func kind(of path: String, isPayload: Bool) -> Message? {
  let isBelowData = path.utf8.starts(with: "data/".utf8)
  if isPayload == isBelowData { return nil }
  return isPayload
    ? Message("应在 data/ 之下", "it should be below data/")
    : Message("不应在 data/ 之下", "it should not be below data/")
}
