/// How far bytes are UTF-8.
struct UTF8Census: Hashable {
  /// Well-formed sequences of two or more bytes.
  private(set) var characters = 0
  /// Bytes that belong to no well-formed sequence.
  private(set) var strays = 0

  /// Counts by the table of well-formed sequences in the Unicode Standard (3-7).
  init(_ bytes: some Sequence<UInt8>) {
    let counts = bytes.withContiguousStorageIfAvailable { census(of: $0) }
    (characters, strays) = counts ?? Array(bytes).withUnsafeBufferPointer { census(of: $0) }
  }
}

private func census(of bytes: UnsafeBufferPointer<UInt8>) -> (characters: Int, strays: Int) {
  var characters = 0
  var strays = 0
  var position = 0
  let count = bytes.count
  while position < count {
    let lead = bytes[position]
    if lead < 0x80 {
      position += 1
      continue
    }
    let length = sequenceLength(bytes, at: position, lead: lead)
    if length > 0 {
      characters += 1
      position += length
    } else {
      strays += 1
      position += 1
    }
  }
  return (characters, strays)
}

/// The length of the well-formed sequence of several bytes at `position`; 0 when there is none.
private func sequenceLength(
  _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, lead: UInt8
) -> Int {
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard lead >= 0xC2, lead <= 0xF4, position + length <= bytes.count else { return 0 }
  let second = bytes[position + 1]
  let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
  let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
  guard second >= lowest, second <= highest else { return 0 }
  for index in position + 2..<position + max(length, 2) where bytes[index] & 0xC0 != 0x80 {
    return 0
  }
  return length
}
