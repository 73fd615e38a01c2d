package import Diagnostics
package import Ledger
package import Tables

/// A Markdown file with queries as a chapter of a book: its front matter, and its body as HTML.
///
/// In the body a comment such as `<!--line 12-->` says of each block on which line of the file it
/// stands, and `<span data-term="heading">…</span>` is a text that the index lists.
package struct Manuscript: Sendable {
  /// The file, such as `content/yearbook/2019/funds.md`.
  package var path: String
  package var settings: YAMLNode
  /// The body for the site.
  package var screen: [UInt8]
  /// The body for paper and readers.
  package var print: [UInt8]

  package init(path: String, settings: YAMLNode, screen: [UInt8], print: [UInt8]) {
    self.path = path
    self.settings = settings
    self.screen = screen
    self.print = print
  }
}

/// Renders the chapters of a book from the public database, as pages are rendered.
package struct ManuscriptReader {
  private static let keys = ["title", "columns", "numbered", "owner", "data", "fields"]

  private let folder: ContentFolder
  private let compiler: PageCompiler
  private let connection: Connection
  private let facts: FactBook
  /// A page of the book on the site, so that the addresses in the bodies fit there.
  private let place: String

  /// Prepares everything that all chapters need; `place` is the path of a page of the book on the site.
  ///
  /// - Throws: an error of the database.
  package init(
    from folder: ContentFolder, settings: SiteSettings, database: PublicDatabase,
    files: PublishedFiles, facts: FactBook, asOf: CivilDate, place: String,
    log: inout DiagnosticLog
  ) throws {
    self.folder = folder
    self.facts = facts
    self.place = place
    connection = try database.connect()
    compiler = PageCompiler(
      settings: settings, templates: TemplateLibrary.load(from: folder, log: &log),
      connection: connection, files: files, asOf: asOf, pages: [])
  }

  /// The chapter of a file; nil, with findings, when it cannot be made.
  ///
  /// - Throws: an error of the database.
  package func read(_ path: String, log: inout DiagnosticLog) throws -> Manuscript? {
    guard
      var source = PageSource(path, from: folder, keys: Self.keys, medium: .screen, log: &log)
    else { return nil }
    let settings = source.settings
    // On a page `columns` are those of its queries; in a book they are those of its text.
    source.settings = settings.renaming("columns", to: "").renaming("fields", to: "columns")
    facts.check(source.document, path: path, log: &log)
    guard let page = compiler.compile(source, medium: .screen, log: &log), !log.hasErrors else {
      return nil
    }
    let results = try page.queries.map { query in
      try connection.prepare(query.sql).rows(query.values([]))
    }
    let rendered = { (medium: Medium, log: inout DiagnosticLog) in
      var renderer = PageRenderer(location: SourceLocation(path), medium: medium)
      renderer.render(page.html, row: [], results: results, path: place)
      log.merge(renderer.takeFindings())
      return renderer.output
    }
    var repeated = DiagnosticLog()  // The print run finds again what the screen run found.
    return Manuscript(
      path: path, settings: settings, screen: rendered(.screen, &log),
      print: rendered(.print, &repeated))
  }
}

extension YAMLNode {
  fileprivate func renaming(_ old: String, to new: String) -> YAMLNode {
    YAMLNode(
      .mapping(
        (entries ?? []).map { entry in
          var entry = entry
          if entry.key == old { entry.key = new }
          return entry
        }), at: location)
  }
}
