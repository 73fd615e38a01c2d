extension TypstWriter {
  mutating func write(block: HTMLElement) {
    switch block.name {
    case "p":
      write(inlines: block.children)
      write("\n\n")
    case "ul", "ol":
      write("\n")
      write(list: block)
      write("\n\n")
    case "blockquote":
      write("#quote(block: true)[\n")
      write(blocks: block.children)
      write("]\n")
    case "hr":
      write("#line(length: 100%, stroke: 0.5pt)\n")
    case "pre":
      write("#raw(block: true, ")
      write(quoted: block.children.plainText)
      write(")\n")
    case "table":
      write("#plain-table(")
      write(cellsOf: block)
      write(")\n")
    case "dl":
      for item in block.all("div") { write(definition: item) }
    default:
      write(blocks: block.children)
    }
  }

  private mutating func write(blocks: [Markup]) {
    var line: [Markup] = []
    for node in blocks {
      if case .element(let element) = node, element.isBlock {
        flush(&line)
        write(block: element)
      } else {
        line.append(node)
      }
    }
    flush(&line)
  }

  /// Writes inline nodes that stand between blocks as a paragraph.
  private mutating func flush(_ line: inout [Markup]) {
    if !line.plainText.allSatisfy(\.isWhitespace) {
      write(inlines: line)
      write("\n\n")
    }
    line = []
  }

  private mutating func write(list: HTMLElement) {
    write(list.name == "ul" ? "#list(" : "#enum(")
    if let start = list.attributes["start"].flatMap({ Int($0) }) { write("start: \(start), ") }
    for case .element(let item) in list.children where item.name == "li" {
      write("[")
      write(blocks: item.children)
      write("], ")
    }
    write(")")
  }

  /// A headline figure with what it is.
  private mutating func write(definition: HTMLElement) {
    for case .element(let part) in definition.children {
      if part.name == "dt" { write("#strong[") }
      write(inlines: part.children)
      if part.name == "dt" { write("]") }
      write("　")
    }
    write("\n\n")
  }
}

extension TypstWriter {
  mutating func write(inlines nodes: [Markup]) {
    for node in nodes {
      switch node {
      case .text(let text):
        output.appendTypst(text)
      case .reference(let id):
        write("#refer(")
        write(quoted: id)
        write(", ")
        write(text: book.numbers[id] ?? "")
        write(")")
      case .footnote(let children):
        write("#footnote[")
        write(inlines: children)
        write("]")
      case .term(_, let children):
        write(inlines: children)
      case .place(let number):
        write("#at(\(number))")
      case .element(let element):
        write(inline: element)
      case .drawing:
        continue
      }
    }
  }

  private mutating func write(inline element: HTMLElement) {
    switch element.name {
    case HTMLElement.signature:
      write("#signed(")
      write(text: element.children.plainText)
      return write(")")
    case "strong", "b":
      write("#strong[")
    case "em", "i":
      write("#emph[")
    case "del":
      write("#strike[")
    case "sup":
      write("#super[")
    case "small":
      write("#small[")
    case "code":
      write("#raw(")
      write(quoted: element.children.plainText)
      return write(")")
    case "br":
      return write("#linebreak()")
    case "img":
      return output.appendTypst(element.attributes["alt"] ?? "")
    case "a":
      guard let address = address(of: element.attributes["href"] ?? "") else { fallthrough }
      write("#link(")
      write(quoted: address)
      write(")[")
    default:
      // What is hidden on a page is said by the cell's own text in print.
      if element.hasClass("unseen") { return }
      return write(inlines: element.children)
    }
    write(inlines: element.children)
    write("]")
  }
}

extension HTMLElement {
  /// Whether it stands on lines of its own.
  var isBlock: Bool {
    [
      "p", "ul", "ol", "blockquote", "hr", "pre", "table", "dl", "div", "figure", "section", "h4",
    ].contains(name)
  }
}
