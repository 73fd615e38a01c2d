/// Reads the text in `<main>` of a finished page.
///
/// `<main>` says what the page is by attributes: `data-search="no"` (not to be found),
/// `data-search-title` (else the first `<h1>`), `data-column`, `data-year`, `data-place`,
/// `data-name`. What is not read by people as text of the page is left out: navigation, drawings,
/// what is hidden, and elements of the class `unseen`.
struct PageReader: Sendable {
  private(set) var page = PageText()
  /// The hashes of the page's blocks.
  private var known: Set<UInt64> = []
  private let kinds = TagKinds()
  /// Where the current block begins.
  private var start = 0
  private var isTitle = false
  /// Whether white space was seen behind the last byte of the block.
  private var spaces = false
  /// Whether a tag was seen there, which ends a word.
  private var breaksWord = false

  /// Reads a page into `page`.
  ///
  /// - Returns: false when the page is not to be found.
  mutating func read(_ html: [UInt8]) -> Bool {
    page.title.removeAll(keepingCapacity: true)
    page.blocks.removeAll(keepingCapacity: true)
    known.removeAll(keepingCapacity: true)
    start = 0
    (isTitle, spaces, breaksWord) = (false, false, false)
    return html.withUnsafeBufferPointer { html in
      var tags = TagScanner(html, kinds)
      guard tags.enterMain(), takeAttributes(of: tags) else { return false }
      while let text = tags.nextText() {
        append(text)
        guard let tag = tags.nextTag() else { break }
        switch tag.kind {
        case .joint: continue
        case .inline: breaksWord = true
        case .block, .void, .skipped: endBlock()
        case .heading:
          endBlock()
          isTitle = tag.isOpening && page.title.isEmpty
        }
        if tag.isOpening, tag.hasContent, tag.isHidden || tag.kind == .skipped { tags.skip(tag) }
      }
      endBlock()
      return !page.title.isEmpty
    }
  }
}

extension PageReader {
  private mutating func takeAttributes(of tags: TagScanner) -> Bool {
    (page.column, page.year, page.place, page.name) = ("", "", "", "")
    var isSearched = true
    for (name, value) in tags.attributes {
      func text() -> String { String(decoding: plainText(value), as: UTF8.self) }
      switch name {
      case "data-search": isSearched = text() != "no"
      case "data-search-title": page.title = plainText(value)
      case "data-column": page.column = text()
      case "data-year": page.year = text()
      case "data-place": page.place = text()
      case "data-name": page.name = text()
      default: continue
      }
    }
    return isSearched
  }

  private mutating func append(_ text: ByteView) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == 0x20 || byte >= 0x09 && byte <= 0x0D {
        spaces = true
        index += 1
        continue
      }
      if spaces || breaksWord { separate(from: byte) }
      if byte == UInt8(ascii: "&"), let (bytes, end) = reference(in: text, at: index) {
        page.blocks += bytes
        index = end
        continue
      }
      var end = index + 1
      while end < text.count, text[end] > 0x20, text[end] != UInt8(ascii: "&") { end += 1 }
      page.blocks.append(contentsOf: text[index..<end])
      index = end
    }
  }

  /// One space for white space, and for a tag within a word: tags that are laid out one below the
  /// other often stand side by side in the source.
  private mutating func separate(from byte: UInt8) {
    if let last = page.blocks.last, page.blocks.count > start,
      spaces || last.isWordByte && byte.isWordByte
    {
      page.blocks.append(0x20)
    }
    (spaces, breaksWord) = (false, false)
  }

  private mutating func endBlock() {
    (spaces, breaksWord) = (false, false)
    defer { start = page.blocks.count }
    guard page.blocks.count > start else { return }
    if isTitle {
      isTitle = false
      page.title.append(contentsOf: page.blocks[start...])
      page.blocks.removeSubrange(start...)
      return
    }
    var hash = FNV()
    for index in start..<page.blocks.count { hash.combine(page.blocks[index]) }
    if known.insert(hash.value).inserted {
      page.blocks.append(UInt8(ascii: "\n"))
    } else {
      page.blocks.removeSubrange(start...)
    }
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
      || self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9")
  }
}
