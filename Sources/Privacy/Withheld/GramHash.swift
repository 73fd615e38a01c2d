/// Spreads a word over all bits; the upper ones are the best.
///
/// Multiplicative hashing, after D. Knuth.
@inline(__always)
func hash(_ word: UInt64) -> UInt64 { word &* 0x9E37_79B9_7F4A_7C15 }

/// The hash of a window of up to 16 bytes, of which there are as many from the offset on.
@inline(__always)
func windowHash(at offset: Int, width: Int, in bytes: UnsafeRawBufferPointer) -> UInt64 {
  let first = word(at: offset, in: bytes)
  guard width > 8 else { return mixed(hash(first << UInt64(64 - 8 * width))) }
  return mixed(hash(first) ^ (word(at: offset + width - 8, in: bytes) &* 0xC2B2_AE3D_27D4_EB4F))
}

/// The 8 bytes from an offset on, the first lowest; zeros stand behind the last byte.
@inline(__always)
func word(at offset: Int, in bytes: UnsafeRawBufferPointer) -> UInt64 {
  if offset + 8 <= bytes.count {
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
  var word: UInt64 = 0
  for index in offset..<max(offset, bytes.count) {
    word |= UInt64(bytes[index]) << UInt64(8 * (index - offset))
  }
  return word
}

/// The 8 bytes from an offset on, of which there are as many.
@inline(__always)
func fullWord(at offset: Int, in bytes: UnsafeRawBufferPointer) -> UInt64 {
  UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
}

/// The exponent of the least power of two that is not less than a count, within limits.
func bitCount(atLeast count: Int, from least: Int, to most: Int) -> Int {
  var bits = least
  while bits < most, 1 << bits < count { bits += 1 }
  return bits
}

@inline(__always)
private func mixed(_ hash: UInt64) -> UInt64 { (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93 }
