package import Checks
package import Diagnostics
import Foundation
import Ledger
import Privacy
import Publishing
import Search
import Site
import Tables

/// The whole build, from top to bottom.
///
/// Content becomes tables, tables become a full and a public database, rules are queries over the
/// full one, pages are queries over the public one, and the finished site takes the place of the last
/// one in a single step. Findings are collected on the way; an error keeps the last site in place.
package struct SitePipeline {
  let options: BuildOptions
  let folder: ContentFolder
  private let progress: @Sendable (BuildProgress) -> Void
  /// Every finding of the run.
  package var log = DiagnosticLog()
  /// The rules that were checked, for reports that list them.
  package private(set) var rules: [CheckRule] = []
  /// What the office gets to see of them.
  var report: OfficeReport?

  package init(
    _ options: BuildOptions, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) {
    self.options = options
    self.progress = progress
    folder = ContentFolder(root: options.site)
  }

  /// Builds the site and puts it in the place of the last one.
  ///
  /// - Returns: what was built; nil when findings of severity error kept the last site in place.
  /// - Throws: `PublishingError` when the disk does not do what is asked, or an error of SQLite.
  package mutating func build() async throws -> Summary? {
    let staging = try Staging(output: options.output)
    do {
      guard let release = try await stage(in: staging, encodesPictures: true) else {
        staging.discard()
        try writeReport()
        return nil
      }
      progress(.publishing)
      try staging.exchange(release.entries, log: &log)
      try writeReport()
      return release.summary
    } catch {
      staging.discard()
      throw error
    }
  }

  /// Does all that a build does, in a temporary folder, and keeps nothing but the findings.
  ///
  /// - Throws: like `build`.
  package mutating func check() async throws {
    let place = FileManager.default.temporaryDirectory.path + "/mingbai-\(UUID().uuidString)"
    defer {
      // What cannot be removed from the temporary folder is the system's to remove.
      try? FileManager.default.removeItem(atPath: place)
    }
    _ = try await stage(in: Staging(output: place), encodesPictures: false)
  }

  /// Everything up to the exchange: the files of a release without errors, or nil.
  ///
  /// Photos are scaled only for a release that is kept.
  private mutating func stage(
    in staging: Staging, encodesPictures: Bool
  ) async throws -> ReleaseFiles? {
    guard let settings = SiteSettings.load(from: folder, log: &log) else { return nil }
    let moment = try moment(in: settings)
    guard
      let content = try publicContent(
        settings, staging: staging, asOf: moment, encodesPictures: encodesPictures)
    else { return nil }
    var files = ReleaseFiles(staging, content, isCompressing: options.isCompressing)
    let pages = try SitePages.load(
      from: folder, settings: settings, database: content.database,
      files: content.files, facts: content.facts, asOf: moment.date,
      generated: try bookPages(content, settings, asOf: moment.date), log: &log)
    report?.pages = pages
    guard !log.hasErrors else { return nil }
    let plan = try SitePlan(pages, connection: content.database.connect(), log: &log)
    let search = SearchSettings.load(from: folder, log: &log)
    try files.addAssets(from: folder, settings, log: &log)
    guard !log.hasErrors else { return nil }
    try await files.addPictures(jobs: options.jobs, log: &log)

    try await files.addPages(
      plan, settings: settings, search: search, asOf: moment, jobs: options.jobs,
      progress: progress, log: &log)
    return log.hasErrors ? nil : files
  }

  /// The moment that the site is built for.
  func moment(in settings: SiteSettings) throws -> Moment {
    try options.asOf ?? Pipeline.moment(of: options.clock(), in: settings.timeZone)
  }

  /// What the release says about itself.
  private var releaseRecord: ReleaseRecord {
    let findings = Dictionary(grouping: log.entries, by: \.rule)
    let all = (rules.map(\.description) + programRules).sorted { $0.id < $1.id }
    return ReleaseRecord(
      rules: all.map { ReleaseRecord.Rule($0, findings: findings[$0.id]?.count ?? 0) },
      previous: "\(options.output)/site/\(Downloads.databasePath)")
  }

  /// Loads and checks the content, and writes what of it is public at a moment.
  ///
  /// The full database ends here: no page, download or list can reach it. When rows are faulty the
  /// public one has none, so that pages are still compiled and all findings come at once.
  mutating func publicContent(
    _ settings: SiteSettings, staging: Staging, asOf moment: Moment,
    encodesPictures: Bool = false
  ) throws -> PublicContent? {
    progress(.loading)
    guard let ledger = try Ledger(folder: folder, log: &log) else { return nil }
    progress(.checking)
    try addViews(to: ledger, from: folder, log: &log)
    rules = checkRules(in: folder, log: &log)
    let waivers = try allowExceptions(in: ledger, on: moment.date)
    try runChecks(rules, ledger: ledger, asOf: moment.date, log: &log)
    let gate = PersonalDataWords.load(from: folder, log: &log)
      .map { PersonalDataGate($0, asOf: moment.date) }
    try gate?.check(ledger, asOf: moment, log: &log)
    gate?.checkFiles(of: folder, log: &log)
    try checkFormulaCells(in: ledger, log: &log)
    let facts = try FactBook(from: folder, ledger: ledger, asOf: moment.date, log: &log)
    try checkMarkdown(in: ledger, facts: facts, log: &log)
    if options.findings.only == nil { waivers.reportUnused(log: &log) }
    report = try OfficeReport(log, of: ledger, settings: settings, asOf: moment)
    return try PublicContent(
      of: ledger, gate, in: staging, folder: folder, settings: settings, facts: facts,
      asOf: moment, record: releaseRecord, encodesPictures: encodesPictures, log: &log)
  }
}
