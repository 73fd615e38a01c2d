/// Reads a text line by line and replaces its tags `{{…}}`.
struct HoleScanner {
  /// What was found on a line.
  struct Line {
    var number: Int
    /// Whether there are tags that stand alone on it, and nothing else.
    var hasOnlyTags: Bool
    /// The length of the line end in bytes.
    var endLength: Int
    /// The character column of a character that texts may not contain.
    var reservedColumn: Int?
  }

  let text: UnsafeBufferPointer<UInt8>
  private(set) var position = 0
  private(set) var line: Int
  /// Whether no `}}`, or no `}}}`, follows on the line, so that it need not be looked for again.
  private var lacksEnd = [false, false]

  init(text: UnsafeBufferPointer<UInt8>, line: Int) {
    self.text = text
    self.line = line
  }

  /// Copies a line with its end, with tags replaced.
  mutating func nextLine(into output: inout [UInt8], entries: inout [HoleMask.Entry]) -> Line {
    let start = position
    var copied = position
    var counted = position
    var column = 1
    var hasOther = false
    var tags = 0
    var result = Line(number: line, hasOnlyTags: false, endLength: 0)
    lacksEnd = [false, false]
    while position < text.count {
      let byte = text[position]
      if isLineEnd(position) { break }
      if starts(with: "{", times: 2, at: position), !isEscaped(from: start) {
        column += scalars(in: counted..<position)
        counted = position
        output.append(contentsOf: text[copied..<position])
        let entry = readTag(column: column)
        output.append(contentsOf: HoleMask.replacement(entries.count & 0xFFFF))
        entries.append(entry)
        copied = position
        tags += 1
        if case .hole(let hole) = entry.content, hole.standsAlone {} else { hasOther = true }
        continue
      }
      if byte == HoleMask.lead, isReserved(at: position) {
        result.reservedColumn = column + scalars(in: counted..<position)
      }
      if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") { hasOther = true }
      position += 1
    }
    if position < text.count {
      let isPair =
        text[position] == UInt8(ascii: "\r") && position + 1 < text.count
        && text[position + 1] == UInt8(ascii: "\n")
      result.endLength = isPair ? 2 : 1
      position += result.endLength
    }
    output.append(contentsOf: text[copied..<position])
    result.hasOnlyTags = tags > 0 && !hasOther
    line += 1
    return result
  }

  /// Reads the tag that starts here and moves behind it.
  private mutating func readTag(column: Int) -> HoleMask.Entry {
    let start = position
    let isTriple = start + 2 < text.count && text[start + 2] == UInt8(ascii: "{")
    let braces = isTriple ? 3 : 2
    var end = start + braces
    while !lacksEnd[braces - 2], end + braces <= text.count, !isLineEnd(end) {
      if starts(with: "}", times: braces, at: end) {
        position = end + braces
        let source = String(decoding: text[start..<position], as: UTF8.self)
        if isTriple {
          return HoleMask.Entry(content: .triple(line: line, column: column), source: source)
        }
        let hole = Hole(
          text: String(decoding: text[start + 2..<end].trimmed, as: UTF8.self), context: .text,
          line: line, column: column)
        return HoleMask.Entry(content: .hole(hole), source: source)
      }
      if starts(with: "{", times: 2, at: end) { return unclosed(from: start, braces, column) }
      end += 1
    }
    lacksEnd[braces - 2] = true
    return unclosed(from: start, braces, column)
  }

  private mutating func unclosed(
    from start: Int, _ braces: Int, _ column: Int
  ) -> HoleMask.Entry {
    position = start + braces
    return HoleMask.Entry(
      content: .unclosed(line: line, column: column),
      source: String(decoding: text[start..<position], as: UTF8.self))
  }

  private func starts(with brace: Unicode.Scalar, times: Int, at index: Int) -> Bool {
    index + times <= text.count
      && text[index..<index + times].allSatisfy { $0 == UInt8(ascii: brace) }
  }

  private func isLineEnd(_ index: Int) -> Bool {
    text[index] == UInt8(ascii: "\n") || text[index] == UInt8(ascii: "\r")
  }

  /// Whether an odd number of backslashes stands before the current character.
  private func isEscaped(from start: Int) -> Bool {
    var index = position
    while index > start, text[index - 1] == UInt8(ascii: "\\") { index -= 1 }
    return (position - index) % 2 == 1
  }

  private func isReserved(at index: Int) -> Bool {
    guard index + 2 < text.count, text[index + 1] == 0xB7 else { return false }
    return (0x90...0xAF).contains(text[index + 2])
  }

  private func scalars(in range: Range<Int>) -> Int {
    text[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Without spaces and tabs at the ends.
  var trimmed: Self {
    let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let start = firstIndex { !isBlank($0) } ?? endIndex
    var end = endIndex
    while end > start, isBlank(self[end - 1]) { end -= 1 }
    return self[start..<end]
  }
}
