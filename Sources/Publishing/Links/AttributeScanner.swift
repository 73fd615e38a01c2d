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

  private let bytes: ByteView
  private var index = 0
  /// The name of the tag that is being read; nil outside of tags.
  private var tag: ByteView?

  init(_ bytes: ByteView) { self.bytes = bytes }

  /// The next link or anchor, with its value as it is written; nil at the end.
  mutating func next() -> (kind: Kind, value: ByteView)? {
    while true {
      guard let tag else {
        guard enterTag() else { return nil }
        continue
      }
      while index < bytes.count, bytes[index].isSpace || bytes[index] == UInt8(ascii: "/") {
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
    while let start = bytes.position(of: UInt8(ascii: "<"), from: index) {
      index = start + 1
      guard index < bytes.count else { return false }
      switch bytes[index] {
      case let byte where byte.isLetter:
        let start = index
        while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">"),
          bytes[index] != UInt8(ascii: "/")
        {
          index += 1
        }
        tag = bytes[view: start..<index]
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

  private mutating func readName() -> ByteView {
    let start = index
    // An equals sign in the first place belongs to the name.
    index += 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"):
        return bytes[view: start..<index]
      case let byte where byte.isSpace: return bytes[view: start..<index]
      default: index += 1
      }
    }
    return bytes[view: start..<index]
  }

  private mutating func readValue() -> ByteView {
    var next = index
    while next < bytes.count, bytes[next].isSpace { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else {
      return bytes[view: index..<index]
    }
    index = next + 1
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    guard index < bytes.count else { return bytes[view: index..<index] }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = index + 1
      let end = bytes.position(of: quote, from: start) ?? bytes.count
      index = min(end + 1, bytes.count)
      return bytes[view: min(start, end)..<end]
    }
    let start = index
    while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">") {
      index += 1
    }
    return bytes[view: start..<index]
  }

  private func kind(
    _ name: ByteView, of tag: ByteView
  ) -> Kind? {
    switch name.count {
    case 2: name.isText("id") ? .anchor : nil
    case 3: name.isText("src") ? .link : nil
    case 4:
      if name.isText("href") {
        .link
      } else if name.isText("name") {
        tag.isText("a") ? .anchor : nil
      } else {
        name.isText("data") && tag.isText("object") ? .link : nil
      }
    case 6:
      if name.isText("srcset") {
        .links
      } else {
        name.isText("poster") || name.isText("action") ? .link : nil
      }
    case 10: name.isText("xlink:href") ? .link : nil
    default: nil
    }
  }

  /// Passes over the inside of an element that has no tags inside.
  private mutating func passRawText(of tag: ByteView) {
    let isRaw =
      switch tag.count {
      case 5: tag.isText("style") || tag.isText("title")
      case 6: tag.isText("script")
      case 8: tag.isText("textarea")
      default: false
      }
    guard isRaw else { return }
    while let end = bytes.position(of: UInt8(ascii: "<"), from: index) {
      index = end + 1
      let name = index + 1..<index + 1 + tag.count
      guard name.upperBound <= bytes.count else { break }
      if bytes[index] == UInt8(ascii: "/"), bytes[view: name].hasLetters(tag) {
        return
      }
    }
    index = bytes.count
  }

  private func starts(with text: StaticString) -> Bool {
    let end = index + text.utf8CodeUnitCount
    return end <= bytes.count && bytes[view: index..<end].isText(text)
  }

  /// Goes on behind the next place of a text whose last byte is `>`, or to the end.
  private mutating func pass(_ text: StaticString, from start: Int) {
    var start = start
    while let end = bytes.position(of: UInt8(ascii: ">"), from: start) {
      start = end + 1
      let first = start - text.utf8CodeUnitCount
      if first >= index, bytes[view: first..<start].isText(text) {
        index = start
        return
      }
    }
    index = bytes.count
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are the same but for the case of letters.
  fileprivate func hasLetters(_ other: ByteView) -> Bool {
    elementsEqual(other) { $0.lowered == $1.lowered }
  }
}
