import Markdown

/// Writes parts of a book as HTML that is XML as well, for pages of the site and for EPUB.
struct XHTMLWriter {
  enum Medium {
    case site
    /// - Parameters:
    ///   - site: the address of the site's root, for links out of the book.
    ///   - printed: the printed page of each section and entry by its id.
    case epub(site: String?, printed: [String: Int])
  }

  private let book: Book
  let addresses: BookAddresses
  let medium: Medium
  private(set) var output: [UInt8] = []
  private var footnotes: [[Markup]] = []
  /// The last printed page whose beginning was marked.
  private var page = 0

  init(_ book: Book, _ addresses: BookAddresses, _ medium: Medium) {
    self.book = book
    self.addresses = addresses
    self.medium = medium
  }

  mutating func write(_ html: String) { output.append(contentsOf: html.utf8) }

  mutating func write(text: String) { output.appendHTML(text) }

  /// A section with its footnotes, without its title; before the first one what opens the chapter.
  mutating func write(_ section: Section, of chapter: Chapter) {
    if section.id == chapter.sections.first?.id {
      for item in chapter.intro { write(item) }
    }
    for item in section.items { write(item) }
    writeFootnotes()
  }

  private mutating func write(_ item: Item) {
    switch item {
    case .heading(let id, let title):
      write("<h2 id=\"\(id)\">")
      write(text: title)
      write("</h2>\n")
    case .entry(let entry):
      writePrintedPage(of: entry.id)
      write("<section class=\"book-entry\" id=\"\(entry.id)\">\n<h2>【")
      write(text: entry.title)
      write("】</h2>\n")
      for item in entry.signedItems { write(item) }
      write("</section>\n")
    case .block(let block):
      write(block)
      write("\n")
    case .figure(let figure):
      write(figure)
    }
  }

  /// Marks in an EPUB where a page of the printed book begins, as near as is known.
  mutating func writePrintedPage(of id: String) {
    guard case .epub(_, let printed) = medium, let number = printed[id], number > page else {
      return
    }
    page = number
    write(
      "<div epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"page-\(number)\" aria-label=\"\(number)\"></div>\n"
    )
  }

  private mutating func writeFootnotes() {
    guard !footnotes.isEmpty else { return }
    write("<section class=\"footnotes\">\n<ol>\n")
    for (index, note) in footnotes.enumerated() {
      write("<li id=\"fn-\(index + 1)\">")
      write(note)
      write(" <a href=\"#fnref-\(index + 1)\" aria-label=\"回到正文\">↩</a></li>\n")
    }
    write("</ol>\n</section>\n")
    footnotes = []
  }
}

extension XHTMLWriter {
  mutating func write(_ nodes: [Markup]) {
    for node in nodes {
      switch node {
      case .text(let text):
        write(text: text)
      case .element(let element):
        write(element)
      case .drawing(let drawing):
        write(drawing)
      case .footnote(let children):
        footnotes.append(children)
        let number = footnotes.count
        write("<sup><a id=\"fnref-\(number)\" href=\"#fn-\(number)\">\(number)</a></sup>")
      case .reference(let id):
        write("<a href=\"\(addresses[id] ?? "")\">")
        write(text: book.numbers[id] ?? "")
        write("</a>")
      case .term(_, let children):
        write(children)
      case .place(let number):
        write("<span id=\"\(BookAddresses.place(number))\"></span>")
      }
    }
  }

  private mutating func write(_ element: HTMLElement) {
    var element = element
    if element.name == HTMLElement.signature {
      write("<span class=\"signature\">（")
      write(element.children)
      return write("）</span>")
    }
    if element.name == "a", !resolve(&element) { return write(element.children) }
    write("<\(element.name)")
    for (name, value) in element.attributes.sorted(by: { $0.key < $1.key })
    where name != "data-label" || medium.isSite {
      write(" \(name)=\"")
      write(text: value)
      write("\"")
    }
    if element.children.isEmpty, ["br", "hr", "img", "wbr", "input"].contains(element.name) {
      return write("/>")
    }
    write(">")
    write(element.children)
    write("</\(element.name)>")
  }

  /// Makes a link out of the book a full address; false where there is none.
  private func resolve(_ element: inout HTMLElement) -> Bool {
    guard case .epub(let site, _) = medium, var path = element.attributes["href"],
      path.hasPrefix("../")
    else { return true }
    guard let site else { return false }
    while path.hasPrefix("../") { path.removeFirst(3) }
    element.attributes["href"] = site + path
    return true
  }
}

extension XHTMLWriter {
  private mutating func write(_ figure: Figure) {
    switch figure.body {
    case .photo(let path):
      write("<figure class=\"photo\">\n<img src=\"\(medium.isSite ? "../../" : "")\(path)\" alt=\"")
      write(text: figure.description)
      write("\"/>\n")
      if !figure.title.isEmpty {
        write("<figcaption>")
        write(text: figure.title)
        write("</figcaption>\n")
      }
    case .chart(let drawings, let table, let signs):
      write("<figure class=\"chart\" id=\"\(figure.id)\">\n")
      writeUnit(figure)
      write(drawings, of: figure)
      if medium.isSite {
        write("<details>\n<summary>看数字表</summary>\n<p class=\"reading\">")
        write(text: figure.description)
        write("</p>\n")
        write(table: table, named: figure.title)
        if !signs.isEmpty { write("<p class=\"note\">\(signs)</p>\n") }
        write("</details>\n")
      }
      // A caption is the first or the last of its figure.
      write("<figcaption>")
      writeTitle(figure)
      writeNotes(figure)
      write("</figcaption>\n")
    case .table(let table):
      write("<figure class=\"table\" id=\"\(figure.id)\">\n<figcaption>")
      writeTitle(figure)
      write("</figcaption>\n")
      writeUnit(figure)
      write(table: table, named: figure.title)
      writeNotes(figure)
    }
    write("</figure>\n")
  }

  /// The drawing itself on the site, where its colours are those of the page; a file in an EPUB.
  private mutating func write(_ drawings: [String], of figure: Figure) {
    if medium.isSite {
      write(drawings.joined())
    } else {
      write("<img src=\"charts/\(figure.id).svg\" alt=\"")
      write(text: figure.description)
      write("\"/>")
    }
    write("\n")
  }

  private mutating func writeTitle(_ figure: Figure) {
    if let place = figure.place { write([.place(place)]) }
    write("<span class=\"number\">\(figure.number)</span>　")
    write(text: figure.title)
  }

  private mutating func writeUnit(_ figure: Figure) {
    guard !figure.unit.isEmpty else { return }
    write("<p class=\"unit\">")
    write(text: figure.unit)
    write("</p>\n")
  }

  private mutating func writeNotes(_ figure: Figure) {
    for note in figure.notes {
      write("<p class=\"note\">")
      write(text: note)
      write("</p>\n")
    }
  }

  /// A table, on the site in a region that can be scrolled with the keyboard.
  private mutating func write(table: HTMLElement, named name: String) {
    guard medium.isSite else { return write([.element(table)]) }
    write("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
    write(text: name.isEmpty ? "数字表" : name)
    write("\">\n")
    write([.element(table)])
    write("\n</div>\n")
  }
}

extension XHTMLWriter.Medium {
  fileprivate var isSite: Bool {
    if case .site = self { true } else { false }
  }
}
