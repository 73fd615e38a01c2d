import Charts

/// The specification that a JSON text writes, its keys in the order of the text; no position is kept.
func specificationNode(json text: String) -> SpecificationNode {
  var reader = JSONText(bytes: Array(text.utf8))
  return reader.value()
}

/// Reads JSON that is known to be well formed.
private struct JSONText {
  let bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func value() -> SpecificationNode {
    skipSpace()
    switch byte {
    case UInt8(ascii: "{"): return SpecificationNode(.mapping(entries()))
    case UInt8(ascii: "["): return SpecificationNode(.sequence(items()))
    case UInt8(ascii: "\""): return SpecificationNode(.text(string()))
    default: return word()
    }
  }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func entries() -> [SpecificationNode.Entry] {
    var entries: [SpecificationNode.Entry] = []
    index += 1
    while !isAtEnd(of: "}") {
      let key = string()
      skipSpace()
      index += 1
      entries.append(.init(key, value()))
    }
    return entries
  }

  private mutating func items() -> [SpecificationNode] {
    var items: [SpecificationNode] = []
    index += 1
    while !isAtEnd(of: "]") { items.append(value()) }
    return items
  }

  /// Passes spaces, a comma or the closing sign; whether it was that sign, or the text is over.
  private mutating func isAtEnd(of closing: Unicode.Scalar) -> Bool {
    skipSpace()
    if byte == UInt8(ascii: ",") {
      index += 1
      skipSpace()
    }
    guard byte == nil || byte == UInt8(ascii: closing) else { return false }
    index += 1
    return true
  }

  private mutating func string() -> String {
    var units: [UInt16] = []
    var start = index + 1
    index += 1
    func take(_ end: Int) { units += String(decoding: bytes[start..<end], as: UTF8.self).utf16 }
    while let byte, byte != UInt8(ascii: "\"") {
      guard byte == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      take(index)
      let escape = index + 1 < bytes.count ? bytes[index + 1] : 0
      index += 2
      switch escape {
      case UInt8(ascii: "n"): units.append(0x0A)
      case UInt8(ascii: "t"): units.append(0x09)
      case UInt8(ascii: "r"): units.append(0x0D)
      case UInt8(ascii: "b"): units.append(0x08)
      case UInt8(ascii: "f"): units.append(0x0C)
      case UInt8(ascii: "u"):
        let digits = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self)
        units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
        index += 4
      default: units.append(UInt16(escape))
      }
      start = index
    }
    take(index)
    index += 1
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func word() -> SpecificationNode {
    let start = index
    while let byte, !" \t\r\n,]}".utf8.contains(byte) { index += 1 }
    // A sign that belongs nowhere must not stop the reader.
    if index == start { index += 1 }
    return .plain(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func skipSpace() {
    while let byte, " \t\r\n".utf8.contains(byte) { index += 1 }
  }
}
