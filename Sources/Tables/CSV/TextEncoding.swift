import Diagnostics
import Foundation

/// The encoding of a CSV file, found on its bytes.
enum TextEncoding {
  /// What the bytes are most likely to be: UTF-8 when they are valid or nearly so, else GB18030.
  static func detect(_ bytes: [UInt8]) -> Dialect.Encoding {
    bytes.withUnsafeBufferPointer { bytes in
      let faults = utf8Faults(bytes, limit: 1 << 20)
      guard faults > 0 else { return .utf8 }
      return gb18030Faults(bytes, limit: faults) < faults ? .gb18030 : .utf8
    }
  }

  /// How many bytes do not belong to a character of UTF-8 (RFC 3629); counting ends at the limit.
  static func utf8Faults(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
    var faults = 0
    var index = 0
    while index < bytes.count, faults < limit {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let isLead = byte >= 0xC2 && byte <= 0xF4
      if isLead, index + length <= bytes.count,
        (1..<length).allSatisfy({ bytes[index + $0] & 0xC0 == 0x80 })
      {
        index += length
      } else {
        faults += 1
        index += 1
      }
    }
    return faults
  }

  /// How many bytes do not belong to a character of GB 18030; counting ends at the limit.
  static func gb18030Faults(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
    var faults = 0
    var index = 0
    let at = { (offset: Int) -> UInt8 in offset < bytes.count ? bytes[offset] : 0 }
    while index < bytes.count, faults < limit {
      let first = bytes[index]
      let second = at(index + 1)
      if first < 0x80 {
        index += 1
      } else if first >= 0x81, first <= 0xFE, second >= 0x40, second <= 0xFE, second != 0x7F {
        index += 2
      } else if first >= 0x81, first <= 0xFE, second >= 0x30, second <= 0x39,
        at(index + 2) >= 0x81, at(index + 2) <= 0xFE, at(index + 3) >= 0x30, at(index + 3) <= 0x39
      {
        index += 4
      } else {
        faults += 1
        index += 1
      }
    }
    return faults
  }

  /// The text of bytes, or nil when they are no text in the encoding.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, as encoding: Dialect.Encoding
  ) -> String? {
    if encoding == .utf8 || bytes.allSatisfy({ $0 < 0x80 }) {
      return String(validating: bytes, as: UTF8.self)
    }
    // GB 18030 in Foundation: kCFStringEncodingGB_18030_2000 with the flag for external encodings.
    return String(
      data: Data(buffer: bytes), encoding: String.Encoding(rawValue: 0x8000_0632))
  }
}
