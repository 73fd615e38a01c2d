extension HTMLWriter {
  mutating func writeReference(_ number: Int, _ occurrence: Int) {
    write("<sup class=\"footnote-ref\"><a id=\"")
    output.appendHTML(referenceIdentifier(number, occurrence))
    write("\" href=\"#")
    output.appendHTML(headings.prefix + "fn-\(number)")
    write("\">")
    output.appendHTML(String(number))
    write("</a></sup>")
  }

  mutating func writeFootnote(_ node: MarkdownNode) {
    guard case .footnote(let number, let references) = node.kind else { return }
    write("<li id=\"")
    output.appendHTML(headings.prefix + "fn-\(number)")
    write("\">")
    var blocks = node.children[...]
    if case .paragraph? = blocks.last?.kind, let last = blocks.popLast() {
      for block in blocks { write(MarkdownNode(.document, [block], line: block.line)) }
      write("<p>")
      writeInlines(last.children)
      writeReturns(number, references)
      write("</p>")
    } else {
      for block in blocks { write(MarkdownNode(.document, [block], line: block.line)) }
      writeReturns(number, references)
    }
    write("</li>\n")
  }

  private mutating func writeReturns(_ number: Int, _ references: Int) {
    for occurrence in 1...max(1, references) {
      write(" <a class=\"footnote-return\" href=\"#")
      output.appendHTML(referenceIdentifier(number, occurrence))
      write("\" aria-label=\"回到正文\">↩</a>")
    }
  }

  private func referenceIdentifier(_ number: Int, _ occurrence: Int) -> String {
    headings.prefix + "fnref-\(number)" + (occurrence == 1 ? "" : "-\(occurrence)")
  }
}
