package import Diagnostics
import Foundation
import Ledger
import Publishing
import Site
import Tables
import Typesetting

/// The sheets that hang on the notice board of a place on one day, as one PDF file.
///
/// The content is loaded and checked as for a site, and the sheets are made of what is public on the
/// day only; so a board shows nothing that the site would not.
package struct SheetsPipeline: SiteReader {
  package enum Outcome: Hashable, Sendable {
    case written(path: String, sheets: Int)
    /// Nothing hangs there that day, so nothing is written.
    case nothing(Message)
    case unknownPlace(Message)
  }

  package private(set) var site: SitePipeline
  private let place: String
  private let below: Bool
  private static let template = "templates/sheet.typ"

  /// - Parameters:
  ///   - options: those of a build of the site.
  ///   - place: the code of the place.
  ///   - below: whether the sheets of all places beneath it are wanted too.
  package init(_ options: BuildOptions, place: String, below: Bool) {
    site = SitePipeline(options)
    self.place = place
    self.below = below
  }

  /// Writes the file.
  ///
  /// - Returns: nil when findings of severity error say why there is none.
  /// - Throws: `TypstError`, `PublishingError`, or an error of SQLite.
  package mutating func make() throws -> Outcome? {
    try withWorkingFolder { staging in try make(in: staging) }
  }

  private mutating func make(in staging: Staging) throws -> Outcome? {
    guard let day = try site.publicDay(in: staging),
      let source = SheetSource(
        from: site.folder, connection: try day.content.database.connect(), log: &site.log)
    else { return nil }
    let places = try source.places(log: &site.log)
    guard !log.hasErrors else { return nil }
    guard let place = places.first(where: { $0.code == place }) else {
      return .unknownPlace(unknownPlace(among: places))
    }
    let book = try source.book(
      at: place, below: below, asOf: day.date, settings: day.settings, log: &site.log)
    guard !log.hasErrors else { return nil }
    guard !book.sheets.isEmpty else {
      return .nothing(
        Message(
          "\(day.date) \(place.name)没有要张贴的公告公示",
          "nothing hangs in \(place.name) on \(day.date)"))
    }
    guard let pdf = try pdf(of: book, day.content.leakCheck, in: staging, on: day.date) else {
      return nil
    }
    let path = "\(site.options.output)/sheets/\(place.code)-\(day.date).pdf"
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(pdf).write(to: url, options: .atomic)
    return .written(path: path, sheets: book.sheets.count)
  }

  /// Typesets the sheets, after a last look for what must not be public.
  private mutating func pdf(
    of book: SheetBook, _ leakCheck: LeakCheck, in staging: Staging, on day: CivilDate
  ) throws -> [UInt8]? {
    let typst = try Typst(site: site.options.site)
    var writer = staging.writer(leakCheck)
    for path in site.folder.files(in: "templates", suffix: ".typ", log: &site.log) {
      guard let bytes = site.folder.read(path, log: &site.log) else { continue }
      try writer.write(bytes, to: path, source: path)
    }
    try writer.write(try book.json(), to: "sheets.json", source: SheetSource.path)
    leakCheck.report(writer.leaks, log: &site.log)
    guard !log.hasErrors else { return nil }
    return try typst.pdf(
      of: Self.template, in: staging.folder, seconds: Int64(day.secondsSince1970), log: &site.log)
  }

  /// Says that there is no such place, and which ones have a code or a name like it.
  private func unknownPlace(among places: [SheetBook.Place]) -> Message {
    let near = places.filter { $0.name.contains(place) }
    let code = suggestion(for: place, among: places.map(\.code))
    let name = suggestion(for: place, among: places.map(\.name))
    let found = near.isEmpty ? places.filter { $0.code == code || $0.name == name } : near
    let list = found.prefix(5).map { "\($0.code) \($0.name)" }.joined(separator: "、")
    return Message(
      "没有代码为 “\(place)” 的地方" + (list.isEmpty ? "" : "；是不是 \(list)？"),
      "there is no place with the code \"\(place)\""
        + (list.isEmpty ? "" : "; did you mean \(list)?"))
  }
}

extension CivilDate {
  /// The day's first second in UTC.
  fileprivate var secondsSince1970: Int { dayNumber * 86_400 }
}
