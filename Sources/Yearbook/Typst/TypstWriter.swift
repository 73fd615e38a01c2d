package import Diagnostics
import Ledger

/// A file that Typst reads.
package struct TypstFile: Sendable {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Writes a book as a source of Typst that calls the functions of `templates/yearbook.typ`.
///
/// The layout is all in the template; here is only what stands where. Each block begins on a line of its
/// own, so that what Typst finds wrong can be told with the line of the chapter.
package struct TypstWriter {
  package static let template = "templates/yearbook.typ"
  package static let source = "yearbook.typ"

  let book: Book
  /// The address of the site's root; nil when it is not known.
  private let site: String?
  var output: [UInt8] = []
  private var line = 1
  private var path = ""
  /// Where the lines of the source come from.
  private var origins: [(line: Int, place: SourceLocation)] = []
  /// The drawings.
  package private(set) var files: [TypstFile] = []

  package init(_ book: Book, site: String?) {
    self.book = book
    self.site = site
    output.append(contentsOf: "#import \"/\(Self.template)\": *\n#show: book\n".utf8)
    for part in book.plan.parts { write(part) }
    files.append(TypstFile(path: Self.source, bytes: output))
  }

  /// A finding about the source as one about the chapter that it came from.
  package func located(_ finding: Diagnostic) -> Diagnostic {
    guard let location = finding.location, location.path == Self.source, let row = location.row,
      let origin = origins.last(where: { $0.line <= row })
    else { return finding }
    var finding = finding
    finding.location = origin.place
    return finding
  }

  private mutating func write(_ part: BookPlan.Part) {
    switch part {
    case .made("index"):
      write("#book-index(json(\"/index.json\"))\n")
    case .made(let name):
      write("#\(name)()\n")
    case .chapter(let path):
      guard let chapter = book.chapters.first(where: { $0.path == path }) else { return }
      write(chapter)
    }
  }

  private mutating func write(_ chapter: Chapter) {
    path = chapter.path
    write("#chapter(")
    write(quoted: chapter.id)
    write(", \(chapter.number.map(String.init) ?? "none"), ")
    write(quoted: chapter.title)
    write(", \(chapter.columns))[\n")
    for item in chapter.intro { write(item) }
    for section in chapter.sections {
      if !section.title.isEmpty {
        begin(section.line)
        write("#section(")
        write(quoted: section.id)
        write(", ")
        write(text: section.title)
        write(")\n")
      }
      for item in section.items { write(item) }
    }
    write("]\n")
  }

  private mutating func write(_ item: Item) {
    switch item {
    case .heading(let id, let title):
      write("#subsection(")
      write(quoted: id)
      write(", ")
      write(text: title)
      write(")\n")
    case .entry(let entry):
      begin(entry.line)
      write("#entry(")
      write(quoted: entry.id)
      write(", ")
      write(text: entry.title)
      write(")")
      // The first paragraph goes on behind the title.
      for item in entry.signedItems { write(item) }
      write("\n")
    case .block(let block):
      begin(block.line)
      write(block: block)
    case .figure(let figure):
      begin(figure.line)
      write(figure)
    }
  }

  /// Notes where what follows comes from.
  private mutating func begin(_ row: Int) {
    line += output[lineStart...].count { $0 == UInt8(ascii: "\n") }
    lineStart = output.count
    guard row > 0 else { return }
    origins.append((line, SourceLocation(path, row: row)))
  }
  private var lineStart = 0

  mutating func write(_ code: String) { output.append(contentsOf: code.utf8) }

  mutating func write(quoted text: String) { output.appendTypst(quoted: text) }

  /// Text as content.
  mutating func write(text: String) {
    write("[")
    output.appendTypst(text)
    write("]")
  }

  mutating func add(_ file: TypstFile) { files.append(file) }

  /// The full address of a link; nil where it leads to a page of a site whose address is not known.
  func address(of link: String) -> String? {
    if link.contains("://") || link.hasPrefix("mailto:") || link.hasPrefix("tel:") { return link }
    var path = link
    while path.hasPrefix("../") { path.removeFirst(3) }
    return path.hasPrefix("#") ? nil : site.map { $0 + path }
  }
}
