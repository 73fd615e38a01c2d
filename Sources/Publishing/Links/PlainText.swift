/// The bytes of an attribute's value with its character references replaced.
///
/// Those that HTML writers use for characters of markup are known, and all numbers; any other stays
/// as it is written.
func replacingReferences(_ value: ByteView) -> [UInt8] {
  var plain: [UInt8] = []
  plain.reserveCapacity(value.count)
  var index = 0
  while index < value.count {
    // A reference is short: a stray `&` must not make a search through the whole value.
    if value[index] == UInt8(ascii: "&"),
      let end = value[view: index..<min(index + 12, value.count)].position(of: UInt8(ascii: ";")),
      let scalar = scalar(named: value[view: index + 1..<index + end])
    {
      plain.append(contentsOf: String(Character(scalar)).utf8)
      index += end + 1
    } else {
      plain.append(value[index])
      index += 1
    }
  }
  return plain
}

/// The bytes with `%E6`, … replaced; a percent sign without two digits stays as it is.
func replacingPercents(_ value: ByteView) -> [UInt8] {
  var plain: [UInt8] = []
  plain.reserveCapacity(value.count)
  var index = 0
  while index < value.count {
    let byte = value.unescapedByte(at: &index)
    plain.append(byte)
  }
  return plain
}

extension UnsafeBufferPointer<UInt8> {
  /// The byte at a position, or what `%E6`, … there stands for; goes on behind it.
  func unescapedByte(at index: inout Int) -> UInt8 {
    defer { index += 1 }
    guard self[index] == UInt8(ascii: "%"), index + 2 < count,
      let high = self[index + 1].hexValue, let low = self[index + 2].hexValue
    else { return self[index] }
    index += 2
    return high << 4 | low
  }
}

/// The character of a reference, without its `&` and `;`.
private func scalar(named name: ByteView) -> UnicodeScalar? {
  guard name.first == UInt8(ascii: "#") else {
    return switch name.text {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    default: nil
    }
  }
  let digits = name[view: 1..<name.count].text
  return digits.hasPrefix("x") || digits.hasPrefix("X")
    ? UInt32(digits.dropFirst(), radix: 16).flatMap(UnicodeScalar.init)
    : UInt32(digits).flatMap(UnicodeScalar.init)
}
