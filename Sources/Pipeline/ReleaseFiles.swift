import Diagnostics
import Ledger
import Publishing
import Site
import Tables

/// The files of a release: what is copied, what can be downloaded, and the pages.
struct ReleaseFiles {
  /// All files so far, for the manifest.
  private(set) var entries: [ManifestEntry] = []
  private let staging: Staging
  private let content: PublicContent
  private var leaks: [Leak] = []
  /// The style sheets and pictures whose links are still to be checked.
  private var linking: [(path: String, source: String, bytes: [UInt8])] = []
  private var pages = 0
  private var unchanged = 0

  init(_ staging: Staging, _ content: PublicContent) {
    self.staging = staging
    self.content = content
  }

  var summary: Summary {
    Summary(
      pages: pages, files: entries.count, bytes: entries.reduce(0) { $0 + $1.size },
      unchanged: unchanged)
  }

  /// Copies style sheets, pictures and other files that are public.
  mutating func addAssets(from folder: ContentFolder, log: inout DiagnosticLog) throws {
    var writer = staging.writer(content.leakCheck)
    for file in content.files.list(log: &log) {
      guard let original = folder.read(file.source, log: &log),
        let bytes = published(original, of: file.source, content.gate, log: &log)
      else { continue }
      try writer.write(bytes, to: file.path, source: file.source)
      if file.path.hasSuffix(".css") || file.path.hasSuffix(".svg") {
        linking.append((file.path, file.source, bytes))
      }
    }
    take(writer)
  }

  /// Renders all pages, in parallel, and checks their links; writes the downloads meanwhile.
  mutating func addPages(
    _ plan: SitePlan, settings: SiteSettings, jobs: Int,
    progress: @escaping @Sendable (BuildProgress) -> Void, log: inout DiagnosticLog
  ) async throws {
    let database = content.database
    async let downloads = downloads(of: database)
    async let list = list(of: plan, settings)
    let known =
      entries.map(\.path) + Downloads.paths(of: database.descriptor)
      + (settings.address == nil ? [manifestPath] : [manifestPath, "sitemap.xml"])
    let checker = LinkChecker(paths: Array(plan.paths.joined()) + known)
    let queue = PageQueue { progress(.rendering($0, of: plan.count)) }
    let workers = try await withThrowingTaskGroup(of: PageWorker.self) { group in
      for _ in 0..<jobs {
        let worker = PageWorker(staging.writer(content.leakCheck), checker.scanner())
        group.addTask { try worker.working(through: plan, queue, database) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for worker in workers {
      take(worker.writer)
      log.merge(worker.log)
    }
    take(try await downloads)
    let (listWriter, findings) = try await list
    take(listWriter)
    log.merge(findings)
    try checker.report(
      workers.map(\.scanner) + [assetScanner(of: checker)],
      contents: { path throws(PublishingError) in try staging.contents(path) },
      log: &log)
    content.leakCheck.report(leaks, log: &log)
    pages = plan.count
  }

  /// Checks the links of style sheets and pictures.
  private func assetScanner(of checker: LinkChecker) -> LinkScanner {
    linking.reduce(into: checker.scanner()) { scanner, file in
      if file.path.hasSuffix(".css") {
        scanner.scan(stylesheet: file.bytes, path: file.path, source: file.source)
      } else {
        scanner.scan(file.bytes, path: file.path, source: file.source)
      }
    }
  }

  /// Writes the public tables for downloading, and takes up the database.
  private func downloads(of database: PublicDatabase) async throws -> StagingWriter {
    var writer = staging.writer(content.leakCheck)
    try Downloads.make(of: database) { file in
      try writer.write(file.bytes, to: file.path, source: Descriptor.path)
    }
    try writer.adopt(Downloads.databasePath, source: Descriptor.path)
    return writer
  }

  /// Writes the list of all pages for search engines, whose addresses must be full ones.
  private func list(
    of plan: SitePlan, _ settings: SiteSettings
  ) async throws -> (StagingWriter, DiagnosticLog) {
    var writer = staging.writer(content.leakCheck)
    var log = DiagnosticLog()
    let files = sitemap(
      plan.paths.joined().map { SitemapPage(path: $0) }, address: settings.address,
      at: SourceLocation(SiteSettings.path), log: &log)
    for file in files { try writer.write(file.bytes, to: file.path, source: SiteSettings.path) }
    return (writer, log)
  }

  private mutating func take(_ writer: StagingWriter) {
    entries += writer.entries
    unchanged += writer.unchanged
    leaks += writer.leaks
  }
}
