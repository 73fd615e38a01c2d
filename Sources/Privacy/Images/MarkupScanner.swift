/// Reads the marks of an XML text one after the other (W3C XML 1.0).
///
/// Bytes are not decoded: a mark says where its parts stand.
struct MarkupScanner {
  enum Mark {
    case text
    case characterData
    case comment
    case declaration
    case instruction
    case documentType(hasSubset: Bool)
    case start(name: Range<Int>, attributes: [MarkupAttribute], isEmpty: Bool)
    case end(name: Range<Int>)
  }

  let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next mark and where it stands; none at the end.
  ///
  /// - Throws: The position of what is no XML.
  mutating func next() throws(MarkupFault) -> (mark: Mark, range: Range<Int>)? {
    let start = position
    guard start < bytes.count else { return nil }
    guard bytes[start] == UInt8(ascii: "<") else {
      skip { $0 != UInt8(ascii: "<") }
      return (.text, start..<position)
    }
    let mark: Mark
    if try skip(from: "<!--", to: "-->") {
      mark = .comment
    } else if try skip(from: "<![CDATA[", to: "]]>") {
      mark = .characterData
    } else if starts(with: "<?xml"), bytes[min(start + 5, bytes.count - 1)].isXMLSpace {
      _ = try skip(from: "<?xml", to: "?>")
      mark = .declaration
    } else if try skip(from: "<?", to: "?>") {
      mark = .instruction
    } else if starts(with: "<!DOCTYPE") {
      mark = .documentType(hasSubset: try skipDocumentType())
    } else if starts(with: "</") {
      position += 2
      let name = try takeName()
      skip(while: \.isXMLSpace)
      try expect(UInt8(ascii: ">"))
      mark = .end(name: name)
    } else {
      mark = try takeStart()
    }
    return (mark, start..<position)
  }
}

/// An attribute of an element in XML.
struct MarkupAttribute {
  let name: Range<Int>
  /// Where its value stands, without the quotes.
  let value: Range<Int>
}

/// A place in a text that is no XML.
struct MarkupFault: Error {
  let position: Int
}

extension MarkupScanner {
  private mutating func takeStart() throws(MarkupFault) -> Mark {
    position += 1
    let name = try takeName()
    var attributes: [MarkupAttribute] = []
    while true {
      let before = position
      skip(while: \.isXMLSpace)
      guard position < bytes.count else { throw MarkupFault(position: position) }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        return .start(name: name, attributes: attributes, isEmpty: false)
      }
      if bytes[position] == UInt8(ascii: "/") {
        position += 1
        try expect(UInt8(ascii: ">"))
        return .start(name: name, attributes: attributes, isEmpty: true)
      }
      guard before < position else { throw MarkupFault(position: position) }
      attributes.append(try takeAttribute())
    }
  }

  private mutating func takeAttribute() throws(MarkupFault) -> MarkupAttribute {
    let name = try takeName()
    skip(while: \.isXMLSpace)
    try expect(UInt8(ascii: "="))
    skip(while: \.isXMLSpace)
    guard position < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[position])
    else { throw MarkupFault(position: position) }
    let quote = bytes[position]
    position += 1
    let start = position
    skip { $0 != quote && $0 != UInt8(ascii: "<") }
    let value = start..<position
    try expect(quote)
    return MarkupAttribute(name: name, value: value)
  }

  private mutating func takeName() throws(MarkupFault) -> Range<Int> {
    let start = position
    skip { byte in
      switch byte {
      case 0x80..., UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"),
        UInt8(ascii: "-"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    guard start < position else { throw MarkupFault(position: position) }
    return start..<position
  }

  /// Moves behind a document type declaration, and says whether it declares something itself.
  private mutating func skipDocumentType() throws(MarkupFault) -> Bool {
    var hasSubset = false
    var isInside = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        position += 1
        skip { $0 != byte }
        try expect(byte)
        continue
      }
      if isInside {
        if try skip(from: "<!--", to: "-->") { continue }
        if try skip(from: "<?", to: "?>") { continue }
      }
      position += 1
      switch byte {
      case UInt8(ascii: "["):
        hasSubset = true
        isInside = true
      case UInt8(ascii: "]"): isInside = false
      case UInt8(ascii: ">") where !isInside: return hasSubset
      default: break
      }
    }
    throw MarkupFault(position: position)
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  /// Moves behind `end` when `start` stands here.
  private mutating func skip(
    from start: StaticString, to end: StaticString
  ) throws(MarkupFault) -> Bool {
    guard starts(with: start) else { return false }
    position += start.utf8CodeUnitCount
    while position < bytes.count {
      if starts(with: end) {
        position += end.utf8CodeUnitCount
        return true
      }
      position += 1
    }
    throw MarkupFault(position: position)
  }

  private mutating func skip(while belongs: (UInt8) -> Bool) {
    while position < bytes.count, belongs(bytes[position]) { position += 1 }
  }

  private mutating func expect(_ byte: UInt8) throws(MarkupFault) {
    guard position < bytes.count, bytes[position] == byte else {
      throw MarkupFault(position: position)
    }
    position += 1
  }
}
