/// What a term is known by: a token, two neighbouring ones, or a facet.
///
/// Characters are in the key itself; what has a word in it is known by its hash.
struct TermKey: Hashable, Comparable, Sendable {
  let number: UInt64

  private static let wordBit: UInt64 = 1 << 62

  /// A character and the one before it, 0 for the character alone.
  @inline(__always)
  init(_ character: UInt32, after previous: UInt32 = 0) {
    number = UInt64(previous) << 21 | UInt64(character)
  }

  /// A word, by the hash of its UTF-8.
  init(word hash: FNV) { number = hash.value >> 2 | Self.wordBit }

  init(facet: String) {
    var hash = FNV()
    for byte in facet.utf8 { hash.combine(byte) }
    self.init(word: hash)
  }

  /// Two neighbours, of which one is a word.
  init(_ first: TermKey, _ second: TermKey) {
    let mixed = (first.number ^ second.number &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    number = mixed >> 2 | Self.wordBit
  }

  var isWord: Bool { number & Self.wordBit != 0 }

  /// The characters; nil for what has a word in it.
  var characters: String? {
    guard !isWord else { return nil }
    var text = String.UnicodeScalarView()
    for value in [number >> 21, number & 0x1F_FFFF] where value != 0 {
      if let scalar = Unicode.Scalar(UInt32(value)) { text.append(scalar) }
    }
    return String(text)
  }

  static func < (one: Self, two: Self) -> Bool { one.number < two.number }
}
