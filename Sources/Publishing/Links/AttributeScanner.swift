/// Finds the links and anchors of an HTML page in its bytes.
///
/// It reads tags as a browser does (https://html.spec.whatwg.org/#tokenization) as far as that
/// matters here: text, comments and the insides of scripts and styles are passed over.
struct AttributeScanner {
  /// What an attribute holds.
  enum Kind {
    /// One address: `href`, `src`, `xlink:href`, `poster`, `action`, `data` of an object.
    case link
    /// Several addresses: `srcset`.
    case links
    /// The name of an anchor: `id`, `name` of an `a`.
    case anchor
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// The name of the tag that is being read; nil outside of tags.
  private var tag: Slice<UnsafeBufferPointer<UInt8>>?

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next link or anchor, with its value as it is written; nil at the end.
  mutating func next() -> (kind: Kind, value: Slice<UnsafeBufferPointer<UInt8>>)? {
    while true {
      guard let tag else {
        guard enterTag() else { return nil }
        continue
      }
      while index < bytes.count, isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
        index += 1
      }
      guard index < bytes.count else { return nil }
      if bytes[index] == UInt8(ascii: ">") {
        index += 1
        self.tag = nil
        passRawText(of: tag)
        continue
      }
      let name = readName()
      let value = readValue()
      if let kind = kind(name, of: tag) { return (kind, value) }
    }
  }
}

extension AttributeScanner {
  /// Goes on to the attributes of the next tag that can have some; false at the end.
  private mutating func enterTag() -> Bool {
    while let start = position(of: UInt8(ascii: "<"), in: bytes, from: index) {
      index = start + 1
      guard index < bytes.count else { return false }
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        let start = index
        while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">"),
          bytes[index] != UInt8(ascii: "/")
        {
          index += 1
        }
        tag = bytes[start..<index]
        return true
      case UInt8(ascii: "!"):
        if starts(with: "!--") {
          // `<!-->` is a whole comment.
          pass("-->", from: index + 1)
        } else if starts(with: "![cdata[") {
          pass("]]>", from: index)
        } else {
          pass(">", from: index)
        }
      case UInt8(ascii: "?"), UInt8(ascii: "/"):
        pass(">", from: index)
      default: continue
      }
    }
    return false
  }

  private mutating func readName() -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = index
    // An equals sign in the first place belongs to the name.
    index += 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"): return bytes[start..<index]
      case let byte where isSpace(byte): return bytes[start..<index]
      default: index += 1
      }
    }
    return bytes[start..<index]
  }

  private mutating func readValue() -> Slice<UnsafeBufferPointer<UInt8>> {
    var next = index
    while next < bytes.count, isSpace(bytes[next]) { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return bytes[index..<index] }
    index = next + 1
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    guard index < bytes.count else { return bytes[index..<index] }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = index + 1
      let end = position(of: quote, in: bytes, from: start) ?? bytes.count
      index = min(end + 1, bytes.count)
      return bytes[min(start, end)..<end]
    }
    let start = index
    while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") {
      index += 1
    }
    return bytes[start..<index]
  }

  private func kind(
    _ name: Slice<UnsafeBufferPointer<UInt8>>, of tag: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Kind? {
    switch name.count {
    case 2: isWord(name, "id") ? .anchor : nil
    case 3: isWord(name, "src") ? .link : nil
    case 4:
      if isWord(name, "href") {
        .link
      } else if isWord(name, "name") {
        isWord(tag, "a") ? .anchor : nil
      } else {
        isWord(name, "data") && isWord(tag, "object") ? .link : nil
      }
    case 6:
      if isWord(name, "srcset") {
        .links
      } else {
        isWord(name, "poster") || isWord(name, "action") ? .link : nil
      }
    case 10: isWord(name, "xlink:href") ? .link : nil
    default: nil
    }
  }

  /// Passes over the inside of an element that has no tags inside.
  private mutating func passRawText(of tag: Slice<UnsafeBufferPointer<UInt8>>) {
    let isRaw =
      switch tag.count {
      case 5: isWord(tag, "style") || isWord(tag, "title")
      case 6: isWord(tag, "script")
      case 8: isWord(tag, "textarea")
      default: false
      }
    guard isRaw else { return }
    while let end = position(of: UInt8(ascii: "<"), in: bytes, from: index) {
      index = end + 1
      let name = index + 1..<index + 1 + tag.count
      guard name.upperBound <= bytes.count else { break }
      if bytes[index] == UInt8(ascii: "/"), bytes[name].elementsEqual(tag, by: sameLetter) {
        return
      }
    }
    index = bytes.count
  }

  private func starts(with text: StaticString) -> Bool {
    let end = index + text.utf8CodeUnitCount
    return end <= bytes.count && isWord(bytes[index..<end], text)
  }

  /// Goes on behind the next place of a text whose last byte is `>`, or to the end.
  private mutating func pass(_ text: StaticString, from start: Int) {
    var start = start
    while let end = position(of: UInt8(ascii: ">"), in: bytes, from: start) {
      start = end + 1
      let first = start - text.utf8CodeUnitCount
      if first >= index, isWord(bytes[first..<start], text) {
        index = start
        return
      }
    }
    index = bytes.count
  }
}

private func sameLetter(_ a: UInt8, _ b: UInt8) -> Bool { a | 0x20 == b | 0x20 }
