import CCmarkGFM
import Diagnostics

/// Turns the tree of cmark into a `MarkdownNode`, with holes put back and unsafe things left out.
struct TreeReader {
  let mask: HoleMask
  let path: String
  let firstLine: Int
  let limits: MarkdownLimits
  var log: DiagnosticLog
  private var isTooDeep = false
  /// The references met so far, by the number of the footnote.
  private var references: [Int: Int] = [:]
  private var footnotes = 0
  var lines: SourceLines

  init(
    mask: HoleMask, path: String, firstLine: Int, limits: MarkdownLimits, log: DiagnosticLog
  ) {
    self.mask = mask
    self.path = path
    self.firstLine = firstLine
    self.limits = limits
    self.log = log
    lines = SourceLines(mask: mask, firstLine: firstLine)
  }

  /// The place on a line where a text stands, as the parser got it.
  mutating func location(of text: String, onLine line: Int) -> SourceLocation {
    SourceLocation(path, row: line, column: lines.column(of: text, onLine: line))
  }

  mutating func read() -> MarkdownNode? {
    let document = withCmarkDocument(mask.bytes) { root in
      MarkdownNode(.document, children(of: root, depth: 0), line: firstLine)
    }
    if isTooDeep {
      log.error(
        "markdown-limit", at: SourceLocation(path, row: firstLine),
        Message("嵌套超过 \(limits.depth) 层", "nested deeper than \(limits.depth) levels"))
      return nil
    }
    if let document { checkSections(in: document) }
    return document
  }

  /// The children of a node, as far as they may be published.
  private mutating func children(
    of node: OpaquePointer, depth: Int
  ) -> [MarkdownNode] {
    var result: [MarkdownNode] = []
    guard depth < limits.depth else {
      isTooDeep = true
      return result
    }
    var next = cmark_node_first_child(node)
    while let child = next {
      append(child, to: &result, depth: depth + 1)
      next = cmark_node_next(child)
    }
    return result
  }

  private mutating func append(
    _ node: OpaquePointer, to result: inout [MarkdownNode], depth: Int
  ) {
    let line = Int(cmark_node_get_start_line(node)) + firstLine - 1
    let type = cmark_node_get_type(node)
    func add(_ kind: MarkdownNode.Kind, _ children: [MarkdownNode] = []) {
      result.append(MarkdownNode(kind, children, line: line))
    }
    switch type {
    case CMARK_NODE_TEXT:
      appendText(string(cmark_node_get_literal(node)), line: line, to: &result)
    case CMARK_NODE_SOFTBREAK:
      add(.softBreak)
    case CMARK_NODE_LINEBREAK:
      add(.lineBreak)
    case CMARK_NODE_CODE:
      add(.code(mask.restored(string(cmark_node_get_literal(node)))))
    case CMARK_NODE_EMPH:
      add(.emphasis, inlines(of: node, depth))
    case CMARK_NODE_STRONG:
      add(.strong, inlines(of: node, depth))
    case CMARK_NODE_LINK:
      appendLink(node, line: line, to: &result, depth: depth)
    case CMARK_NODE_IMAGE:
      appendImage(node, line: line, to: &result, depth: depth)
    case CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK:
      appendHTML(node, line: line, to: &result)
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      let number = Int(string(cmark_node_get_literal(node))) ?? 0
      references[number, default: 0] += 1
      add(.footnoteReference(number: number, occurrence: references[number, default: 1]))
    case CMARK_NODE_PARAGRAPH:
      let inlines = textBlock(node, depth)
      if !inlines.isEmpty { add(.paragraph, inlines) }
    case CMARK_NODE_HEADING:
      add(.heading(level: Int(cmark_node_get_heading_level(node))), textBlock(node, depth))
    case CMARK_NODE_BLOCK_QUOTE:
      add(.blockQuote, children(of: node, depth: depth))
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      add(
        .list(
          start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
          isTight: cmark_node_get_list_tight(node) != 0),
        children(of: node, depth: depth))
    case CMARK_NODE_ITEM:
      let children = children(of: node, depth: depth)
      if children.count == 1, let sections = children[0].asSections {
        result.append(sections)
      } else {
        add(.item, children)
      }
    case CMARK_NODE_CODE_BLOCK:
      let isFenced = isFenced(node)
      add(
        .codeBlock(
          info: mask.restored(string(cmark_node_get_fence_info(node))),
          literal: mask.restored(string(cmark_node_get_literal(node))),
          line: isFenced ? line + 1 : line))
    case CMARK_NODE_THEMATIC_BREAK:
      add(.thematicBreak)
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      footnotes += 1
      add(
        .footnote(number: footnotes, references: references[footnotes, default: 0]),
        children(of: node, depth: depth))
    default:
      appendExtension(node, line: line, to: &result, depth: depth)
    }
  }

  /// A node of one of the extensions, which cmark numbers when they are registered.
  private mutating func appendExtension(
    _ node: OpaquePointer, line: Int, to result: inout [MarkdownNode],
    depth: Int
  ) {
    switch string(cmark_node_get_type_string(node)) {
    case "strikethrough":
      result.append(MarkdownNode(.strikethrough, inlines(of: node, depth), line: line))
    case "table":
      let alignments = alignments(of: node)
      let children = children(of: node, depth: depth)
      result.append(MarkdownNode(.table(alignments), children, line: line))
    case "table_header":
      result.append(MarkdownNode(.row, children(of: node, depth: depth), line: line))
    case "table_row":
      let cells = children(of: node, depth: depth)
      if let sections = cells.first?.asSections, cells.dropFirst().allSatisfy(\.children.isEmpty) {
        result.append(sections)
      } else {
        result.append(MarkdownNode(.row, cells, line: line))
      }
    case "table_cell":
      result.append(MarkdownNode(.cell, textBlock(node, depth), line: line))
    default:
      result += children(of: node, depth: depth)
    }
  }

  /// The inline content of a block.
  private mutating func textBlock(
    _ node: OpaquePointer, _ depth: Int
  ) -> [MarkdownNode] {
    let inlines = inlines(of: node, depth)
    if inlines.contains(where: \.hasAsterisks) { checkFlanking(in: inlines) }
    return inlines
  }

  /// The children of a node that holds text, without line breaks between Chinese characters.
  mutating func inlines(
    of node: OpaquePointer, _ depth: Int
  ) -> [MarkdownNode] {
    children(of: node, depth: depth).joiningChineseLines()
  }
}
