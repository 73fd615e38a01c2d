/// What a scalar is to the search.
enum ScalarKind {
  /// One that is searched alone, such as a Chinese character.
  case character
  case digit
  /// A letter of a word: Latin, Greek, Cyrillic.
  case letter
  case other

  @inline(__always)
  init(_ scalar: UInt32) {
    switch scalar {
    case 0x3400...0x9FFF: self = .character
    case 0x30...0x39: self = .digit
    case 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x370...0x52F: self = .letter
    case 0x3005, 0x3007, 0x3040...0x30FF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      self = .character
    default: self = .other
    }
  }
}

/// The scalar at a place of UTF-8 text and its length in bytes, small and half-width where it is a
/// Latin letter, a digit or a sign; the full-width comma stays, since it never stands in a number.
///
/// Wrong bytes and the end of the text give 0, which separates.
@inline(__always)
func foldedScalar(
  of text: [UInt8], at index: Int, before end: Int
) -> (scalar: UInt32, length: Int) {
  guard index < end else { return (0, 1) }
  let first = UInt32(text[index])
  func rest(_ offset: Int) -> UInt32 { UInt32(text[index + offset] & 0x3F) }
  switch first {
  case ..<0x80: return (first >= 0x41 && first <= 0x5A ? first | 0x20 : first, 1)
  case 0xE0..<0xF0 where index + 2 < end:
    let scalar = (first & 0x0F) << 12 | rest(1) << 6 | rest(2)
    guard scalar >= 0xFF01, scalar <= 0xFF5E, scalar != 0xFF0C else { return (scalar, 3) }
    let half = scalar - 0xFEE0
    return (half >= 0x41 && half <= 0x5A ? half | 0x20 : half, 3)
  case 0xC0..<0xE0 where index + 1 < end: return ((first & 0x1F) << 6 | rest(1), 2)
  case 0xF0..<0xF8 where index + 3 < end:
    return ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
  default: return (0, 1)
  }
}
