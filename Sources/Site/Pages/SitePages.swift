package import Diagnostics
package import Ledger
package import Tables

/// The compiled page sources of a site.
package enum SitePages {
  /// Reads templates and page sources and compiles them against the public database.
  ///
  /// - Throws: an error of the database; faults of the content are findings.
  package static func load(
    from folder: ContentFolder, settings: SiteSettings, database: PublicDatabase,
    files: PublishedFiles, facts: FactBook, asOf: CivilDate, generated: [GeneratedPage] = [],
    log: inout DiagnosticLog
  ) throws -> [CompiledPage] {
    let sources = PageSource.load(from: folder, log: &log)
    for source in sources { facts.check(source.document, path: source.path, log: &log) }
    let compiler = PageCompiler(
      settings: settings, templates: TemplateLibrary.load(from: folder, log: &log),
      connection: try database.connect(), files: files, asOf: asOf,
      pages: sources.sorted(by: PageSource.comesBefore).compactMap(\.listItem))
    return (sources + generated.map(PageSource.init)).compactMap {
      compiler.compile($0, log: &log)
    }
  }
}
