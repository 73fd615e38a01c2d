/// Finds the column of something on a line of a masked text; used only for findings and claims.
struct SourceLines {
  private let mask: HoleMask
  private let firstLine: Int
  private var starts: [Int] = []
  /// How many more columns are looked for; beyond, findings name the line only.
  private var budget = 200
  /// Where the last link was found, so that the next is looked for behind it.
  private var lastLink = (line: 0, offset: 0, column: 1)

  init(mask: HoleMask, firstLine: Int) {
    self.mask = mask
    self.firstLine = firstLine
  }

  /// The character column, from 1, of the first place where `text` stands on a line.
  ///
  /// The text is meant as the parser got it, with masked holes.
  mutating func column(of text: String, onLine line: Int) -> Int? {
    guard budget > 0, !text.isEmpty else { return nil }
    budget -= 1
    guard let content = content(ofLine: line),
      let range = content.firstRange(of: Array(text.utf8))
    else { return nil }
    return characters(in: content[..<range.lowerBound]) + 1
  }

  /// The character column, from 1, of the bracket that opens the next link to an address on a line.
  ///
  /// Links must be asked for in their order. A link in another form, such as `[text][name]`, is not
  /// found.
  mutating func columnOfLink(to address: String, onLine line: Int) -> Int? {
    guard budget > 0, let content = content(ofLine: line) else { return nil }
    if lastLink.line != line { lastLink = (line, content.startIndex, 1) }
    let rest = content[lastLink.offset...]
    guard let end = rest.firstRange(of: Array("](\(address)".utf8)),
      let start = openingBracket(in: rest[..<end.lowerBound])
    else {
      budget -= 1
      return nil
    }
    let column = lastLink.column + characters(in: rest[..<start])
    lastLink = (line, end.upperBound, column + characters(in: rest[start..<end.upperBound]))
    return column
  }

  /// The place of the bracket that is still open at the end of a text.
  private func openingBracket(in text: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    return text.indices.last {
      switch text[$0] {
      case UInt8(ascii: "]"): depth += 1
      case UInt8(ascii: "[") where depth == 0: return true
      case UInt8(ascii: "["): depth -= 1
      default: break
      }
      return false
    }
  }

  private func characters(in text: ArraySlice<UInt8>) -> Int {
    mask.restored(String(decoding: text, as: UTF8.self)).unicodeScalars.count
  }

  /// The bytes of a line, as the parser got them.
  private mutating func content(ofLine line: Int) -> ArraySlice<UInt8>? {
    if starts.isEmpty { findStarts() }
    let index = line - firstLine
    guard starts.indices.contains(index) else { return nil }
    return mask.bytes[
      starts[index]..<(index + 1 < starts.count ? starts[index + 1] : mask.bytes.count)]
  }

  private mutating func findStarts() {
    starts = [0]
    let bytes = mask.bytes
    for index in bytes.indices {
      let isEnd =
        bytes[index] == UInt8(ascii: "\n")
        || (bytes[index] == UInt8(ascii: "\r")
          && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")))
      if isEnd { starts.append(index + 1) }
    }
  }
}
