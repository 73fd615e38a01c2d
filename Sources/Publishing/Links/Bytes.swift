#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A hash of the bytes, another one in each run of the program.
func byteHash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  var hasher = Hasher()
  hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
  return hasher.finalize()
}

func areEqual(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
  guard a.count == b.count else { return false }
  guard let one = a.baseAddress, let other = b.baseAddress else { return true }
  return memcmp(one, other, a.count) == 0
}

/// The first position of a byte from `start` on; nil when there is none.
func position(
  of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
) -> Int? {
  guard start < bytes.count, let base = bytes.baseAddress,
    let found = memchr(base + start, Int32(byte), bytes.count - start)
  else { return nil }
  return UnsafeRawPointer(found) - UnsafeRawPointer(base)
}


/// Whether the bytes are an ASCII word, which is given in lower case, whatever their case.
func isWord(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ word: StaticString) -> Bool {
  guard bytes.count == word.utf8CodeUnitCount else { return false }
  var letter = word.utf8Start
  for byte in bytes {
    if (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
      != letter.pointee
    {
      return false
    }
    letter += 1
  }
  return true
}

/// White space as HTML has it.
func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
}
