/// A page of a book on the site.
package struct BookPage: Sendable {
  /// Such as `yearbook/2019/funds-2.html`.
  package var path: String
  /// The file that it comes from.
  package var source: String
  package var title: String
  /// The chapter's title; empty for what is no part of one.
  package var chapter: String
  package var html: String
}

extension Book {
  /// The folder of the book on the site.
  package var folder: String { "yearbook/\(plan.year)" }

  /// The book's pages in the order in which they are read: contents, sections, lists and index.
  package var pages: [BookPage] {
    let addresses = BookAddresses(self, ending: ".html")
    let page = { (name: String, title: String, body: (inout XHTMLWriter) -> Void) in
      var writer = XHTMLWriter(self, addresses, .site)
      body(&writer)
      return BookPage(
        path: "\(folder)/\(name).html", source: plan.path, title: title, chapter: "",
        html: String(decoding: writer.output, as: UTF8.self))
    }
    let front = [
      page("index", "目录") {
        $0.writeContents(of: self)
        $0.writeLines("编者信息", plan.editors)
        $0.writeLines("版权页", plan.imprint)
      }
    ]
    let text = sections.map { chapter, section in
      var page = page(section.id, section.title.isEmpty ? chapter.title : section.title) {
        $0.write(section, of: chapter)
      }
      page.source = chapter.path
      page.chapter = section.title.isEmpty ? "" : chapter.title
      return page
    }
    let lists = [
      page("figures", "表目录和图目录") {
        $0.write("<h2>表目录</h2>\n")
        $0.writeList(of: figures.filter(\.isTable))
        $0.write("<h2>图目录</h2>\n")
        $0.writeList(of: figures.filter { !$0.isTable && !$0.isPhoto })
      },
      page("terms", "索引") { $0.writeIndex(of: self) },
    ]
    return front + text + lists
  }
}
