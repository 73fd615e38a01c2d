package import Diagnostics
import Checks
import Ledger
import Publishing
import Site
import Tables

/// The whole build, from top to bottom.
///
/// Content becomes tables, tables become a full and a public database, checks are queries over the
/// full one, pages are queries over the public one; the finished site takes the place of the last
/// one in a single step. Findings are collected on the way; an error keeps the last site in place.
package struct Pipeline {
  private let options: Options
  private let folder: ContentFolder
  private let progress: @Sendable (Progress) -> Void
  /// Every finding of the run.
  package private(set) var log = DiagnosticLog()
  /// The rules that were checked, for reports that list them.
  package private(set) var rules: [CheckRule] = []

  package init(
    _ options: Options, progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.options = options
    self.progress = progress
    folder = ContentFolder(root: options.site)
  }

  /// Builds the site and puts it in the place of the last one.
  ///
  /// - Returns: what was built; nil when findings of severity error kept the last site in place.
  /// - Throws: `PublishingError` when the disk does not do what is asked.
  package mutating func build() async throws -> Summary? {
    let staging = try Staging(output: options.output)
    do {
      guard let release = try await stage(in: staging) else {
        staging.discard()
        return nil
      }
      progress(.publishing)
      try staging.exchange()
      return release
    } catch {
      staging.discard()
      throw error
    }
  }

  /// Everything up to the exchange.
  private mutating func stage(in staging: Staging) async throws -> Summary? {
    progress(.loading)
    guard let settings = SiteSettings.load(from: folder, log: &log),
      let ledger = try Ledger.load(from: folder, log: &log)
    else { return nil }
    let asOf = options.asOf ?? today(in: settings.timeZone)

    progress(.checking)
    rules = try runChecks(on: ledger, folder: folder, log: &log)

    let database = try ledger.publish(to: staging.folder + "/data/public.sqlite", asOf: asOf)
    let pages = try SitePages.load(
      from: folder, settings: settings, database: database, asOf: asOf, log: &log)
    let plan = try SitePlan(pages, connection: database.connect(), log: &log)
    guard !log.hasErrors else { return nil }

    var files = ReleaseFiles(staging: staging, folder: folder)
    try files.addDownloads(of: database, log: &log)
    try files.addAssets(log: &log)
    try files.addSitemap(plan.paths.joined(), address: settings.address)
    try await files.render(plan, database: database, jobs: options.jobs, progress, log: &log)
    guard !log.hasErrors else { return nil }
    return try files.finish(pages: plan.count)
  }
}
