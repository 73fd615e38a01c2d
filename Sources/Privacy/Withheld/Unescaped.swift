/// A file with its escapes replaced by what they stand for.
///
/// Percent-encoded bytes, `\u4E00` and the one-character escapes of JSON, and HTML's numeric and
/// five basic named references, in any mixture and case; what is no escape stays as it is.
struct Unescaped {
  private(set) var bytes: [UInt8] = []
  /// The places of escapes: behind offset `plain` here, the file has gone on to offset `file`.
  private var marks: [(plain: Int, file: Int)] = []

  init(_ file: UnsafeRawBufferPointer) {
    bytes.reserveCapacity(file.count)
    var offset = 0
    var copied = 0
    while offset < file.count {
      guard isEscapeSign(file[offset]), let escape = Escape(at: offset, in: file) else {
        offset += 1
        continue
      }
      bytes.append(contentsOf: file[copied..<offset])
      marks.append((bytes.count, offset))
      escape.append(to: &bytes)
      offset += escape.length
      copied = offset
      marks.append((bytes.count, offset))
    }
    bytes.append(contentsOf: file[copied...])
  }

  /// Leaks in these bytes with the offsets that they have in the file.
  func located(_ leaks: [LeakScanner.Leak]) -> [LeakScanner.Leak] {
    leaks.map { leak in
      var low = 0
      var high = marks.count
      while low < high {
        let middle = (low + high) / 2
        if marks[middle].plain <= leak.offset { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return leak }
      let mark = marks[low - 1]
      return .init(origin: leak.origin, offset: mark.file + leak.offset - mark.plain)
    }
  }
}

/// What tells whether a file needs more than the plain search: escapes of any text, and zeros.
func telltales(in file: UnsafeRawBufferPointer) -> (escapes: Bool, zeros: Bool) {
  var escapes = false
  var zeros = false
  var offset = 0
  let lastFull = file.count - 8
  while offset < file.count, !(escapes && zeros) {
    while offset <= lastFull, !hasTelltale(fullWord(at: offset, in: file)) { offset &+= 8 }
    for index in min(offset, file.count)..<min(offset + 8, file.count) {
      if file[index] == 0 { zeros = true }
      if !escapes { escapes = isEscapeOfAnyText(at: index, in: file) }
    }
    offset += 8
  }
  return (escapes, zeros)
}

/// Whether a word has a zero, `%`, `&` or `\`, or `$` or `'`, which are tested with their neighbours.
@inline(__always)
private func hasTelltale(_ word: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
  let percent = (word ^ ones &* 0x24) & (ones &* 0xFC)
  let backslash = word ^ ones &* 0x5C
  return (zeros(word) | zeros(percent) | zeros(backslash)) & (ones &* 0x80) != 0
}

private func isEscapeSign(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&")
}

/// Whether an escape can stand for any character; named references and `\n` are forms of patterns.
private func isEscapeOfAnyText(at offset: Int, in file: UnsafeRawBufferPointer) -> Bool {
  guard offset + 2 < file.count else { return false }
  return switch file[offset] {
  case UInt8(ascii: "%"): hexadecimal(offset + 1, 2, file) != nil
  case UInt8(ascii: "\\"):
    file[offset + 1] == UInt8(ascii: "u") && hexadecimal(offset + 2, 4, file) != nil
  case UInt8(ascii: "&"):
    file[offset + 1] == UInt8(ascii: "#") && (Escape(at: offset, in: file)?.isBeyondASCII ?? false)
  default: false
  }
}

/// One escape of a file.
private struct Escape {
  var length: Int
  private var value: UInt32
  private var isByte = false
  var isBeyondASCII: Bool { value >= 0x80 }

  init?(at offset: Int, in file: UnsafeRawBufferPointer) {
    switch file[offset] {
    case UInt8(ascii: "%"):
      guard let byte = hexadecimal(offset + 1, 2, file) else { return nil }
      (length, value, isByte) = (3, byte, true)
    case UInt8(ascii: "\\"):
      guard offset + 1 < file.count else { return nil }
      if file[offset + 1] == UInt8(ascii: "u"), let unit = hexadecimal(offset + 2, 4, file) {
        (length, value) = (6, unit)
        if unit & 0xFC00 == 0xD800, offset + 7 < file.count,
          file[offset + 6] == UInt8(ascii: "\\"), file[offset + 7] == UInt8(ascii: "u"),
          let low = hexadecimal(offset + 8, 4, file), low & 0xFC00 == 0xDC00
        {
          (length, value) = (12, 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF))
        }
      } else {
        guard let plain = simpleEscapes[file[offset + 1]] else { return nil }
        (length, value) = (2, UInt32(plain))
      }
    default:
      var end = offset + 1
      while end < file.count, end < offset + 10, file[end] != UInt8(ascii: ";") { end += 1 }
      guard end < file.count, file[end] == UInt8(ascii: ";") else { return nil }
      let name = String(decoding: file[(offset + 1)..<end], as: UTF8.self)
      length = end + 1 - offset
      if let scalar = namedReferences[name] {
        value = scalar
      } else {
        let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
        guard name.hasPrefix("#"),
          let scalar = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
        else { return nil }
        value = scalar
      }
    }
  }

  func append(to bytes: inout [UInt8]) {
    if isByte {
      bytes.append(UInt8(truncatingIfNeeded: value))
    } else {
      bytes += Array(String(UnicodeScalar(value) ?? "\u{FFFD}").utf8)
    }
  }
}

private let namedReferences: [String: UInt32] = [
  "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27,
]

private let simpleEscapes: [UInt8: UInt8] = [
  UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
  UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13,
  UInt8(ascii: "t"): 9, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12,
]

private func hexadecimal(_ start: Int, _ count: Int, _ file: UnsafeRawBufferPointer) -> UInt32? {
  guard start + count <= file.count else { return nil }
  var value: UInt32 = 0
  for byte in file[start..<(start + count)] {
    switch byte {
    case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32(byte & 0x5F - 0x37)
    default: return nil
    }
  }
  return value
}
