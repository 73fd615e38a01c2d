extension HTMLWriter {
  mutating func write(_ document: MarkdownNode) {
    var footnotes: [MarkdownNode] = []
    for child in document.children {
      if case .footnote = child.kind {
        footnotes.append(child)
      } else {
        writeBlock(child)
      }
    }
    guard !footnotes.isEmpty else { return }
    write("<section class=\"footnotes\">\n<ol>\n")
    for footnote in footnotes { writeFootnote(footnote) }
    write("</ol>\n</section>\n")
  }

  private mutating func writeBlocks(_ nodes: [MarkdownNode], isTight: Bool = false) {
    for node in nodes { writeBlock(node, isTight: isTight) }
  }

  /// Writes a block; in a tight list its paragraphs are without their tags.
  private mutating func writeBlock(_ node: MarkdownNode, isTight: Bool = false) {
    if marksSource { writeLine(of: node) }
    switch node.kind {
    case .paragraph where isTight:
      writeInlines(node.children)
      if output.last != UInt8(ascii: "\n") { write("\n") }
    case .paragraph:
      write("<p>")
      writeInlines(node.children)
      write("</p>\n")
    case .sections:
      writeInlines(node.children)
    case .heading(let level):
      writeHeading(node, level: level)
    case .blockQuote:
      write("<blockquote>\n")
      writeBlocks(node.children)
      write("</blockquote>\n")
    case .list(let start, let isTight):
      writeList(node, start: start, isTight: isTight)
    case .codeBlock(let info, let literal, let line):
      writeCode(info: info, literal: literal, line: line)
    case .thematicBreak:
      write("<hr>\n")
    case .table(let alignments):
      writeTable(node, alignments)
    case .footnote:
      writeFootnote(node)
    default:
      writeInlines([node])
    }
  }

  private mutating func writeLine(of node: MarkdownNode) {
    write("<!--line ")
    output.append(contentsOf: String(node.line).utf8)
    write("-->")
  }

  private mutating func writeHeading(_ node: MarkdownNode, level: Int) {
    let digit = UInt8(ascii: "0") + UInt8(clamping: max(1, min(6, level)))
    output += [UInt8(ascii: "<"), UInt8(ascii: "h"), digit]
    write(" id=\"")
    output.appendHTML(headings.identifier(for: node.plainText))
    write("\">")
    writeInlines(node.children)
    write("</h")
    output += [digit, UInt8(ascii: ">"), UInt8(ascii: "\n")]
  }

  private mutating func writeList(_ node: MarkdownNode, start: Int?, isTight: Bool) {
    switch start {
    case nil: write("<ul>\n")
    case 1?: write("<ol>\n")
    case let start?:
      write("<ol start=\"")
      output.append(contentsOf: String(start).utf8)
      write("\">\n")
    }
    for item in node.children {
      guard case .item = item.kind else {
        writeBlock(item)
        continue
      }
      write("<li>")
      if !isTight, !item.children.isEmpty { write("\n") }
      writeBlocks(item.children, isTight: isTight)
      if isTight, output.last == UInt8(ascii: "\n") { output.removeLast() }
      write("</li>\n")
    }
    write(start == nil ? "</ul>\n" : "</ol>\n")
  }

  private mutating func writeCode(info: String, literal: String, line: Int) {
    guard !isBlock(info) else {
      return add(.block(language: info.languageWord, source: literal, line: line))
    }
    write("<pre><code")
    let language = info.languageWord
    if !language.isEmpty {
      write(" class=\"language-")
      output.appendHTML(language)
      write("\"")
    }
    write(">")
    output.appendHTML(literal)
    write("</code></pre>\n")
  }

  private mutating func writeTable(_ node: MarkdownNode, _ alignments: [MarkdownNode.Alignment]) {
    write("<div class=\"table-scroll\" tabindex=\"0\">\n<table>\n")
    for (index, row) in node.children.enumerated() {
      if index == 0 { write("<thead>\n") }
      if index == 1 { write("<tbody>\n") }
      if case .row = row.kind {
        write("<tr>")
        for (column, cell) in row.children.enumerated() {
          let alignment = column < alignments.count ? alignments[column] : .natural
          writeCell(cell, alignment, isHeader: index == 0)
        }
        write("</tr>\n")
      } else {
        writeBlock(row)
      }
      if index == 0 { write("</thead>\n") }
    }
    if node.children.count > 1 { write("</tbody>\n") }
    write("</table>\n</div>\n")
  }

  private mutating func writeCell(
    _ cell: MarkdownNode, _ alignment: MarkdownNode.Alignment, isHeader: Bool
  ) {
    write(isHeader ? "<th scope=\"col\"" : "<td")
    switch alignment {
    case .natural, .left: break
    case .center: write(" class=\"center\"")
    case .right: write(" class=\"num\"")
    }
    write(">")
    writeInlines(cell.children)
    write(isHeader ? "</th>" : "</td>")
  }
}
