import Diagnostics

extension MarkdownLimits {
  /// What a text has too much of.
  struct Excess: Hashable {
    /// The line, from 0.
    var line: Int
    var message: Message

    init(_ line: Int, _ chinese: String, _ english: String, limit: Int) {
      self.line = line
      message = Message("\(chinese)，最多 \(limit)", "\(english), at most \(limit)")
    }
  }

  /// The first limit that a text exceeds; it is read once, byte by byte.
  func excess(in text: UnsafeBufferPointer<UInt8>) -> Excess? {
    if text.count > bytes {
      return Excess(
        0, "正文有 \(text.count) 字节", "the text has \(text.count) bytes", limit: bytes)
    }
    var counts = MarkdownCounts()
    var line = 0
    var position = 0
    while position < text.count {
      position = counts.countLine(of: text, from: position)
      if let excess = excess(of: counts, line: line) { return excess }
      line += 1
    }
    counts.endRun()
    return excess(of: counts, line: max(0, line - 1))
  }

  private func excess(of counts: MarkdownCounts, line: Int) -> Excess? {
    if counts.depth > depth {
      return Excess(line, "引用和列表嵌套太深", "quotes and lists are nested too deep", limit: depth)
    }
    if counts.column > depth * 4 {
      return Excess(line, "列表缩进太多", "a list is indented too far", limit: depth * 4)
    }
    if counts.declarations > declarations {
      return Excess(line, "“<!”“<?” 太多", "too many \"<!\" and \"<?\"", limit: declarations)
    }
    if counts.brackets > brackets {
      return Excess(line, "方括号太多", "too many square brackets", limit: brackets)
    }
    if counts.emphasis > emphasis {
      return Excess(line, "“*”“_”“~” 太多", "too many of * _ ~", limit: emphasis)
    }
    if counts.tags > tags { return Excess(line, "“<” 太多", "too many \"<\"", limit: tags) }
    if counts.addresses > addresses {
      return Excess(line, "“@” 太多", "too many \"@\"", limit: addresses)
    }
    if counts.parentheses > parentheses {
      return Excess(line, "连续的 “)” 太多", "too many \")\" in a row", limit: parentheses)
    }
    if counts.bars > columns + 1 {
      return Excess(line, "表格的列太多", "a table has too many columns", limit: columns)
    }
    if counts.tableBytes > tableBytes {
      return Excess(line, "表格太大", "tables are too large", limit: tableBytes)
    }
    if counts.cells > cells {
      return Excess(line, "表格的单元格太多", "tables have too many cells", limit: cells)
    }
    if counts.definitionRun.multipliedReportingOverflow(by: counts.brackets).partialValue
      > referenceBytes
    {
      return Excess(
        line, "链接定义太大", "definitions of links are too large", limit: referenceBytes)
    }
    return nil
  }
}
