import Diagnostics

extension BagVerification {
  /// Compares what the manifests of either kind list with what is there, both ways.
  mutating func checkManifests(isPayload: Bool) {
    let manifests = BagAlgorithm.allCases.map { manifest($0, isPayload: isPayload) }
    // A manifest that is missing altogether was reported; it does not make every file too many.
    let known = zip(BagAlgorithm.allCases, manifests).compactMap { algorithm, manifest in
      manifest.map { (algorithm, $0.entries) }
    }
    guard !known.isEmpty else { return }
    compareManifests(known, isPayload: isPayload)
    let listed = union(known.map { $0.1.map(\.path) })
    let present = files.map(\.path).filter { isListed($0, isPayload: isPayload) }
    var (missing, added, both) = differences(listed, present)
    let renamed = otherForms(&missing, &added)
    for path in missing {
      log.error(
        "bag-missing", at: place(path),
        Message("清单里有 “\(path)”，文件不在", "\"\(path)\" is listed, but there is no such file"),
        hint: Message("从原件补上", "restore it from the original"))
    }
    for path in added {
      log.error(
        "bag-added", at: place(path),
        Message("“\(path)” 不在清单里，是后来加的", "\"\(path)\" is not listed: it was added since"),
        hint: Message("移出归档包", "move it out of the bag"))
    }
    var cursors = known.map { _ in 0 }
    both += renamed.map { ($0.listed, $0.present) }
    both.sort { precedes($0.0, $1.0) }
    for (path, file) in both {
      guard let found = checksums(of: file) else { continue }
      var wrong: [BagAlgorithm] = []
      for (index, (algorithm, entries)) in known.enumerated() {
        while cursors[index] < entries.count, precedes(entries[cursors[index]].path, path) {
          cursors[index] += 1
        }
        guard cursors[index] < entries.count, isSame(entries[cursors[index]].path, path) else {
          continue
        }
        if entries[cursors[index]].checksum != found[algorithm] { wrong.append(algorithm) }
      }
      if !wrong.isEmpty { reportChanged(file, wrong, of: known.count) }
    }
  }

  /// Reads a manifest; nil when there is none.
  private mutating func manifest(_ algorithm: BagAlgorithm, isPayload: Bool) -> BagManifest? {
    let path = isPayload ? algorithm.manifest : algorithm.tagManifest
    guard let bytes = tagFile(path) else { return nil }
    return BagManifest(
      bytes, algorithm: algorithm, isPayload: isPayload, at: place(path), log: &log)
  }

  private func isListed(_ path: String, isPayload: Bool) -> Bool {
    if path.utf8.starts(with: "data/".utf8) { return isPayload }
    let isSigned =
      path == BagSignature.path || BagAlgorithm.allCases.contains { path == $0.tagManifest }
    return !isPayload && !isSigned
  }

  /// Both manifests list the same files.
  private mutating func compareManifests(
    _ known: [(BagAlgorithm, [BagManifest.Entry])], isPayload: Bool
  ) {
    guard known.count == 2 else { return }
    let (first, second, _) = differences(known[0].1.map(\.path), known[1].1.map(\.path))
    for (paths, algorithm) in [(first, known[1].0), (second, known[0].0)] {
      let manifest = isPayload ? algorithm.manifest : algorithm.tagManifest
      for path in paths {
        log.error(
          "bag-manifest", at: place(manifest),
          Message(
            "\(manifest) 里没有 “\(path)”，另一份清单里有",
            "\(manifest) does not list \"\(path)\", the other manifest does"),
          hint: Message("清单在写成之后改动过，从原件恢复", "it was changed since; restore it"))
      }
    }
  }

  private mutating func reportChanged(_ path: String, _ wrong: [BagAlgorithm], of count: Int) {
    let names = wrong.map(\.rawValue).joined(separator: "、")
    let other = wrong.map(\.rawValue).joined(separator: " and ")
    if wrong.count == count {
      log.error(
        "bag-changed", at: place(path),
        Message(
          "“\(path)” 与清单不符（\(names)），改动过或损坏了",
          "\"\(path)\" is not what the manifests say (\(other)): it was changed or damaged"),
        hint: Message("从原件恢复这个文件", "restore the file from the original"))
    } else {
      log.error(
        "bag-changed", at: place(path),
        Message(
          "“\(path)” 与两份清单中的一份不符（\(names)）：清单改动过",
          "\"\(path)\" is not what one of the two manifests says (\(other)): that was changed"),
        hint: Message("从原件恢复清单", "restore the manifest from the original"))
    }
  }

  /// Names that differ only in the form of their characters (NFC and NFD), as some disks change them.
  private mutating func otherForms(
    _ missing: inout [String], _ added: inout [String]
  ) -> [(listed: String, present: String)] {
    // Swift takes the forms of a character for the same.
    let files = Dictionary(added.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
    let pairs = missing.compactMap { listed in
      files[listed].map { (listed: listed, present: $0) }
    }
    guard !pairs.isEmpty else { return [] }
    let names = Set(pairs.map(\.listed))
    missing.removeAll(where: names.contains)
    added.removeAll(where: names.contains)
    for pair in pairs {
      log.warning(
        "bag-name", at: place(pair.present),
        Message(
          "“\(pair.listed)” 的文件名换了一种 Unicode 写法（NFC/NFD），复制时磁盘改的",
          "the name \"\(pair.listed)\" has another Unicode form (NFC/NFD); a disk changed it in copying"
        ),
        hint: Message("换一种磁盘重新复制", "copy it anew to another kind of disk"))
    }
    return pairs
  }
}

/// The paths of all lists together, each once, in order.
private func union(_ lists: [[String]]) -> [String] {
  guard let first = lists.first else { return [] }
  return lists.dropFirst().reduce(first) { all, list in
    let (_, others, _) = differences(all, list)
    guard !others.isEmpty else { return all }
    return (all + others).sorted(by: precedes)
  }
}

/// What stands in one ordered list only, what in the other only, and what in both.
private func differences(
  _ one: [String], _ other: [String]
) -> (one: [String], other: [String], both: [(String, String)]) {
  var result: (one: [String], other: [String], both: [(String, String)]) = ([], [], [])
  var (left, right) = (0, 0)
  while left < one.count || right < other.count {
    if right == other.count || left < one.count && precedes(one[left], other[right]) {
      result.one.append(one[left])
      left += 1
    } else if left == one.count || precedes(other[right], one[left]) {
      result.other.append(other[right])
      right += 1
    } else {
      result.both.append((one[left], other[right]))
      left += 1
      right += 1
    }
  }
  return result
}
