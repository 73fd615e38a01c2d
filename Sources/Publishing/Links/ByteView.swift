#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Bytes that are looked at where they lie.
typealias ByteView = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// The bytes of a range, where they lie.
  subscript(view range: Range<Int>) -> ByteView { ByteView(rebasing: self[range]) }

  /// The first position of a byte from `start` on; nil when there is none.
  func position(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count, let baseAddress,
      let found = memchr(baseAddress + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }

  /// Whether the bytes are the same.
  func equals(_ other: ByteView) -> Bool {
    guard count == other.count else { return false }
    guard let one = baseAddress, let two = other.baseAddress else { return true }
    return memcmp(one, two, count) == 0
  }

  /// Whether the bytes are an ASCII text, which is given in lower case, in whatever case.
  func isText(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for index in 0..<count where self[index].lowered != text.utf8Start[index] { return false }
    return true
  }

  /// A hash of the bytes, another one in each run of the program.
  var byteHash: Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(self))
    return hasher.finalize()
  }

  /// The bytes without white space around them.
  var trimmed: ByteView {
    var range = 0..<count
    while let last = range.last, self[last].isSpace { range = range.dropLast() }
    while let first = range.first, self[first].isSpace { range = range.dropFirst() }
    return self[view: range]
  }

  /// The bytes as text.
  var text: String { String(decoding: self, as: UTF8.self) }
}

extension UInt8 {
  /// White space as HTML has it.
  var isSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
  }

  var isLetter: Bool {
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  /// An ASCII letter in lower case; any other byte as it is.
  var lowered: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
  }

  /// The value of a hexadecimal digit.
  var hexValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
