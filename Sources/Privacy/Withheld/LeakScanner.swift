/// A search for withheld values in the bytes of files that are about to be published.
///
/// A value is found as it is and in the forms in which files hold it: escaped as in HTML, JSON, CSV,
/// addresses and scripts, and in UTF-16 as in the metadata of images (`forms(of:)`, `unescaped`).
/// Numbers that a database stores in binary, compressed parts, and texts with markup or line breaks
/// inside are not found; the caller gives the parts of archives one by one, and paths as bytes.
package struct LeakScanner: Sendable {
  /// One withheld value found in a file.
  package struct Leak: Hashable, Sendable {
    /// The origin of the value.
    package var origin: Int
    /// Where it begins, in bytes of the file.
    package var offset: Int
  }

  private let texts: PatternIndex
  private let wideTexts: PatternIndex

  /// Prepares the search; values without text are left out.
  package init(_ values: [WithheldValue]) {
    var origins: [Pattern: [Int]] = [:]
    var patterns: [Pattern] = []
    for value in values where !value.text.isEmpty {
      for pattern in forms(of: value) {
        let isNew = origins[pattern] == nil
        if isNew { patterns.append(pattern) }
        origins[pattern, default: []].append(value.origin)
      }
    }
    texts = PatternIndex(patterns.filter { $0.encoding == .utf8 }, origins: origins)
    wideTexts = PatternIndex(patterns.filter { $0.encoding != .utf8 }, origins: origins)
  }

  /// Whether there is nothing to search for.
  package var isEmpty: Bool { texts.isEmpty }

  /// The leaks in order of offset, each origin at most once.
  package func leaks(in bytes: UnsafeRawBufferPointer) -> [Leak] {
    guard !isEmpty, !bytes.isEmpty else { return [] }
    var found = texts.leaks(in: bytes)
    let signs = telltales(in: bytes)
    if signs.escapes {
      let plain = Unescaped(bytes)
      let leaks = plain.bytes.withUnsafeBytes { texts.leaks(in: $0) }
      found += plain.located(leaks)
    }
    if signs.zeros { found += wideTexts.leaks(in: bytes) }
    return firstOfEachOrigin(found)
  }
}

/// The leaks in order of offset and origin, without those whose origin came before.
private func firstOfEachOrigin(_ leaks: [LeakScanner.Leak]) -> [LeakScanner.Leak] {
  guard leaks.count > 1 else { return leaks }
  var seen: Set<Int> = []
  return leaks.sorted { ($0.offset, $0.origin) < ($1.offset, $1.origin) }
    .filter { seen.insert($0.origin).inserted }
}
