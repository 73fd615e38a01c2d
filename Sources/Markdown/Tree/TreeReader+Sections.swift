import Diagnostics

extension TreeReader {
  /// Reports sections that start in one block and end in another, which would tear the HTML apart.
  ///
  /// Sections that are never closed at all are the template compiler's affair.
  mutating func checkSections(in document: MarkdownNode) {
    guard !mask.entries.isEmpty else { return }
    var all: [Hole] = []
    document.forEachHole { if $0.sectionKind != nil { all.append($0) } }
    guard unmatched(all).isEmpty else { return }
    checkSections(inChildrenOf: document)
  }

  private mutating func checkSections(inChildrenOf node: MarkdownNode) {
    var own: [Hole] = []
    for child in node.children {
      switch child.kind {
      case .hole(let hole) where hole.sectionKind != nil: own.append(hole)
      case .sections:
        for case .hole(let hole) in child.children.map(\.kind) where hole.sectionKind != nil {
          own.append(hole)
        }
      default: checkSections(inChildrenOf: child)
      }
    }
    for hole in unmatched(own) {
      log.error(
        "section-nesting", at: SourceLocation(path, row: hole.line, column: hole.column),
        Message(
          "“{{\(hole.text)}}” 与它的另一半不在同一段、同一列表或同一表格里",
          "\"{{\(hole.text)}}\" and its other half are not in the same paragraph, list or table"),
        hint: Message(
          "让两个标签各占一行，前后空一行；在表格和列表里各占一行表格或一个列表项",
          "put both on lines of their own between empty lines, or in rows or items of their own"))
    }
  }

  /// The tags that open what does not close, and the reverse.
  private func unmatched(_ holes: [Hole]) -> [Hole] {
    var open: [Hole] = []
    var wrong: [Hole] = []
    for hole in holes {
      switch hole.sectionKind {
      case .end? where open.last?.sectionName == hole.sectionName: open.removeLast()
      case .end?: wrong.append(hole)
      default: open.append(hole)
      }
    }
    return wrong + open
  }
}

private enum SectionKind {
  case start, end
}

extension Hole {
  fileprivate var sectionKind: SectionKind? {
    switch text.utf8.first {
    case UInt8(ascii: "#"), UInt8(ascii: "^"): .start
    case UInt8(ascii: "/"): .end
    default: nil
    }
  }

  fileprivate var sectionName: Substring { text.dropFirst().drop { $0 == " " || $0 == "\t" } }
}

extension MarkdownNode {
  fileprivate func forEachHole(_ body: (Hole) -> Void) {
    if case .hole(let hole) = kind { body(hole) }
    for child in children { child.forEachHole(body) }
  }
}
