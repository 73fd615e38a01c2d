/// Finds the column of something on a line of a masked text; used only when there is a finding.
struct SourceLines {
  private let mask: HoleMask
  private let firstLine: Int
  private var starts: [Int] = []
  /// How many more columns are looked for; beyond, findings name the line only.
  private var budget = 200

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
    if starts.isEmpty { findStarts() }
    let index = line - firstLine
    guard starts.indices.contains(index) else { return nil }
    let end = index + 1 < starts.count ? starts[index + 1] : mask.bytes.count
    let content = mask.bytes[starts[index]..<end]
    guard let range = content.firstRange(of: Array(text.utf8)) else { return nil }
    let before = String(decoding: content[..<range.lowerBound], as: UTF8.self)
    return mask.restored(before).unicodeScalars.count + 1
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
