/// Patterns prepared for one search for all of them, by classes of length.
///
/// Long patterns let the search skip further, so that they are searched apart from short ones.
struct PatternIndex: Sendable {
  private let patterns: PatternBytes
  private let boundaries: [WithheldValue.Boundary]
  private let encodings: [Pattern.Encoding]
  private let origins: [[Int]]
  private let filters: [WindowFilter]

  init(_ patterns: [Pattern], origins: [Pattern: [Int]]) {
    self.patterns = PatternBytes(patterns.map(\.bytes))
    boundaries = patterns.map(\.boundary)
    encodings = patterns.map(\.encoding)
    self.origins = patterns.map { origins[$0] ?? [] }
    var classes = [[Int]](repeating: [], count: classLengths.count)
    for (index, pattern) in patterns.enumerated() {
      let place = classLengths.lastIndex { $0 <= pattern.bytes.count } ?? 0
      classes[place].append(index)
    }
    filters = classes.compactMap { [all = self.patterns] in
      $0.isEmpty ? nil : WindowFilter($0, of: all)
    }
  }

  var isEmpty: Bool { filters.isEmpty }

  /// The leaks in no order; an origin may occur often.
  func leaks(in bytes: UnsafeRawBufferPointer) -> [LeakScanner.Leak] {
    var leaks: [LeakScanner.Leak] = []
    var seen: Set<Int> = []
    for filter in filters {
      filter.search(bytes, patterns) { index, offset in
        let end = offset + patterns.count(of: index)
        guard
          Neighbours(of: offset..<end, in: bytes, encoding: encodings[index])
            .allow(boundaries[index]), seen.insert(index).inserted
        else { return }
        leaks += origins[index].map { LeakScanner.Leak(origin: $0, offset: offset) }
      }
    }
    return leaks
  }
}

/// The least length of each class: two Han characters and codes, three of them, whole texts.
private let classLengths = [0, 9, 16]

/// The bytes of all patterns in one piece.
struct PatternBytes: Sendable {
  private(set) var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  init(_ patterns: [[UInt8]]) {
    bytes.reserveCapacity(patterns.reduce(0) { $0 + $1.count })
    for pattern in patterns {
      bytes += pattern
      starts.append(bytes.count)
    }
  }

  func range(of index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }
  func count(of index: Int) -> Int { starts[index + 1] - starts[index] }
}
