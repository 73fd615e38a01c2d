import Diagnostics
import Ledger
import Publishing
import Search
import Site

/// Renders, checks and writes a share of the pages.
struct PageWorker: Sendable {
  private(set) var writer: StagingWriter
  private(set) var scanner: LinkScanner
  /// What the search is to find; nil on a site without a search.
  private(set) var indexer: PageIndexer?
  private(set) var log = DiagnosticLog()

  init(_ writer: StagingWriter, _ scanner: LinkScanner, _ indexer: PageIndexer?) {
    self.writer = writer
    self.scanner = scanner
    self.indexer = indexer
  }

  /// The worker after it has taken pages from the queue until none was left.
  func working(
    through plan: SitePlan, _ queue: PageQueue, _ database: PublicDatabase
  ) throws -> PageWorker {
    var worker = self
    var renderer = SiteRenderer(plan, connection: try database.connect(), queue: queue)
    try renderer.run { page in
      worker.scanner.scan(page.html, path: page.path, source: page.source)
      try worker.writer.write(page.html, to: page.path, source: page.source)
      try worker.write(worker.indexer?.add(page.html, number: page.number, path: page.path))
    }
    try worker.write(worker.indexer?.finish())
    worker.log.merge(renderer.log)
    return worker
  }

  private mutating func write(_ file: SearchFile??) throws {
    guard case .some(.some(let file)) = file else { return }
    try writer.write(file.bytes, to: file.path, source: SearchSettings.path)
  }
}
