import Diagnostics

/// A Markdown text in which every `{{…}}` was replaced by characters that mean nothing to Markdown.
///
/// The replacement is U+FDD0, four of U+FDE0…U+FDEF (the number of the hole in base 16) and U+FDD1:
/// characters that Unicode keeps for use inside of programs, so that no text has them. A line that
/// holds only tags that stand alone becomes an HTML comment, which Markdown takes for a block of its
/// own, unless the line above is a row of a table.
struct HoleMask {
  /// What was replaced.
  struct Entry {
    enum Content {
      case hole(Hole)
      /// `{{` without `}}` on the same line.
      case unclosed(line: Int, column: Int)
      /// `{{{…}}}`.
      case triple(line: Int, column: Int)
    }

    var content: Content
    /// The tag as it stands in the text.
    var source: String
    /// Whether it was put into a comment of its own together with its neighbours on the line.
    var isFirstOfLine = false
    var isLastOfLine = false
  }

  /// The text as the parser gets it.
  private(set) var bytes: [UInt8] = []
  private(set) var entries: [Entry] = []

  /// A text in which nothing is replaced.
  init(plain bytes: UnsafeBufferPointer<UInt8>) { self.bytes = Array(bytes) }

  /// Replaces the holes of a text; nil, with a finding, when it has too many or reserved characters.
  init?(
    _ text: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int, limit: Int,
    log: inout DiagnosticLog
  ) {
    var scanner = HoleScanner(text: text, line: firstLine)
    bytes.reserveCapacity(text.count + 64)
    var lineAboveIsRow = false
    while scanner.position < text.count {
      let start = bytes.count
      let firstEntry = entries.count
      let line = scanner.nextLine(into: &bytes, entries: &entries)
      if let column = line.reservedColumn {
        log.error(
          "reserved-character", at: SourceLocation(path, row: line.number, column: column),
          Message(
            "这里有一个不可见的非法字符（U+FDD0–U+FDEF）",
            "an invisible character stands here that no text may contain (U+FDD0–U+FDEF)"),
          hint: Message("删去它", "delete it"))
        return nil
      }
      if entries.count > limit {
        log.error(
          "markdown-limit", at: SourceLocation(path, row: line.number, column: 1),
          Message("“{{…}}” 多于 \(limit) 个", "there are more than \(limit) tags {{…}}"))
        return nil
      }
      if line.hasOnlyTags, !lineAboveIsRow { wrapLine(from: start, end: line, firstEntry) }
      lineAboveIsRow =
        bytes[start...].contains(UInt8(ascii: "|"))
        || (line.hasOnlyTags && lineAboveIsRow)
    }
  }

  private mutating func wrapLine(from start: Int, end line: HoleScanner.Line, _ firstEntry: Int) {
    let first = bytes[start...].firstIndex(of: Self.lead) ?? bytes.count
    let end = bytes.count - line.endLength
    bytes.replaceSubrange(end..<end, with: Self.commentEnd)
    bytes.replaceSubrange(first..<first, with: Self.commentStart)
    entries[firstEntry].isFirstOfLine = true
    entries[entries.count - 1].isLastOfLine = true
  }
}

extension HoleMask {
  static let lead: UInt8 = 0xEF
  static let start: [UInt8] = [0xEF, 0xB7, 0x90]
  static let end: [UInt8] = [0xEF, 0xB7, 0x91]
  static let commentStart = Array("<!--".utf8)
  static let commentEnd = Array("-->".utf8)
  /// The length of a replacement in bytes.
  static let length = 18

  /// The number of the hole whose replacement starts at `index`.
  static func number(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard index + length <= bytes.count, bytes[index] == 0xEF, bytes[index + 1] == 0xB7,
      bytes[index + 2] == 0x90
    else { return nil }
    return (1...4).reduce(0) { $0 << 4 | Int(bytes[index + 3 * $1 + 2] & 15) }
  }

  static func replacement(_ number: Int) -> [UInt8] {
    start + [12, 8, 4, 0].flatMap { [0xEF, 0xB7, 0xA0 + UInt8(number >> $0 & 15)] } + end
  }
}

extension HoleMask {
  /// Cuts a text from the parser at its holes.
  func split(
    _ text: String, text onText: (String) -> Void, entry onEntry: (Entry) -> Void
  ) {
    guard !entries.isEmpty else { return onText(text) }
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        guard bytes[index] == Self.lead, let number = Self.number(in: bytes, at: index),
          entries.indices.contains(number)
        else {
          index += 1
          continue
        }
        if start < index { onText(String(decoding: bytes[start..<index], as: UTF8.self)) }
        onEntry(entries[number])
        index += Self.length
        start = index
      }
      if start < bytes.count { onText(String(decoding: bytes[start...], as: UTF8.self)) }
    }
  }

  /// A text from the parser with every tag as it was written: for code.
  func restored(_ text: String) -> String {
    guard !entries.isEmpty else { return text }
    var result = ""
    var dropsEnd = false
    split(text) { part in
      result += dropsEnd ? part.dropFirst(Self.commentEnd.count) : part[...]
      dropsEnd = false
    } entry: { entry in
      if entry.isFirstOfLine { result.removeLast(Self.commentStart.count) }
      result += entry.source
      dropsEnd = entry.isLastOfLine
    }
    return result
  }
}
