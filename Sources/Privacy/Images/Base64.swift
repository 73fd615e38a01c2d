/// The bytes that a text in Base64 stands for (RFC 4648 4), its white space left aside.
func base64Decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
  var result: [UInt8] = []
  result.reserveCapacity(text.count / 4 * 3)
  var bits = 0
  var count = 0
  var padding = 0
  for byte in text where !byte.isXMLSpace {
    if byte == UInt8(ascii: "=") {
      padding += 1
      continue
    }
    guard padding == 0, let digit = value(of: byte) else { return nil }
    bits = (bits << 6 | digit) & 0xFF_FFFF
    count += 1
    if count % 4 == 0 { result += bits.bigEndianBytes(3) }
  }
  switch count % 4 {
  case 0: return padding == 0 ? result : nil
  case 2: result.append(UInt8(truncatingIfNeeded: bits >> 4))
  case 3: result += (bits >> 2).bigEndianBytes(2)
  default: return nil
  }
  return padding == 0 || padding == 4 - count % 4 ? result : nil
}

/// These bytes in Base64 (RFC 4648 4).
func base64Encoded(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let part = bytes[start..<min(start + 3, bytes.count)]
    let bits = part.bigEndian << (8 * (3 - part.count))
    for index in 0..<4 {
      result.append(
        index <= part.count ? alphabet[bits >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
    }
  }
  return result
}

private let alphabet = Array(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

private func value(of digit: UInt8) -> Int? {
  switch digit {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(digit) - 65
  case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(digit) - 71
  case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(digit) + 4
  case UInt8(ascii: "+"): 62
  case UInt8(ascii: "/"): 63
  default: nil
  }
}
