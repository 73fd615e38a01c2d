import Diagnostics

/// A place in the bytes of a picture that moves on as they are read.
struct ByteCursor {
  let bytes: [UInt8]
  let format: ImageFormat
  var position = 0
  /// Where reading stops: the end of the bytes or of the part that is read.
  var end: Int

  init(_ bytes: [UInt8], _ format: ImageFormat) {
    self.bytes = bytes
    self.format = format
    end = bytes.count
  }

  var isAtEnd: Bool { position >= end }

  /// The next `count` bytes.
  ///
  /// - Throws: A fault when the file ends before.
  mutating func take(_ count: Int) throws(ImageFault) -> ArraySlice<UInt8> {
    guard count <= end - position else {
      throw damaged("文件不完整", "the file ends too early")
    }
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func byte() throws(ImageFault) -> UInt8 {
    guard position < end else { throw damaged("文件不完整", "the file ends too early") }
    defer { position += 1 }
    return bytes[position]
  }

  func damaged(_ chinese: String, _ english: String) -> ImageFault {
    .damaged(format, Message(chinese, english))
  }
}

extension Collection where Element == UInt8 {
  /// These bytes as a number whose first byte weighs most.
  var bigEndian: Int { reduce(0) { $0 << 8 | Int($1) } }

  /// These bytes as a number whose last byte weighs most.
  var littleEndian: Int { reversed().bigEndian }
}

extension Int {
  /// The lowest `count` bytes of this number, the weightiest first.
  func bigEndianBytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: self >> (8 * (count - 1 - $0))) }
  }

  /// The lowest `count` bytes of this number, the weightiest last.
  func littleEndianBytes(_ count: Int) -> [UInt8] { bigEndianBytes(count).reversed() }
}
