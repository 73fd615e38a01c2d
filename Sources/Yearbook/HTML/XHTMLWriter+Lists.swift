extension XHTMLWriter {
  /// The headings of the index with links to their places, each by the title of its section.
  mutating func writeIndex(of book: Book) {
    let titles = Dictionary(
      book.sections.map { chapter, section in
        (section.id, section.title.isEmpty ? chapter.title : section.title)
      }, uniquingKeysWith: { first, _ in first })
    for (number, group) in book.index.groups.enumerated() {
      write("<section class=\"terms\" id=\"letter-\(number + 1)\">\n<h2>")
      write(text: group.head)
      write("</h2>\n<ul>\n")
      for heading in group.headings { write(heading, titles, book.index.sections) }
      write("</ul>\n</section>\n")
    }
  }

  private mutating func write(
    _ heading: BookIndex.Heading, _ titles: [String: String], _ sections: [String]
  ) {
    write("<li>")
    write(text: heading.term)
    var seen: Set<String> = []
    for place in heading.places where seen.insert(sections[place]).inserted {
      write(" <a href=\"\(addresses[BookAddresses.place(place)] ?? "")\">")
      write(text: titles[sections[place]] ?? "")
      write("</a>")
    }
    if let see = heading.see { write(text: "　见　\(see)") }
    if !heading.seeAlso.isEmpty {
      write(text: "　参见　\(heading.seeAlso.joined(separator: "；"))")
    }
    if !heading.subheadings.isEmpty {
      write("\n<ul>\n")
      for sub in heading.subheadings { write(sub, titles, sections) }
      write("</ul>\n")
    }
    write("</li>\n")
  }

  /// The chapters with their sections.
  mutating func writeContents(of book: Book) {
    write("<ol class=\"book-contents\">\n")
    writeChapters(of: book)
    write("</ol>\n")
  }

  /// All tables, or all charts, with links.
  mutating func writeList(of figures: [Figure]) {
    write("<ul class=\"book-list\">\n")
    for figure in figures {
      write(
        "<li><a href=\"\(addresses[figure.id] ?? "")\"><span class=\"number\">\(figure.number)</span>　"
      )
      write(text: figure.title)
      write("</a></li>\n")
    }
    write("</ul>\n")
  }

  /// 版权页 and 编者信息.
  mutating func writeLines(_ title: String, _ lines: [BookPlan.Line]) {
    guard !lines.isEmpty else { return }
    write("<h2>")
    write(text: title)
    write("</h2>\n<dl class=\"book-lines\">\n")
    for line in lines {
      write("<div><dt>")
      write(text: line.label)
      write("</dt><dd>")
      write(text: line.values.joined(separator: "　"))
      write("</dd></div>\n")
    }
    write("</dl>\n")
  }
}

extension XHTMLWriter {
  /// An item of the navigation.
  mutating func writeLink(_ document: EPUBDocument) {
    write("<li><a href=\"\(document.name)\">")
    write(text: document.title)
    write("</a></li>\n")
  }

  /// The chapters and sections as items of a list.
  mutating func writeChapters(of book: Book) {
    for chapter in book.chapters {
      guard let first = chapter.sections.first else { continue }
      write("<li><a href=\"\(addresses[first.id] ?? "")\">")
      write(text: chapter.title)
      write("</a>")
      let sections = chapter.sections.filter { !$0.title.isEmpty }
      if !sections.isEmpty {
        write("\n<ol>\n")
        for section in sections {
          write("<li><a href=\"\(addresses[section.id] ?? "")\">")
          write(text: section.title)
          write("</a></li>\n")
        }
        write("</ol>\n")
      }
      write("</li>\n")
    }
  }
}
