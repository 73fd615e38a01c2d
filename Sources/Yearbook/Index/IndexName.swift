/// A name that the index lists wherever it stands.
package struct IndexName: Hashable, Sendable {
  package var name: String
  package var isPerson: Bool

  package init(_ name: String, isPerson: Bool = false) {
    self.name = name
    self.isPerson = isPerson
  }
}

/// Finds names in texts: at each place the longest one.
struct NameFinder: Sendable {
  /// The names by their first three bytes, which are a Chinese character; the longest first.
  private let names: [UInt32: [[UInt8]]]

  /// Names of a single character, and those that do not begin with a Chinese one, are not looked for.
  init(_ names: [IndexName]) {
    var byStart: [UInt32: [[UInt8]]] = [:]
    for name in Set(names.map(\.name)) where name.count > 1 {
      let bytes = Array(name.utf8)
      if let key = Self.key(bytes, 0) { byStart[key, default: []].append(bytes) }
    }
    self.names = byStart.mapValues { names in
      names.sorted { ($1.count, $0.description) < ($0.count, $1.description) }
    }
  }

  /// The names in a text, in order, and where in its UTF-8 each stands.
  func matches(in text: String) -> [(name: String, range: Range<Int>)] {
    let bytes = Array(text.utf8)
    var matches: [(String, Range<Int>)] = []
    var index = 0
    while index < bytes.count {
      guard let key = Self.key(bytes, index), let candidates = names[key],
        let name = candidates.first(where: { bytes[index...].starts(with: $0) })
      else {
        index += 1
        continue
      }
      matches.append((String(decoding: name, as: UTF8.self), index..<index + name.count))
      index += name.count
    }
    return matches
  }

  private static func key(_ bytes: [UInt8], _ index: Int) -> UInt32? {
    guard bytes[index] & 0xF0 == 0xE0, index + 2 < bytes.count else { return nil }
    return UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
  }
}
