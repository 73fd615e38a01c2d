import Diagnostics
import Ledger
import Publishing
import Search
import Site
import Tables

/// The files of a release: what is copied, what can be downloaded, and the pages.
struct ReleaseFiles {
  /// All files so far, for the manifest.
  private(set) var entries: [ManifestEntry] = []
  private let staging: Staging
  private let content: PublicContent
  private let isCompressing: Bool
  private var leaks: [Leak] = []
  /// The style sheets and pictures whose links are still to be checked.
  private var linking: [(path: String, source: String, bytes: [UInt8])] = []
  private var pages = 0
  private var unchanged = 0

  init(_ staging: Staging, _ content: PublicContent, isCompressing: Bool) {
    self.staging = staging
    self.content = content
    self.isCompressing = isCompressing
  }

  /// A writer for one worker.
  private func writer() -> StagingWriter {
    staging.writer(content.leakCheck, isCompressing: isCompressing)
  }

  var summary: Summary {
    Summary(
      pages: pages, files: entries.count, bytes: entries.reduce(0) { $0 + $1.size },
      unchanged: unchanged)
  }

  /// Copies style sheets, pictures and other files that are public, and adds what robots may read.
  mutating func addAssets(
    from folder: ContentFolder, _ settings: SiteSettings, log: inout DiagnosticLog
  ) throws {
    var writer = writer()
    try writer.write(
      robots(from: folder, address: settings.address, log: &log), to: robotsPath,
      source: SiteSettings.path)
    for file in content.files.list(log: &log) {
      guard let original = folder.read(file.source, log: &log),
        let bytes = published(original, of: file.source, content.gate, log: &log)
      else { continue }
      try writer.write(
        file.path.hasSuffix(".css") ? compressedStylesheet(bytes) : bytes, to: file.path,
        source: file.source)
      if file.path.hasSuffix(".css") || file.path.hasSuffix(".svg") {
        linking.append((file.path, file.source, bytes))
      }
    }
    take(writer)
  }

  /// Makes the sizes of photos, in parallel.
  mutating func addPictures(jobs: Int, log: inout DiagnosticLog) async throws {
    guard let encoder = content.encoder else { return }
    let pictures = content.pictures.pictures
    let (staging, check) = (staging, content.leakCheck)
    let workers = try await withThrowingTaskGroup(of: PictureWorker.self) { group in
      for job in 0..<jobs {
        let share = stride(from: job, to: pictures.count, by: jobs).map { pictures[$0] }
        let worker = PictureWorker(staging.writer(check))
        group.addTask { try worker.making(share, encoder, in: staging) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for worker in workers {
      take(worker.writer)
      log.merge(worker.log)
    }
  }

  /// Renders all pages, in parallel, and checks their links; writes the downloads meanwhile.
  mutating func addPages(
    _ plan: SitePlan, settings: SiteSettings, search: SearchSettings?, asOf moment: Moment,
    jobs: Int,
    progress: @escaping @Sendable (BuildProgress) -> Void, log: inout DiagnosticLog
  ) async throws {
    let database = content.database
    async let downloads = writtenDownloads()
    async let list = list(of: plan, settings, asOf: moment)
    let known =
      entries.map(\.path) + content.downloads.paths
      + (settings.address == nil ? [manifestPath] : [manifestPath, "sitemap.xml"])
      + settings.feeds.flatMap { Feed.paths(of: $0.name) }
      + (search == nil ? [] : [SearchFile.indexPath])
    let checker = LinkChecker(
      paths: Array(plan.paths.joined()) + known, basePath: settings.basePath)
    let queue = PageQueue { progress(.rendering($0, of: plan.count)) }
    let workers = try await withThrowingTaskGroup(of: PageWorker.self) { group in
      for _ in 0..<jobs {
        let worker = PageWorker(
          writer(), checker.scanner(), search == nil ? nil : PageIndexer())
        group.addTask { try worker.working(through: plan, queue, database) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for worker in workers {
      take(worker.writer)
      log.merge(worker.log)
    }
    if let search { try writeSearch(workers.compactMap(\.indexer), search) }
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

  /// Writes the index of the search, all of which the searched pages hold already.
  private mutating func writeSearch(
    _ indexers: [PageIndexer], _ settings: SearchSettings
  ) throws {
    var writer = staging.writer(isCompressing: isCompressing)
    try writeSearchIndex(of: indexers, settings) { file in
      try writer.write(file.bytes, to: file.path, source: SearchSettings.path)
    }
    take(writer)
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
  private func writtenDownloads() async throws -> StagingWriter {
    var writer = writer()
    try content.downloads.make { file in
      try writer.write(file.bytes, to: file.path, source: Descriptor.path)
    }
    try writer.adopt(Downloads.databasePath, source: Descriptor.path)
    return writer
  }

  /// Writes the list of all pages for search engines, and the feeds, whose addresses must be full ones.
  private func list(
    of plan: SitePlan, _ settings: SiteSettings, asOf moment: Moment
  ) async throws -> (StagingWriter, DiagnosticLog) {
    var writer = writer()
    var log = DiagnosticLog()
    var files = sitemap(
      zip(plan.paths.joined(), plan.days.joined()).map {
        SitemapPage(path: $0, modified: $1?.description)
      },
      address: settings.address, at: SourceLocation(SiteSettings.path), log: &log)
    if let address = settings.address {
      let site = FeedSite(
        address: address, author: settings.office, timeZone: settings.timeZone, asOf: moment)
      let reader = FeedReader(
        site, connection: try content.database.connect(), pages: plan.paths.joined())
      for source in settings.feeds {
        files += try reader.feed(FeedSource(source), log: &log)?.files() ?? []
      }
    }
    for file in files { try writer.write(file.bytes, to: file.path, source: SiteSettings.path) }
    return (writer, log)
  }

  private mutating func take(_ writer: StagingWriter) {
    entries += writer.entries
    unchanged += writer.unchanged
    leaks += writer.leaks
  }
}

extension FeedSource {
  fileprivate init(_ column: ColumnFeed) {
    self.init(
      name: column.name, title: column.title, subtitle: column.description, page: column.page,
      query: column.query, location: column.location)
  }
}
