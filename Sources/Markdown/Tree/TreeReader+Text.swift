import CCmarkGFM
import Diagnostics

extension TreeReader {
  func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  /// Appends a text, cut at its holes.
  mutating func appendText(_ text: String, line: Int, to result: inout [MarkdownNode]) {
    guard !mask.entries.isEmpty else {
      return result.append(text, line: line)
    }
    for part in parts(of: text, context: .text) {
      switch part {
      case .text(let text): result.append(text, line: line)
      case .hole(let hole): result.append(MarkdownNode(.hole(hole), line: hole.line))
      }
    }
  }

  /// A text from cmark, cut at its holes; what is wrong with them is reported.
  mutating func parts(of text: String, context: Hole.Context) -> [TextPart] {
    guard !text.isEmpty else { return [] }
    var parts: [TextPart] = []
    var broken: [HoleMask.Entry] = []
    mask.split(text) {
      parts.append(.text($0))
    } entry: { entry in
      guard case .hole(var hole) = entry.content else { return broken.append(entry) }
      hole.context = context == .urlStart && !parts.isEmpty ? .urlPart : context
      parts.append(.hole(hole))
    }
    for entry in broken { report(entry) }
    return parts
  }

  private mutating func report(_ entry: HoleMask.Entry) {
    switch entry.content {
    case .hole: break
    case .unclosed(let line, let column):
      log.error(
        "template-syntax", at: SourceLocation(path, row: line, column: column),
        Message("“{{” 之后同一行里没有 “}}”", "\"{{\" without \"}}\" on the same line"),
        hint: Message(
          "补上 “}}”；要显示大括号本身，写 “\\{{”",
          "add \"}}\"; to show the braces themselves, write \"\\{{\""))
    case .triple(let line, let column):
      log.error(
        "template-syntax", at: SourceLocation(path, row: line, column: column),
        Message(
          "正文里不能用三个大括号：\(entry.source)", "three braces are not allowed here: \(entry.source)"),
        hint: Message("改用两个大括号", "use two braces"))
    }
  }

  /// Leaves raw HTML out; `<br>` is a line break, a line of tags the content of a comment.
  mutating func appendHTML(
    _ node: OpaquePointer, line: Int, to result: inout [MarkdownNode]
  ) {
    let literal = string(cmark_node_get_literal(node))
    if literal.hasPrefix("<!--") {
      let holes = sections(inComment: literal)
      if !holes.isEmpty { result.append(MarkdownNode(.sections, holes, line: line)) }
      return
    }
    let tag = literal.prefix(while: { $0 != ">" && !$0.isNewline }).prefix(60)
    if tag.dropFirst().prefix(2).lowercased() == "br",
      tag.dropFirst(3).allSatisfy({ $0 == " " || $0 == "/" }), literal.dropFirst(tag.count) == ">"
    {
      return result.append(MarkdownNode(.lineBreak, line: line))
    }
    let shown = mask.restored(String(tag)) + (tag.count < 60 ? ">" : "…")
    log.warning(
      "raw-html", at: location(of: String(tag), onLine: line),
      Message("正文里不能写 HTML，已去掉：\(shown)", "raw HTML is left out: \(shown)"),
      hint: Message("改用 Markdown 的写法；或用模板", "write it in Markdown, or in a template"))
  }

  /// The holes of a line of tags that the mask has made a comment.
  private mutating func sections(inComment literal: String) -> [MarkdownNode] {
    var holes: [MarkdownNode] = []
    var isOurs = false
    mask.split(literal) { _ in
    } entry: { entry in
      if entry.isFirstOfLine { isOurs = true }
      if isOurs, case .hole(let hole) = entry.content {
        holes.append(MarkdownNode(.hole(hole), line: hole.line))
      }
      if entry.isLastOfLine { isOurs = false }
    }
    return holes
  }
}

extension [MarkdownNode] {
  /// Appends a text, joined to a text before it.
  mutating func append(_ text: String, line: Int) {
    if let last = indices.last, case .text(let before) = self[last].kind {
      self[last].kind = .text(before + text)
    } else {
      append(MarkdownNode(.text(text), line: line))
    }
  }

  /// Without the line breaks that stand between Chinese characters.
  ///
  /// Next to a Chinese character, a value and punctuation that Chinese shares with other scripts count
  /// as Chinese.
  func joiningChineseLines() -> [MarkdownNode] {
    guard contains(where: { $0.kind == .softBreak }) else { return self }
    var result: [MarkdownNode] = []
    result.reserveCapacity(count)
    for (index, node) in enumerated() {
      if node.kind == .softBreak, index > 0, index + 1 < count {
        let (before, after) = (self[index - 1].lastEdge, self[index + 1].firstEdge)
        if before.joins, after.joins, before == .chinese || after == .chinese { continue }
      }
      result.append(node)
    }
    return result
  }
}

/// What stands at an end of an inline node.
private enum Edge: Hashable {
  case chinese, shared, hole, other

  init(_ scalar: Unicode.Scalar?) {
    guard let scalar else {
      self = .other
      return
    }
    self = scalar.isCJK ? .chinese : scalar.isSharedPunctuation ? .shared : .other
  }

  var joins: Bool { self != .other }
}

extension MarkdownNode {
  fileprivate var firstEdge: Edge {
    switch kind {
    case .text(let text), .code(let text): Edge(text.unicodeScalars.first)
    case .hole: .hole
    default: children.first?.firstEdge ?? .other
    }
  }

  fileprivate var lastEdge: Edge {
    switch kind {
    case .text(let text), .code(let text): Edge(text.unicodeScalars.last)
    case .hole: .hole
    default: children.last?.lastEdge ?? .other
    }
  }
}
