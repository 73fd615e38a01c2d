import Foundation
import Markdown
import Tables

/// Writes a book as EPUB 3.3: reflowable, with navigation, landmarks, and a list of the printed pages.
package struct EPUBWriter {
  private let book: Book
  private let addresses: BookAddresses
  private let site: String?
  /// The day of the book, such as `2020-12-31`.
  private let day: String
  /// The printed page of each section and entry by its id; empty where the book was not typeset.
  private let printed: [String: Int]
  private var files: [(name: String, type: String, properties: String, bytes: [UInt8])] = []

  /// Writes all files.
  ///
  /// - Parameters:
  ///   - book: the edition for print.
  ///   - site: the address of the site's root, for links out of the book and the book's identifier.
  ///   - day: the day of the book, such as `2020-12-31`.
  ///   - style: the style sheet.
  ///   - photos: the bytes of the photos by their paths.
  ///   - printed: the printed page of each section and entry by its id.
  package init(
    _ book: Book, site: String?, day: String, style: [UInt8], photos: [String: [UInt8]],
    printed: [String: Int]
  ) {
    self.book = book
    self.site = site
    self.day = day
    self.printed = printed
    addresses = BookAddresses(book, ending: ".xhtml")
    let documents = documents
    let page = "application/xhtml+xml"
    for (index, document) in documents.enumerated() {
      // The contents stand behind the title page and the imprint.
      if index == 2 { add("nav.xhtml", page, "nav", navigation(documents).bytes) }
      add(document.name, page, "", document.bytes)
    }
    add("style.css", "text/css", "", style)
    for figure in book.figures {
      guard case .chart(let drawings, _, _) = figure.body else { continue }
      add("charts/\(figure.id).svg", "image/svg+xml", "", Array((drawings.first ?? "").utf8))
    }
    for (path, bytes) in photos.sorted(by: { $0.key < $1.key }) {
      add(path, Self.type(of: path), "", bytes)
    }
  }

  /// The file.
  ///
  /// - Throws: `ZipWriterError` for a book of four gigabytes.
  package func bytes() throws -> [UInt8] {
    var zip = ZipWriter(level: 6)
    zip.store("mimetype", Array("application/epub+zip".utf8))
    zip.add(
      "META-INF/container.xml",
      Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
        </container>

        """.utf8))
    zip.add("EPUB/package.opf", package)
    for file in files { zip.add("EPUB/" + file.name, file.bytes) }
    return try zip.finished()
  }

  private mutating func add(
    _ name: String, _ type: String, _ properties: String, _ bytes: [UInt8]
  ) {
    files.append((name, type, properties, bytes))
  }

  private static func type(of path: String) -> String {
    switch path.split(separator: ".").last {
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "webp": "image/webp"
    default: "image/jpeg"
    }
  }
}

extension EPUBWriter {
  private func document(
    _ name: String, _ title: String, role: String = "", _ write: (inout XHTMLWriter) -> Void
  ) -> EPUBDocument {
    var writer = XHTMLWriter(book, addresses, .epub(site: site, printed: printed))
    writer.write("<h1>")
    writer.write(text: title)
    writer.write("</h1>\n")
    write(&writer)
    return EPUBDocument(name: name, title: title, body: writer.output, role: role)
  }

  /// The pages in the order of reading.
  private var documents: [EPUBDocument] {
    let plan = book.plan
    let title = document("title.xhtml", plan.title, role: "titlepage") {
      $0.write("<p class=\"edition\">")
      $0.write(text: "\(plan.edition)　资料年度\(plan.year)年")
      $0.write("</p>\n<p class=\"edition\">")
      $0.write(text: "\(plan.office)编")
      $0.write("</p>\n")
    }
    let imprint = document("imprint.xhtml", "版权页和编者信息", role: "copyright-page") {
      $0.writeLines("编者信息", plan.editors)
      $0.writeLines("版权页", plan.imprint)
    }
    let sections = book.chapters.flatMap { chapter in
      chapter.sections.enumerated().map { index, section in
        document(
          "\(section.id).xhtml", section.title.isEmpty ? chapter.title : section.title
        ) {
          $0.writePrintedPage(of: index == 0 ? chapter.id : section.id)
          $0.write(section, of: chapter)
        }
      }
    }
    let lists = document("figures.xhtml", "表目录和图目录") {
      $0.write("<h2>表目录</h2>\n")
      $0.writeList(of: book.figures.filter(\.isTable))
      $0.write("<h2>图目录</h2>\n")
      $0.writeList(of: book.figures.filter { !$0.isTable && !$0.isPhoto })
    }
    let index = document("terms.xhtml", "索引", role: "index") { $0.writeIndex(of: book) }
    return [title, imprint] + sections + [lists, index]
  }

  /// The table of contents, the landmarks and the list of printed pages.
  private func navigation(_ documents: [EPUBDocument]) -> EPUBDocument {
    var writer = XHTMLWriter(book, addresses, .epub(site: site, printed: printed))
    writer.write("<nav epub:type=\"toc\" id=\"toc\">\n<h1>目录</h1>\n<ol>\n")
    for document in documents.prefix(2) { writer.writeLink(document) }
    writer.writeChapters(of: book)
    for document in documents.suffix(2) { writer.writeLink(document) }
    writer.write("</ol>\n</nav>\n")
    writer.write(
      """
      <nav epub:type="landmarks" hidden="">
      <h2>要处</h2>
      <ol>
      <li><a epub:type="titlepage" href="title.xhtml">书名页</a></li>
      <li><a epub:type="toc" href="nav.xhtml#toc">目录</a></li>
      <li><a epub:type="bodymatter" href="\(book.sections.first?.section.id ?? "title").xhtml">正文</a></li>
      <li><a epub:type="index" href="terms.xhtml">索引</a></li>
      </ol>
      </nav>

      """)
    let pages = printedPages
    if !pages.isEmpty {
      writer.write("<nav epub:type=\"page-list\" hidden=\"\">\n<h2>印刷本的页码</h2>\n<ol>\n")
      for (page, address) in pages {
        writer.write("<li><a href=\"\(address)\">\(page)</a></li>\n")
      }
      writer.write("</ol>\n</nav>\n")
    }
    return EPUBDocument(name: "nav.xhtml", title: "目录", body: writer.output)
  }

  /// The first place in the book that is on each printed page.
  private var printedPages: [(page: Int, address: String)] {
    var pages: [Int: String] = [:]
    for chapter in book.chapters {
      for (index, section) in chapter.sections.enumerated() {
        let id = index == 0 ? chapter.id : section.id
        if let page = printed[id], pages[page] == nil {
          pages[page] = "\(section.id).xhtml#page-\(page)"
        }
        for case .entry(let entry) in section.items {
          if let page = printed[entry.id], pages[page] == nil {
            pages[page] = "\(section.id).xhtml#page-\(page)"
          }
        }
      }
    }
    return pages.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension EPUBWriter {
  /// The list of all files and what the book is (EPUB 3.3, Accessibility 1.1).
  private var package: [UInt8] {
    let plan = book.plan
    var output: [UInt8] = []
    let write = { (text: String, output: inout [UInt8]) in output += Array(text.utf8) }
    write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="zh-CN">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:identifier id="id">
      """, &output)
    output.appendHTML(site.map { "\($0)\(book.folder)/" } ?? "urn:mingbai:\(plan.fileName)")
    write("</dc:identifier>\n<dc:title>", &output)
    output.appendHTML("\(plan.title)（\(plan.edition)）")
    write("</dc:title>\n<dc:creator>", &output)
    output.appendHTML(plan.office)
    write(
      """
      </dc:creator>
      <dc:language>zh-CN</dc:language>
      <dc:date>\(day)</dc:date>
      <meta property="dcterms:modified">\(day)T00:00:00Z</meta>
      <meta property="schema:accessMode">textual</meta>
      <meta property="schema:accessMode">visual</meta>
      <meta property="schema:accessModeSufficient">textual</meta>
      <meta property="schema:accessibilityFeature">alternativeText</meta>
      <meta property="schema:accessibilityFeature">index</meta>
      <meta property="schema:accessibilityFeature">readingOrder</meta>
      <meta property="schema:accessibilityFeature">structuralNavigation</meta>
      <meta property="schema:accessibilityFeature">tableOfContents</meta>

      """, &output)
    if !printed.isEmpty {
      write(
        """
        <meta property="schema:accessibilityFeature">pageBreakMarkers</meta>
        <meta property="schema:accessibilityFeature">pageNavigation</meta>
        <dc:source id="print">\(plan.fileName).pdf</dc:source>
        <meta refines="#print" property="source-of">pagination</meta>

        """, &output)
    }
    write(
      """
      <meta property="schema:accessibilityHazard">none</meta>
      <meta property="schema:accessibilitySummary">图都有文字说明，表都是真正的表格，目录和索引可以点开。</meta>
      </metadata>
      <manifest>

      """, &output)
    for (number, file) in files.enumerated() {
      write("<item id=\"f\(number)\" href=\"", &output)
      output.appendHTML(file.name)
      write("\" media-type=\"\(file.type)\"", &output)
      if !file.properties.isEmpty { write(" properties=\"\(file.properties)\"", &output) }
      write("/>\n", &output)
    }
    write("</manifest>\n<spine>\n", &output)
    for (number, file) in files.enumerated()
    where file.type == "application/xhtml+xml" {
      write("<itemref idref=\"f\(number)\"/>\n", &output)
    }
    write("</spine>\n</package>\n", &output)
    return output
  }
}
