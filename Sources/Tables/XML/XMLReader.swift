/// Reads the XML of a workbook's parts, one tag or text at a time.
///
/// It knows what Office Open XML has: elements, attributes, text, CDATA, comments, processing
/// instructions, character references and the five entities of XML, in UTF-8. A document type, and
/// with it every entity of one's own, is refused. Names are given without their prefix.
struct XMLReader: Sendable {
  enum Event: Hashable, Sendable {
    case start
    case end
    case text
    case finished
  }

  let bytes: [UInt8]
  private(set) var position: Int
  /// The local name of the current tag.
  private(set) var name = 0..<0
  /// What stands in the current start tag behind its name.
  private(set) var attributes = 0..<0
  /// The bytes of the current text.
  private(set) var textRange = 0..<0
  /// Whether the current text is CDATA, which has no references.
  private(set) var isLiteral = false
  /// The full names of the elements that are open.
  private var open: [Range<Int>] = []
  /// Whether the current start tag is an empty element, of which the end is still to be told.
  private var isEmptyElement = false

  init(_ bytes: [UInt8]) throws(XMLFault) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]),
      UTF8Census(bytes).strays == 0
    else { throw XMLFault(.notUTF8, at: 0) }
  }

  /// The number of elements that are open, that of the current start tag included.
  var depth: Int { open.count }

  /// Moves to the next tag or text.
  mutating func next() throws(XMLFault) -> Event {
    if isEmptyElement {
      isEmptyElement = false
      open.removeLast()
      return .end
    }
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else { return readText() }
      let following = position + 1 < bytes.count ? bytes[position + 1] : 0
      switch following {
      case UInt8(ascii: "/"):
        try readEnd()
        return .end
      case UInt8(ascii: "?"):
        try skip(to: "?>")
      case UInt8(ascii: "!"):
        if try readDeclaration() { return .text }
      default:
        try readStart()
        return .start
      }
    }
    guard open.isEmpty else { throw XMLFault(.cutOff, at: position) }
    return .finished
  }

  /// Moves behind the end of the element whose start tag is current.
  mutating func skipElement() throws(XMLFault) {
    let outside = depth - 1
    while depth > outside { _ = try next() }
  }

  /// Moves to a tag further on, before which the same elements are open as now.
  mutating func jump(to position: Int) { self.position = max(position, self.position) }

  /// Where the last end tag with a local name begins, behind the current position.
  func lastEndTag(named literal: StaticString) -> Int? {
    var start = bytes.count - 2
    while start >= position {
      if bytes[start] == UInt8(ascii: "<"), bytes[start + 1] == UInt8(ascii: "/"),
        isSame(localName(start + 2..<endOfName(from: start + 2)), literal)
      {
        return start
      }
      start -= 1
    }
    return nil
  }

  /// Whether the current tag has this local name.
  func isNamed(_ literal: StaticString) -> Bool { isSame(name, literal) }

  /// Whether bytes are those of a literal.
  func isSame(_ range: Range<Int>, _ literal: StaticString) -> Bool {
    guard range.count == literal.utf8CodeUnitCount else { return false }
    return literal.withUTF8Buffer { wanted in
      for index in 0..<wanted.count where bytes[range.lowerBound + index] != wanted[index] {
        return false
      }
      return true
    }
  }
}

extension XMLReader {
  private mutating func readText() -> Event {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    textRange = start..<position
    isLiteral = false
    return .text
  }

  /// Reads `<name attributes>` or `<name attributes/>`.
  private mutating func readStart() throws(XMLFault) {
    let start = position + 1
    let nameEnd = endOfName(from: start)
    guard nameEnd > start, open.count < maximumDepth else {
      throw XMLFault(.malformed, at: position)
    }
    var end = nameEnd
    var quote: UInt8?
    while true {
      guard end < bytes.count else { throw XMLFault(.cutOff, at: position) }
      let byte = bytes[end]
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      guard byte != UInt8(ascii: "<") else { throw XMLFault(.malformed, at: end) }
      end += 1
    }
    isEmptyElement = end > nameEnd && bytes[end - 1] == UInt8(ascii: "/")
    attributes = nameEnd..<(isEmptyElement ? end - 1 : end)
    name = localName(start..<nameEnd)
    open.append(start..<nameEnd)
    position = end + 1
  }

  /// Reads `</name>`, which must close the element opened last.
  private mutating func readEnd() throws(XMLFault) {
    let start = position + 2
    let nameEnd = endOfName(from: start)
    var end = nameEnd
    while end < bytes.count, isSpace(bytes[end]) { end += 1 }
    guard end < bytes.count else { throw XMLFault(.cutOff, at: position) }
    guard bytes[end] == UInt8(ascii: ">"), let opening = open.popLast(),
      bytes[opening].elementsEqual(bytes[start..<nameEnd])
    else { throw XMLFault(.malformed, at: position) }
    name = localName(start..<nameEnd)
    position = end + 1
  }

  /// Passes a comment, or reads CDATA and returns true.
  private mutating func readDeclaration() throws(XMLFault) -> Bool {
    if bytes[position...].starts(with: "<!--".utf8) {
      position += 4
      try skip(to: "-->")
      return false
    }
    guard bytes[position...].starts(with: "<![CDATA[".utf8) else {
      throw XMLFault(.documentType, at: position)
    }
    let start = position + 9
    position = start
    try skip(to: "]]>")
    textRange = start..<(position - 3)
    isLiteral = true
    return true
  }

  private mutating func skip(to end: StaticString) throws(XMLFault) {
    let wanted = Array(end.description.utf8)
    let start = position
    while position + wanted.count <= bytes.count {
      if bytes[position] == wanted[0], bytes[position...].starts(with: wanted) {
        position += wanted.count
        return
      }
      position += 1
    }
    throw XMLFault(.cutOff, at: start)
  }

  private func endOfName(from start: Int) -> Int {
    var end = start
    while end < bytes.count, !isSpace(bytes[end]), !isNameEnd(bytes[end]) { end += 1 }
    return end
  }

  private func localName(_ name: Range<Int>) -> Range<Int> {
    for index in name where bytes[index] == UInt8(ascii: ":") { return index + 1..<name.upperBound }
    return name
  }
}

/// Elements of a workbook are nested less than twenty deep.
private let maximumDepth = 100

private func isNameEnd(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<")
    || byte == UInt8(ascii: "=")
}

/// Whether a byte is white space of XML.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
