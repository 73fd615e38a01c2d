/// What a Markdown text has of everything that can make parsing slow: never less than the parser sees.
struct MarkdownCounts {
  /// Markers of quotes and lists in front of the current line, and the column of the last list marker.
  private(set) var depth = 0
  private(set) var column = 0
  private(set) var brackets = 0
  private(set) var emphasis = 0
  private(set) var tags = 0
  private(set) var declarations = 0
  private(set) var addresses = 0
  /// The most parentheses in a row.
  private(set) var parentheses = 0
  /// The vertical bars on the current line.
  private(set) var bars = 0
  private(set) var cells = 0
  private(set) var tableBytes = 0
  /// The bytes of the longest run that has a link definition.
  private(set) var definitionRun = 0
  private var run = Run()

  /// Lines without an empty line between them.
  private struct Run {
    var bytes = 0
    var lines = 0
    /// Lines such as `|---|---|`, and the bars of the one that has most.
    var delimiterRows = 0
    var bars = 0
    var hasDefinition = false
  }

  /// Counts the line that starts at `start`.
  ///
  /// - Returns: the start of the next line.
  mutating func countLine(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    bars = 0
    let content = countMarkers(of: text, from: start)
    var isDelimiterRow = false
    var hasOther = false
    var before: UInt8 = 0
    var closing = 0
    var position = content
    while position < text.count {
      let byte = text[position]
      position += 1
      guard byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") else { break }
      closing = byte == UInt8(ascii: ")") ? closing + 1 : 0
      switch byte {
      case UInt8(ascii: "-"): isDelimiterRow = true
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: ":"):
        if before == UInt8(ascii: "]") { run.hasDefinition = true }
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0B, 0x0C: break
      default:
        hasOther = true
        count(byte, before: before, after: position < text.count ? text[position] : 0)
        if closing > parentheses { parentheses = closing }
      }
      before = byte
    }
    if position == content || isBlank(text[start..<position]) {
      endRun()
    } else {
      run.bytes += position - start
      run.lines += 1
      if isDelimiterRow, !hasOther {
        run.delimiterRows += 1
        run.bars = max(run.bars, bars)
      }
    }
    return position
  }

  mutating func endRun() {
    if run.delimiterRows > 0 {
      tableBytes += run.delimiterRows * run.bytes
      cells += (run.bars + 1) * run.lines
    }
    if run.hasDefinition { definitionRun = max(definitionRun, run.bytes) }
    run = Run()
  }
}

extension MarkdownCounts {
  private mutating func count(_ byte: UInt8, before: UInt8, after: UInt8) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"): brackets += 1
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      if byte != before { emphasis += 1 }
    case UInt8(ascii: "<"):
      tags += 1
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      if before == UInt8(ascii: "<"), after != UInt8(ascii: "-") { declarations += 1 }
    case UInt8(ascii: "@"): addresses += 1
    default: break
    }
  }

  /// Counts the markers of quotes and lists at the start of a line.
  ///
  /// - Returns: where the content of the line starts, or where markers and content cannot be told
  ///   apart: behind the last marker of a list there are blanks.
  private mutating func countMarkers(
    of text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    depth = 0
    column = 0
    var current = 0
    var position = start
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: " "): current += 1
      case UInt8(ascii: "\t"): current += 4 - current % 4
      case UInt8(ascii: ">"):
        depth += 1
        current += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard isBlankOrEnd(text, position + 1), !isThematicBreak(text, from: position) else {
          return position
        }
        depth += 1
        column = current
        current += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        var end = position
        while end < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[end]) {
          end += 1
        }
        guard end - position < 10, end < text.count,
          text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")"),
          isBlankOrEnd(text, end + 1)
        else { return position }
        depth += 1
        column = current
        current += end + 1 - position
        position = end
      default: return position
      }
      position += 1
    }
    return position
  }

  /// Whether the rest of a line is a rule across the page: it is a marker of nothing then.
  private func isThematicBreak(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    guard depth < 2 else { return false }
    for byte in text[start...] {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if byte != text[start], byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") { return false }
    }
    return true
  }

  private func isBlankOrEnd(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index < text.count else { return true }
    return [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
      .contains(text[index])
  }

  private func isBlank(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    line.allSatisfy { $0 == UInt8(ascii: " ") || (9...13).contains($0) }
  }
}
