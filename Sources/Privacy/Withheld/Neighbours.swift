/// The characters before and behind a place in a file, as far as boundaries need them.
struct Neighbours {
  private let range: Range<Int>
  private let bytes: UnsafeRawBufferPointer
  private let encoding: TextEncoding

  init(of range: Range<Int>, in bytes: UnsafeRawBufferPointer, encoding: TextEncoding) {
    self.range = range
    self.bytes = bytes
    self.encoding = encoding
  }

  /// Whether what stands at the place is a whole value by a boundary's rule.
  func allow(_ boundary: WithheldValue.Boundary) -> Bool {
    switch boundary {
    case .none: true
    case .han: !isHan(before(0)) && !isHan(after(0))
    case .alphanumeric:
      (!isAlphanumeric(before(0)) || isEscapeLetterBefore) && !isAlphanumeric(after(0))
    case .number:
      !isDigit(before(0)) && !isDigit(after(0))
        && !(isMark(before(0)) && isDigit(before(1))) && !(isMark(after(0)) && isDigit(after(1)))
    }
  }
}

extension Neighbours {
  /// The letter of `\n`, `\t` and the like in JSON is no letter of the text.
  private var isEscapeLetterBefore: Bool {
    guard encoding == .utf8, before(1) == UInt32(UInt8(ascii: "\\")) else { return false }
    return switch before(0).flatMap(UnicodeScalar.init) {
    case "b", "f", "n", "r", "t": true
    default: false
    }
  }

  /// The scalar `steps` scalars before the place; steps over characters beyond ASCII are not needed.
  private func before(_ steps: Int) -> UInt32? {
    switch encoding {
    case .utf16LittleEndian, .utf16BigEndian:
      return unit(at: range.lowerBound - 2 * (steps + 1))
    case .utf8:
      var start = range.lowerBound - steps - 1
      guard steps == 0 else { return start >= 0 ? UInt32(bytes[start]) : nil }
      while start > 0, start > range.lowerBound - 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      return scalar(at: start)
    }
  }

  private func after(_ steps: Int) -> UInt32? {
    switch encoding {
    case .utf16LittleEndian, .utf16BigEndian: unit(at: range.upperBound + 2 * steps)
    case .utf8: scalar(at: range.upperBound + steps)
    }
  }

  /// The UTF-16 code unit at an offset; half a surrogate pair stands for a Han character.
  private func unit(at offset: Int) -> UInt32? {
    guard offset >= 0, offset + 2 <= bytes.count else { return nil }
    let first = UInt32(bytes[offset])
    let second = UInt32(bytes[offset + 1])
    let unit = encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second
    return (0xD840..<0xD8C0).contains(unit) || (0xDC00..<0xE000).contains(unit) ? 0x20000 : unit
  }

  private func scalar(at offset: Int) -> UInt32? {
    guard offset >= 0, offset < bytes.count else { return nil }
    let lead = bytes[offset]
    let length = lead < 0xE0 ? 1 : lead < 0xF0 ? 3 : 4
    guard offset + length <= bytes.count else { return nil }
    var value = UInt32(length == 1 ? lead : lead & (length == 3 ? 0x0F : 0x07))
    for index in 1..<max(1, length) { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return value
  }
}

/// Whether a scalar is a Han character: the unified ideographs with all extensions, 〇 and 々.
func isHan(_ scalar: UInt32?) -> Bool {
  guard let scalar else { return false }
  return switch scalar {
  case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFD, 0x3005, 0x3007: true
  default: false
  }
}

private func isDigit(_ scalar: UInt32?) -> Bool {
  scalar.map { (0x30...0x39).contains($0) } ?? false
}

private func isMark(_ scalar: UInt32?) -> Bool { scalar == 0x2E || scalar == 0x2C }

private func isAlphanumeric(_ scalar: UInt32?) -> Bool {
  guard let scalar else { return false }
  return isDigit(scalar) || (0x41...0x5A).contains(scalar & ~0x20)
}
