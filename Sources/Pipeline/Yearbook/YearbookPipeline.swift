import Diagnostics
import Foundation
import Ledger
import Publishing
import Site
import Tables
import Typesetting
import Yearbook

/// The yearbook of one year as files to print and to read.
///
/// The content is loaded and checked as for a site, and the book is made of what is public on the day
/// only; so it says nothing that the site would not.
package struct YearbookPipeline: SiteReader {
  package enum Format: String, CaseIterable, Sendable {
    case pdf, epub
    /// What the PDF is made of, for those who work on the layout.
    case typst
  }

  package private(set) var site: SitePipeline
  private let year: Int
  private let formats: Set<Format>

  package init(_ options: BuildOptions, year: Int, formats: Set<Format>) {
    site = SitePipeline(options)
    self.year = year
    self.formats = formats
  }

  /// Writes the files into `yearbook/YEAR` of the output folder.
  ///
  /// - Returns: the paths of the files; nil when findings of severity error say why there are none.
  /// - Throws: `TypstError`, after the formats that do without Typst are written; `PublishingError`, or an error of SQLite.
  package mutating func make() throws -> [String]? {
    try withWorkingFolder { staging in try make(in: staging) }
  }

  private mutating func make(in staging: Staging) throws -> [String]? {
    guard let day = try site.publicDay(in: staging),
      let plan = BookPlan.load(year: year, from: site.folder, log: &site.log),
      let text = try BookText(
        plan, from: site.folder, day.content, day.settings, asOf: day.date, log: &site.log),
      let book = text.book(.print, log: &site.log)
    else { return nil }
    let press = BookPress(
      book, folder: site.folder, siteFolder: site.options.site, staging: staging,
      content: day.content, settings: day.settings, day: day.date)
    var files: [(name: String, bytes: [UInt8])] = []
    var printed: TypesetBook?
    var missing: TypstError?
    if formats.contains(.pdf) {
      do {
        printed = try press.pdf(log: &site.log)
        guard let printed else { return nil }
        files.append(("\(book.plan.fileName).pdf", printed.pdf))
      } catch let error as TypstError {
        // The other formats do without.
        missing = error
      }
    }
    if formats.contains(.epub) {
      let epub = try press.epub(printed: printed, log: &site.log)
      files.append(("\(book.plan.fileName).epub", epub))
    }
    if formats.contains(.typst) {
      files += try press.source(log: &site.log).files.map { ("typst/" + $0.path, $0.bytes) }
    }
    guard !log.hasErrors else { return nil }
    let paths = try write(files)
    if let missing { throw missing }
    return paths
  }

  private func write(_ files: [(name: String, bytes: [UInt8])]) throws -> [String] {
    let folder = "\(site.options.output)/yearbook/\(year)"
    return try files.map { file in
      let url = URL(fileURLWithPath: "\(folder)/\(file.name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url, options: .atomic)
      return "\(folder)/\(file.name)"
    }.filter { !$0.contains("/typst/") || $0.hasSuffix("/typst/" + TypstWriter.source) }
  }
}
