extension CellText {
  /// The text of a cell in a workbook, in which `_x000D_` stands for a character (ECMA-376, 22.9.2.19).
  init(workbookText bytes: [UInt8], limit: Int) {
    let text = bytes.contains(UInt8(ascii: "_")) ? unescaped(bytes) : bytes
    self = text.withUnsafeBufferPointer { CellText($0, limit: limit) }
    guard case .cell(.text) = self else { return }
    if let control = text.first(where: isControl) { self = .fault(.controlCharacter(control)) }
  }
}

/// The text of a string element: its runs joined, the phonetic guides left out.
///
/// The reader stands behind the start tag, and in the end behind the end tag.
func string(_ xml: inout XMLReader, limit: Int) throws(XMLFault) -> CellText {
  var text: [UInt8] = []
  let outside = xml.depth - 1
  var isText = false
  while xml.depth > outside {
    switch try xml.next() {
    case .start:
      isText = xml.isNamed("t")
      if xml.isNamed("rPh") { try xml.skipElement() }
    case .end: isText = false
    case .text:
      if isText { try xml.appendText(to: &text) }
    case .finished: break
    }
  }
  return CellText(workbookText: text, limit: limit)
}

private func isControl(_ byte: UInt8) -> Bool {
  byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
}

/// The text with each `_xHHHH_` replaced by its character; half a surrogate pair stays as it is.
private func unescaped(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var position = 0
  while position < bytes.count {
    if let scalar = escape(in: bytes, at: position) {
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      position += 7
    } else {
      result.append(bytes[position])
      position += 1
    }
  }
  return result
}

private func escape(in bytes: [UInt8], at position: Int) -> UnicodeScalar? {
  guard bytes[position] == UInt8(ascii: "_"), position + 7 <= bytes.count,
    bytes[position + 1] == UInt8(ascii: "x"), bytes[position + 6] == UInt8(ascii: "_")
  else { return nil }
  let digits = bytes[position + 2..<position + 6]
  guard digits.allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }) else { return nil }
  return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(UnicodeScalar.init)
}
