import CCmarkGFM

extension TreeReader {
  func isFenced(_ node: OpaquePointer) -> Bool {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    return cmark_node_get_fenced(node, &length, &offset, &character) != 0
  }

  func alignments(of table: OpaquePointer) -> [MarkdownNode.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(table))
    guard let letters = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
    return UnsafeBufferPointer(start: letters, count: count).map { letter in
      switch letter {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .natural
      }
    }
  }
}

extension MarkdownNode {
  /// A paragraph or cell that holds nothing but tags that stand alone, as a node between blocks.
  var asSections: MarkdownNode? {
    switch kind {
    case .sections: return self
    case .paragraph, .cell: break
    default: return nil
    }
    var holes: [MarkdownNode] = []
    for child in children {
      switch child.kind {
      case .hole(let hole) where hole.standsAlone: holes.append(child)
      case .softBreak: continue
      case .text(let text) where text.allSatisfy { $0 == " " }: continue
      default: return nil
      }
    }
    return holes.isEmpty ? nil : MarkdownNode(.sections, holes, line: line)
  }
}
