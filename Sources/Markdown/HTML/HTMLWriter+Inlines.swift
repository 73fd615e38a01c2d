extension HTMLWriter {
  mutating func writeInlines(_ nodes: [MarkdownNode]) {
    for node in nodes { writeInline(node) }
  }

  private mutating func writeInline(_ node: MarkdownNode) {
    switch node.kind {
    case .text(let text): output.appendHTML(text)
    case .hole(let hole): write(hole)
    case .softBreak: write("\n")
    case .lineBreak: write("<br>\n")
    case .code(let text):
      write("<code>")
      output.appendHTML(text)
      write("</code>")
    case .emphasis:
      write("<em>")
      writeInlines(node.children)
      write("</em>")
    case .strong:
      write("<strong>")
      writeInlines(node.children)
      write("</strong>")
    case .strikethrough:
      write("<del>")
      writeInlines(node.children)
      write("</del>")
    case .link(let address, let title):
      write("<a href=\"")
      writeAddress(address)
      writeTitle(title)
      // Old browsers would let a page that opens in a new window steer this one.
      write(address.leavesSite ? "\" rel=\"noopener\">" : "\">")
      writeInlines(node.children)
      write("</a>")
    case .indexTerm(let term) where marksSource:
      write("<span data-term=\"")
      output.appendHTML(term)
      write("\">")
      writeInlines(node.children)
      write("</span>")
    case .image(let address, let title):
      write("<img src=\"")
      writeAddress(address)
      write("\" alt=\"")
      writeAlternative(node.children)
      writeTitle(title)
      write("\" loading=\"lazy\">")
    case .footnoteReference(let number, let occurrence):
      writeReference(number, occurrence)
    default:
      writeInlines(node.children)
    }
  }

  private mutating func writeAddress(_ address: LinkAddress) {
    if address.isFromRoot { writeRoot() }
    for part in address.parts {
      switch part {
      case .text(let text): output.appendHTMLAddress(text)
      case .hole(let hole): write(hole)
      }
    }
  }

  /// Closes the attribute before it and leaves its own open.
  private mutating func writeTitle(_ title: [TextPart]) {
    guard !title.isEmpty else { return }
    write("\" title=\"")
    for part in title {
      switch part {
      case .text(let text): output.appendHTML(text)
      case .hole(let hole): write(hole)
      }
    }
  }

  private mutating func writeAlternative(_ nodes: [MarkdownNode]) {
    for node in nodes {
      switch node.kind {
      case .text(let text), .code(let text): output.appendHTML(text)
      case .hole(let hole): write(hole, in: .attribute)
      case .softBreak, .lineBreak: write(" ")
      default: writeAlternative(node.children)
      }
    }
  }
}

extension LinkAddress {
  /// Whether it may lead to another site: it starts with `http:`, `https:` or a value.
  fileprivate var leavesSite: Bool {
    guard !isFromRoot, let first = parts.first else { return false }
    switch first {
    case .text(let text):
      let start = text.prefix(8).lowercased()
      return start.hasPrefix("http://") || start.hasPrefix("https://")
    case .hole(let hole): return hole.text != "root"
    }
  }
}
