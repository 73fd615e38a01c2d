import Diagnostics

/// Cuts the text of a template into tokens.
///
/// A section, partial or comment tag that stands alone on its line takes the line with it, as
/// Mustache asks (https://mustache.github.io/mustache.5.html, "standalone").
struct TemplateTokenizer {
  private let path: String
  private let bytes: [UInt8]
  private var position = 0
  private var line: Int
  private var lineStart = 0
  /// The column of the first character of the text, minus one; for a text inside another file.
  private var firstColumn: Int

  private init(_ text: String, at location: SourceLocation) {
    path = location.path
    bytes = Array(text.utf8)
    line = location.row ?? 1
    firstColumn = (location.column ?? 1) - 1
  }

  /// Tokens of `text`, whose first character stands at `location`.
  static func tokens(
    of text: String, at location: SourceLocation, log: inout DiagnosticLog
  ) -> [TemplateToken] {
    var tokenizer = TemplateTokenizer(text, at: location)
    return tokenizer.run(log: &log)
  }

  private mutating func run(log: inout DiagnosticLog) -> [TemplateToken] {
    var tokens: [TemplateToken] = []
    var textStart = 0
    while let open = find("{{", from: position) {
      advance(to: open)
      let location = SourceLocation(path, row: line, column: column(at: open))
      let isTriple = open + 2 < bytes.count && bytes[open + 2] == UInt8(ascii: "{")
      let content = open + (isTriple ? 3 : 2)
      guard let close = find(isTriple ? "}}}" : "}}", from: content) else {
        log.error(
          "template-syntax", at: location,
          Message("“{{” 之后没有 “}}”", "\"{{\" without \"}}\""),
          hint: Message("补上 “}}”", "add \"}}\""))
        break
      }
      var tag = TemplateTag(string(content..<close), location: location)
      if isTriple { tag.kind = .raw }
      var end = close + (isTriple ? 3 : 2)
      var textEnd = open
      if tag.standsAlone, let (start, next) = lineAround(open..<end), start >= textStart {
        textEnd = start
        end = next
      }
      if textStart < textEnd { tokens.append(.text(string(textStart..<textEnd))) }
      tokens.append(.tag(tag))
      advance(to: end)
      textStart = end
    }
    if textStart < bytes.count { tokens.append(.text(string(textStart..<bytes.count))) }
    return tokens
  }
}

extension TemplateTokenizer {
  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func find(_ pattern: StaticString, from start: Int) -> Int? {
    let count = pattern.utf8CodeUnitCount
    return pattern.withUTF8Buffer { pattern in
      var index = start
      while index + count <= bytes.count {
        if bytes[index] == pattern[0], (1..<count).allSatisfy({ bytes[index + $0] == pattern[$0] })
        {
          return index
        }
        index += 1
      }
      return nil
    }
  }

  /// Moves on and counts the lines passed.
  private mutating func advance(to end: Int) {
    while position < end {
      if bytes[position] == UInt8(ascii: "\n") {
        line += 1
        lineStart = position + 1
        firstColumn = 0
      }
      position += 1
    }
  }

  private func column(at index: Int) -> Int {
    firstColumn + string(lineStart..<index).unicodeScalars.count + 1
  }

  /// The start of the line and the start of the next one, when there is nothing else on the line.
  private func lineAround(_ tag: Range<Int>) -> (start: Int, next: Int)? {
    let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    var start = tag.lowerBound
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
    var end = tag.upperBound
    while end < bytes.count, isBlank(bytes[end]) || bytes[end] == UInt8(ascii: "\r") { end += 1 }
    guard end == bytes.count || bytes[end] == UInt8(ascii: "\n") else { return nil }
    return (start, min(end + 1, bytes.count))
  }
}
