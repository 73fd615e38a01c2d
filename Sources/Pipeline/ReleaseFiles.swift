import Diagnostics
import Ledger
import Publishing
import Site
import Tables

/// Puts the files of a release together: what is copied, what is downloaded, and the pages.
struct ReleaseFiles {
  private let staging: Staging
  private var entries: [ManifestEntry] = []
  private var unchanged = 0

  /// The folders that are copied as they are: where from, and where to in the site.
  private static let copied = [("templates/assets", "assets"), ("content/media", "media")]

  init(staging: Staging) { self.staging = staging }

  /// Copies style sheets, pictures and other files that belong to the site.
  mutating func addAssets(from folder: ContentFolder, log: inout DiagnosticLog) throws {
    var writer = staging.writer()
    for (source, target) in Self.copied {
      for path in folder.files(in: source, suffix: "", log: &log) {
        guard let bytes = folder.read(path, log: &log) else { continue }
        try writer.write(bytes, to: target + path.dropFirst(source.count), source: path)
      }
    }
    take(writer)
  }

  /// Writes the public tables for downloading; the database itself is in its place already.
  mutating func addDownloads(of database: PublicDatabase) throws {
    var writer = staging.writer()
    try writer.writeDownloads(of: database)
    try writer.adopt(PublicDatabase.path, source: Descriptor.path)
    take(writer)
  }

  /// Renders all pages, in parallel, and checks the links of each.
  mutating func addPages(
    _ plan: SitePlan, database: PublicDatabase, jobs: Int,
    progress: @escaping @Sendable (Progress) -> Void, log: inout DiagnosticLog
  ) async throws {
    let links = LinkChecker(paths: plan.paths.joined() + entries.map(\.path))
    let queue = PageQueue(count: plan.count) { progress(.rendering($0, of: plan.count)) }
    let workers = try await withThrowingTaskGroup { group in
      for _ in 0..<jobs {
        group.addTask { [staging] in
          var worker = PageWorker(writer: staging.writer(), links: links.checker())
          try worker.run(plan, queue, database)
          return worker
        }
      }
      var workers: [PageWorker] = []
      for try await worker in group { workers.append(worker) }
      return workers
    }
    for worker in workers {
      take(worker.writer)
      log.merge(worker.log)
    }
  }

  private mutating func take(_ writer: StagingWriter) {
    entries += writer.entries
    unchanged += writer.unchanged
  }
}
