import Foundation

/// GB 18030-2022, which holds GBK and GB 2312 in it.
enum GB18030 {
  /// The text of bytes, or nil when some of them are no character.
  static func text(_ bytes: some Sequence<UInt8>) -> String? {
    // 0x80000632 is Foundation's number of this encoding (`kCFStringEncodingGB_18030_2000`).
    String(data: Data(bytes), encoding: String.Encoding(rawValue: 0x8000_0632))
  }

  /// The number of bytes that belong to no sequence of one, two or four bytes of the encoding.
  static func strays(in bytes: some Sequence<UInt8>) -> Int {
    bytes.withContiguousStorageIfAvailable { count(of: $0) }
      ?? Array(bytes).withUnsafeBufferPointer { count(of: $0) }
  }

  private static func count(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var strays = 0
    var position = 0
    while position < bytes.count {
      if bytes[position] < 0x80 {
        position += 1
        continue
      }
      let length = sequenceLength(bytes, at: position)
      strays += length == 0 ? 1 : 0
      position += max(1, length)
    }
    return strays
  }

  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    let leads: ClosedRange<UInt8> = 0x81...0xFE
    let digits: ClosedRange<UInt8> = 0x30...0x39
    guard leads.contains(bytes[position]), position + 1 < bytes.count else { return 0 }
    let second = bytes[position + 1]
    if (0x40...0xFE).contains(second) { return second == 0x7F ? 0 : 2 }
    guard digits.contains(second), position + 3 < bytes.count,
      leads.contains(bytes[position + 2]), digits.contains(bytes[position + 3])
    else { return 0 }
    return 4
  }
}
