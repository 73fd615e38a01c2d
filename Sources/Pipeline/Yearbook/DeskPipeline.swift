import Diagnostics
import Foundation
import Ledger
import Publishing
import Site
import Tables
import Yearbook

/// The check of a yearbook before it goes to print, and the galley: every entry with how far it is.
package struct DeskPipeline: SiteReader {
  package private(set) var site: SitePipeline
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

  /// Checks the book and writes `yearbook/YEAR/galley.html` into the output folder.
  ///
  /// - Returns: the path of the galley; nil when findings say why there is none.
  /// - Throws: `PublishingError`, or an error of SQLite.
  package mutating func check() throws -> String? {
    try withWorkingFolder { staging in try check(in: staging) }
  }

  private mutating func check(in staging: Staging) throws -> String? {
    guard let day = try site.publicDay(in: staging),
      let plan = BookPlan.load(year: year, from: site.folder, log: &site.log),
      let text = try BookText(
        plan, from: site.folder, day.content, day.settings, asOf: day.date, log: &site.log),
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
    var last: Galley?
    if FileManager.default.fileExists(atPath: kept.path) {
      guard let galley = keptGalley(in: kept) else { return nil }
      last = galley
    }
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

  /// The galley that this one is compared with; nil, with a finding, when it cannot be read.
  private mutating func keptGalley(in file: URL) -> Galley? {
    do {
      return try Galley(json: [UInt8](Data(contentsOf: file)))
    } catch {
      site.log.error(
        "yearbook-galley", at: SourceLocation(file.path),
        Message(
          "这不是一份完好的校样记录，无法比较", "this is no sound record of a galley: it cannot be compared with"),
        hint: Message(
          "从备份里恢复；没有备份就删掉它，这一次的校样会成为新的起点",
          "restore it from a backup, or delete it: this galley will be the new start"))
      return nil
    }
  }
}
