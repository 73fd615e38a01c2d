/// Says quickly that a text is not among some; when it may be, a look-up has to tell.
struct TextFilter {
  /// Longer texts are cut into segments before they are looked up, so the filter knows nothing of them.
  static let longest = 200
  private static let bits = 22

  private var words = [UInt64](repeating: 0, count: 1 << (Self.bits - 6))

  mutating func insert(_ text: String) {
    var text = text
    let hash = text.withUTF8 { Self.hash($0) }
    words[hash >> 6] |= 1 << UInt64(hash & 63)
  }

  /// Whether a text without white space around it may be among those that were inserted.
  func mayContain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let hash = Self.hash(bytes)
    return words[hash >> 6] & 1 << UInt64(hash & 63) != 0
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    // FNV-1a, https://www.isthe.com/chongo/tech/comp/fnv/
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int((hash ^ hash >> 32) & UInt64(1 << bits - 1))
  }
}
