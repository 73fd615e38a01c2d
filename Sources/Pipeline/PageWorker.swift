import Diagnostics
import Ledger
import Publishing
import Site

/// Renders, checks and writes a share of the pages.
struct PageWorker: Sendable {
  private(set) var writer: StagingWriter
  private(set) var scanner: LinkScanner
  private(set) var log = DiagnosticLog()

  init(_ writer: StagingWriter, _ scanner: LinkScanner) {
    self.writer = writer
    self.scanner = scanner
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
    }
    worker.log.merge(renderer.log)
    return worker
  }
}
