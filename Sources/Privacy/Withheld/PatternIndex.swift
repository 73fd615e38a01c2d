/// A place of a file where a form of a value stands.
struct Occurrence {
  var value: Int
  var range: Range<Int>
  var encoding: TextEncoding
}

/// Patterns prepared for one search for all of them, by classes of length.
///
/// Long patterns let the search skip further, so that they are searched apart from short ones.
struct PatternIndex: Sendable {
  private let patterns: Patterns
  private let filters: [WindowFilter]

  init(_ patterns: Patterns) {
    self.patterns = patterns
    var classes = [[Int]](repeating: [], count: classLengths.count)
    for index in 0..<patterns.count {
      let place = classLengths.lastIndex { $0 <= patterns.length(of: index) } ?? 0
      classes[place].append(index)
    }
    filters = classes.compactMap { $0.isEmpty ? nil : WindowFilter($0, of: patterns) }
  }

  /// Where the patterns stand, in no order.
  func occurrences(in bytes: UnsafeRawBufferPointer) -> [Occurrence] {
    var occurrences: [Occurrence] = []
    patterns.bytes.withUnsafeBytes { patternBytes in
      patterns.starts.withUnsafeBufferPointer { starts in
        let view = PatternView(bytes: patternBytes, starts: starts)
        for filter in filters {
          for hit in filter.hits(in: bytes, view) {
            let length = patterns.length(of: hit.pattern)
            occurrences.append(
              Occurrence(
                value: patterns.values[hit.pattern], range: hit.offset..<(hit.offset + length),
                encoding: patterns.encodings[hit.pattern]))
          }
        }
      }
    }
    return occurrences
  }
}

/// The least length of each class: two Han characters and codes, three of them, whole texts.
private let classLengths = [0, 9, 16]

/// The bytes of all patterns, held in place during a search.
struct PatternView {
  let bytes: UnsafeRawBufferPointer
  let starts: UnsafeBufferPointer<Int>

  /// Whether a pattern stands at an offset of a file.
  func isEqual(_ index: Int, at offset: Int, in file: UnsafeRawBufferPointer) -> Bool {
    let start = starts[index]
    let length = starts[index + 1] - start
    guard offset >= 0, offset + length <= file.count else { return false }
    var place = 0
    while place < length {
      guard bytes[start + place] == file[offset + place] else { return false }
      place += 1
    }
    return true
  }
}
