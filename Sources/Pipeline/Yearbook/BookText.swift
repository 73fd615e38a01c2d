import Diagnostics
import Ledger
import Site
import Tables
import Yearbook

/// What a book is made of, before it is put together: the plan, the chapters, and the names to look for.
struct BookText {
  let plan: BookPlan
  private let manuscripts: [Manuscript]
  let names: [IndexName]

  /// Reads and renders everything from the public database; nil, with findings, when it cannot be used.
  ///
  /// - Throws: an error of the database.
  init?(
    _ plan: BookPlan, from folder: ContentFolder, _ content: PublicContent,
    _ settings: SiteSettings,
    asOf: CivilDate, log: inout DiagnosticLog
  ) throws {
    let reader = try ManuscriptReader(
      from: folder, settings: settings, database: content.database, files: content.files,
      facts: content.facts, asOf: asOf, place: "yearbook/\(plan.year)/index.html", log: &log)
    manuscripts = try plan.chapters.compactMap { try reader.read($0, log: &log) }
    names = try Self.names(plan.index, content.database, log: &log)
    self.plan = plan
    guard !log.hasErrors else { return nil }
  }

  /// The book with the drawings of an edition; nil, with findings, when it cannot be put together.
  func book(_ edition: Book.Edition, log: inout DiagnosticLog) -> Book? {
    let book = Book(plan, manuscripts, edition: edition, names: names, log: &log)
    return log.hasErrors ? nil : book
  }

  /// The names that the queries of the plan give.
  private static func names(
    _ settings: IndexSettings, _ database: PublicDatabase, log: inout DiagnosticLog
  ) throws -> [IndexName] {
    let connection = try database.connect()
    var names: [IndexName] = []
    for source in settings.names {
      do {
        for row in try connection.prepare(source.query).rows() {
          guard case .text(let name)? = row.first else { continue }
          names.append(IndexName(name, isPerson: source.arePersons))
        }
      } catch let error as QueryError {
        log.error("sql", at: source.location, error.message, hint: error.hint)
      }
    }
    return names
  }
}
