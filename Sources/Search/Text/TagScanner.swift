#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

typealias ByteView = UnsafeBufferPointer<UInt8>

/// Walks through the texts and tags within `<main>` of HTML that this program wrote itself.
struct TagScanner {
  private let html: ByteView
  private var index = 0
  private var end: Int
  private(set) var attributes: [(name: String, value: ByteView)] = []

  private let kinds: TagKinds

  init(_ html: ByteView, _ kinds: TagKinds) {
    self.html = html
    self.kinds = kinds
    end = html.count
  }

  /// Goes to the first text in `<main>` and reads the attributes of the tag; false without one.
  mutating func enterMain() -> Bool {
    guard let start = html.position(of: "<main", from: 0) else { return false }
    index = start + 5
    var attributes: [(name: String, value: ByteView)] = []
    readAttributes { attributes.append((String(decoding: $0, as: UTF8.self), $1)) }
    self.attributes = attributes
    end = html.position(of: "</main>", from: index) ?? html.count
    return true
  }

  /// The text up to the next tag; nil at the end.
  mutating func nextText() -> ByteView? {
    guard index < end else { return nil }
    let start = index
    index = min(end, html.position(of: UInt8(ascii: "<"), from: index) ?? end)
    return ByteView(rebasing: html[start..<index])
  }

  /// The tag that begins here; nil at the end.
  mutating func nextTag() -> Tag? {
    guard index < end else { return nil }
    index += 1
    guard index < end else { return nil }
    if html[index] == UInt8(ascii: "!") {
      index = html.position(of: "-->", from: index).map { $0 + 3 } ?? end
      return Tag(name: 0, isOpening: false, kind: .joint)
    }
    let isOpening = html[index] != UInt8(ascii: "/")
    if !isOpening { index += 1 }
    let name = readName()
    var tag = Tag(name: name, isOpening: isOpening, kind: kinds[name])
    readAttributes { name, value in
      if name.isText("hidden") || name.isText("class") && value.hasWord("unseen") {
        tag.isHidden = true
      }
    }
    return tag
  }

  /// Goes behind the end of an element that was just opened.
  mutating func skip(_ tag: Tag) {
    var depth = 1
    while depth > 0, nextText() != nil, let inner = nextTag() {
      if inner.name == tag.name { depth += inner.isOpening ? 1 : -1 }
    }
  }
}

extension TagScanner {
  /// The first eight letters of a name, in lower case, as a number.
  private mutating func readName() -> UInt64 {
    var name: UInt64 = 0
    while index < end {
      let lower = html[index] | 0x20
      guard lower > 0x2F, lower < 0x7B, html[index] != UInt8(ascii: ">") else { break }
      if name >> 56 == 0 { name = name << 8 | UInt64(lower) }
      index += 1
    }
    return name
  }

  /// Reads up to the end of the tag.
  private mutating func readAttributes(_ body: (ByteView, ByteView) -> Void) {
    while index < html.count {
      switch html[index] {
      case UInt8(ascii: ">"):
        index += 1
        return
      case ...0x20, UInt8(ascii: "/"): index += 1
      default:
        let name = html.run(from: index) {
          $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
        }
        index = max(name.upperBound, index + 1)
        var value = index..<index
        if index < html.count, html[index] == UInt8(ascii: "=") {
          index += 1
          guard index < html.count else { return }
          let quote = html[index]
          if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            value = index + 1..<(html.position(of: quote, from: index + 1) ?? html.count)
            index = min(html.count, value.upperBound + 1)
          } else {
            value = html.run(from: index) { $0 > 0x20 && $0 != UInt8(ascii: ">") }
            index = value.upperBound
          }
        }
        body(ByteView(rebasing: html[name]), ByteView(rebasing: html[value]))
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first position of a byte from `start` on.
  func position(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let baseAddress,
      let found = memchr(baseAddress + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }

  /// The first position of a text from `start` on.
  func position(of text: StaticString, from start: Int) -> Int? {
    let length = text.utf8CodeUnitCount
    var index = start
    while let found = position(of: text.utf8Start[0], from: index), found + length <= count {
      if ByteView(rebasing: self[found..<found + length]).isText(text) { return found }
      index = found + 1
    }
    return nil
  }

  fileprivate func run(from start: Int, while isPart: (UInt8) -> Bool) -> Range<Int> {
    var end = start
    while end < count, isPart(self[end]) { end += 1 }
    return start..<end
  }

  fileprivate func isText(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount, let baseAddress else { return false }
    return memcmp(baseAddress, text.utf8Start, count) == 0
  }

  /// Whether one of the words between spaces is the given one.
  fileprivate func hasWord(_ word: StaticString) -> Bool {
    guard count >= word.utf8CodeUnitCount else { return false }
    return split(separator: 0x20).contains { ByteView(rebasing: $0).isText(word) }
  }
}
