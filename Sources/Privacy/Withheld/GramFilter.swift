/// A set of grams of up to 8 bytes, with few errors: what is in it is always found.
///
/// A Bloom filter of two bits in one word, so that a question reads the memory once
/// (F. Putze, P. Sanders and J. Singler, *Cache-, hash- and space-efficient Bloom filters*, 2007).
struct GramFilter: Sendable {
  /// The bytes of a word that are the gram.
  private let gramMask: UInt64
  private let slotMask: UInt64
  private var words: [UInt64]

  init(gram: Int, count: Int) {
    gramMask = .max >> UInt64(64 - 8 * gram)
    words = [UInt64](repeating: 0, count: 1 << bitCount(atLeast: count / 4, from: 6, to: 21))
    slotMask = UInt64(words.count - 1)
  }

  mutating func insert(_ word: UInt64) {
    let hash = hash(word & gramMask)
    words[slot(hash, slotMask)] |= 1 << (firstBit(hash) & 63) | 1 << (secondBit(hash) & 63)
  }

  /// Calls `body` with the filter held in place.
  func withView<Result>(_ body: (GramView) -> Result) -> Result {
    words.withUnsafeBufferPointer {
      body(GramView(gramMask: gramMask, slotMask: slotMask, words: $0))
    }
  }
}

/// A set of grams, held in place during a search.
struct GramView {
  let gramMask: UInt64
  let slotMask: UInt64
  let words: UnsafeBufferPointer<UInt64>

  /// Whether a word begins with a gram of the set; the second bit is asked for seldom.
  @inline(__always)
  func contains(_ word: UInt64) -> Bool {
    let hash = hash(word & gramMask)
    let bits = words[slot(hash, slotMask)]
    return bits & (1 &<< firstBit(hash)) != 0 && bits & (1 &<< secondBit(hash)) != 0
  }
}

@inline(__always)
private func slot(_ hash: UInt64, _ mask: UInt64) -> Int {
  Int(truncatingIfNeeded: hash &>> 38 & mask)
}

@inline(__always)
private func firstBit(_ hash: UInt64) -> UInt64 { hash &>> 32 }

@inline(__always)
private func secondBit(_ hash: UInt64) -> UInt64 { hash &>> 26 }
