/// A search for withheld values in the bytes of files that are about to be published.
///
/// A value is found as it is and in the forms in which files hold it: escaped as in HTML, JSON, CSV,
/// addresses and scripts, and in UTF-16 as in the metadata of images.
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

  private let boundaries: [WithheldValue.Boundary]
  private let origins: [[Int]]
  private let texts: PatternIndex
  private let wideTexts: PatternIndex

  /// Prepares the search; values without text are left out.
  package init(_ values: [WithheldValue]) {
    var numbers: [Key: Int] = [:]
    var origins: [[Int]] = []
    var boundaries: [WithheldValue.Boundary] = []
    var texts = Patterns()
    var wideTexts = Patterns()
    for value in values where !value.text.isEmpty {
      let key = Key(bytes: Array(value.text.utf8), boundary: value.boundary)
      if let number = numbers[key] {
        origins[number].append(value.origin)
        continue
      }
      let number = origins.count
      numbers[key] = number
      origins.append([value.origin])
      boundaries.append(value.boundary)
      texts.append(value.text, of: number)
      wideTexts.appendWide(value.text, of: number)
    }
    self.origins = origins
    self.boundaries = boundaries
    self.texts = PatternIndex(texts)
    self.wideTexts = PatternIndex(wideTexts)
  }

  /// Whether there is nothing to search for.
  package var isEmpty: Bool { origins.isEmpty }

  /// The leaks in order of offset, each origin at most once.
  package func leaks(in bytes: UnsafeRawBufferPointer) -> [Leak] {
    guard !isEmpty, !bytes.isEmpty else { return [] }
    var found = leaks(texts.occurrences(in: bytes), in: bytes)
    let signs = telltales(in: bytes)
    if signs.escapes {
      let plain = Unescaped(bytes)
      found += plain.bytes.withUnsafeBytes {
        plain.located(leaks(texts.occurrences(in: $0), in: $0))
      }
    }
    if signs.zeros { found += leaks(wideTexts.occurrences(in: bytes), in: bytes) }
    return firstOfEachOrigin(found)
  }

  /// The occurrences that are whole values.
  private func leaks(_ occurrences: [Occurrence], in bytes: UnsafeRawBufferPointer) -> [Leak] {
    var leaks: [Leak] = []
    for occurrence in occurrences {
      let neighbours = Neighbours(
        of: occurrence.range, in: bytes, encoding: occurrence.encoding)
      guard neighbours.allow(boundaries[occurrence.value]) else { continue }
      leaks += origins[occurrence.value].map {
        Leak(origin: $0, offset: occurrence.range.lowerBound)
      }
    }
    return leaks.count > 1000 ? firstOfEachOrigin(leaks) : leaks
  }
}

/// What makes two values one: their bytes, as texts that only look alike are found apart.
private struct Key: Hashable {
  var bytes: [UInt8]
  var boundary: WithheldValue.Boundary
}

/// The leaks in order of offset and origin, without those whose origin came before.
private func firstOfEachOrigin(_ leaks: [LeakScanner.Leak]) -> [LeakScanner.Leak] {
  guard leaks.count > 1 else { return leaks }
  var seen: Set<Int> = []
  return leaks.sorted { ($0.offset, $0.origin) < ($1.offset, $1.origin) }
    .filter { seen.insert($0.origin).inserted }
}
