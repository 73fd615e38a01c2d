/// Which patterns are represented by a window, by its hash.
struct WindowTable: Sendable {
  private struct Entry: Sendable {
    /// The lower bits of the hash, which tell most other windows of the same slot.
    var tag: UInt32
    var pattern: Int32
    var place: Int32
  }

  private let shift: UInt64
  /// Where the entries of each slot begin, and the end of the last.
  private let starts: [Int32]
  private let entries: [Entry]

  init(_ indices: [Int], _ places: [Int], of patterns: PatternBytes, width: Int) {
    let bits = bitCount(atLeast: 2 * indices.count, from: 8, to: 24)
    let shift = UInt64(64 - bits)
    let hashes = patterns.bytes.withUnsafeBytes { bytes in
      zip(indices, places).map { index, place in
        windowHash(at: patterns.range(of: index).lowerBound + place, width: width, in: bytes)
      }
    }
    var starts = [Int32](repeating: 0, count: 1 << bits + 1)
    for hash in hashes { starts[Int(hash >> shift) + 1] += 1 }
    for slot in 1..<starts.count { starts[slot] += starts[slot - 1] }
    var next = starts
    var entries = [Entry](repeating: Entry(tag: 0, pattern: 0, place: 0), count: indices.count)
    for (number, hash) in hashes.enumerated() {
      let slot = Int(hash >> shift)
      entries[Int(next[slot])] = Entry(
        tag: UInt32(truncatingIfNeeded: hash), pattern: Int32(indices[number]),
        place: Int32(places[number]))
      next[slot] += 1
    }
    self.shift = shift
    self.starts = starts
    self.entries = entries
  }

  /// Calls `body` with the patterns that have a window, and its place in them.
  func forEach(_ hash: UInt64, _ body: (_ pattern: Int, _ place: Int) -> Void) {
    let slot = Int(hash >> shift)
    for number in starts[slot]..<starts[slot + 1] {
      let entry = entries[Int(number)]
      guard entry.tag == UInt32(truncatingIfNeeded: hash) else { continue }
      body(Int(entry.pattern), Int(entry.place))
    }
  }
}
