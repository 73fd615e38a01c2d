/// Which patterns are represented by a window, by its hash.
struct WindowTable: Sendable {
  struct Entry: Sendable {
    /// The lower bits of the hash, which tell most other windows of the same slot.
    var tag: UInt32
    var pattern: Int32
    var place: Int32
  }

  private let shift: UInt64
  /// Where the entries of each slot begin, and the end of the last.
  private let starts: [Int32]
  private let entries: [Entry]

  init(_ indices: [Int], _ places: [Int], of patterns: Patterns, width: Int) {
    let bits = bitCount(atLeast: 2 * indices.count, from: 8, to: 24)
    let shift = UInt64(64 - bits)
    let hashes = patterns.bytes.withUnsafeBytes { bytes in
      zip(indices, places).map { index, place in
        windowHash(at: patterns.starts[index] + place, width: width, in: bytes)
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

  /// Calls `body` with the table held in place.
  func withView<Result>(_ body: (WindowView) -> Result) -> Result {
    starts.withUnsafeBufferPointer { starts in
      entries.withUnsafeBufferPointer { entries in
        body(WindowView(shift: shift, starts: starts, entries: entries))
      }
    }
  }
}

/// A table of windows, held in place during a search.
struct WindowView {
  let shift: UInt64
  let starts: UnsafeBufferPointer<Int32>
  let entries: UnsafeBufferPointer<WindowTable.Entry>

  /// The entries of the slot of a hash.
  @inline(__always)
  func slot(_ hash: UInt64) -> Range<Int> {
    let slot = Int(truncatingIfNeeded: hash &>> shift)
    return Int(starts[slot])..<Int(starts[slot + 1])
  }
}
