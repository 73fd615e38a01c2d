package import Diagnostics
import Foundation
import Ledger
import Publishing
import Site
import Tables
import Yearbook

/// The check of a yearbook before it goes to print, and the galley: every entry with how far it is.
package struct DeskPipeline {
  private var site: SitePipeline
  private let year: Int
  private let isNewGalley: Bool

  /// - Parameters:
  ///   - options: those of a build of the site.
  ///   - year: the year of the book.
  ///   - isNewGalley: whether later galleys are compared with this one.
  package init(_ options: BuildOptions, year: Int, isNewGalley: Bool) {
    site = SitePipeline(options)
    self.year = year
    self.isNewGalley = isNewGalley
  }

  /// Every finding of the run.
  package var log: DiagnosticLog { site.log }

  /// Checks the book and writes `yearbook/YEAR/galley.html` into the output folder.
  ///
  /// - Returns: the path of the galley; nil when findings say why there is none.
  /// - Throws: `PublishingError`, or an error of SQLite.
  package mutating func check() throws -> String? {
    try withWorkingFolder { staging in try check(in: staging) }
  }

  private mutating func check(in staging: Staging) throws -> String? {
    guard let settings = SiteSettings.load(from: site.folder, log: &site.log) else { return nil }
    let moment = try site.moment(in: settings)
    guard let content = try site.publicContent(settings, staging: staging, asOf: moment),
      !log.hasErrors,
      let text = try BookText(
        year: year, from: site.folder, content, settings, asOf: moment.date, log: &site.log),
      let book = text.book(.print, log: &site.log)
    else { return nil }
    let rules = DeskRules.load(from: site.folder, log: &site.log)
    Desk(book, rules, names: text.names).check(log: &site.log)
    return try write(Galley(book), rules: rules, of: book)
  }

  private mutating func write(
    _ galley: Galley, rules: DeskRules, of book: Book
  ) throws -> String? {
    let folder = URL(fileURLWithPath: "\(site.options.output)/yearbook/\(year)")
    let kept = folder.appendingPathComponent("galley.json")
    let last =
      FileManager.default.fileExists(atPath: kept.path)
      ? try Galley(json: [UInt8](Data(contentsOf: kept))) : nil
    let values = galleyValues(galley, last: last, findings: log.entries, book: book, rules: rules)
    guard
      let html = renderedTemplate(
        "yearbook/galley", values, from: site.folder, log: &site.log)
    else { return nil }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let report = folder.appendingPathComponent("galley.html")
    try Data(html).write(to: report, options: .atomic)
    if isNewGalley || last == nil { try Data(galley.json()).write(to: kept, options: .atomic) }
    return report.path
  }
}

extension DeskPipeline {
  /// The findings for people; empty when there are none.
  package func textReport(language: Language, isColoured: Bool) -> String {
    log.entries.isEmpty ? "" : site.textReport(language: language, isColoured: isColoured)
  }
}
