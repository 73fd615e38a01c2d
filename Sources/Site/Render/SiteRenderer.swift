package import Diagnostics
package import Ledger
import Synchronization

/// A finished page.
package struct RenderedPage {
  /// The path of the page in the site.
  package var path: String
  /// The path of the page's source.
  package var source: String
  /// The number of the page among all pages of the site, from 0.
  package var number: Int
  package var html: [UInt8]
}

/// Deals out pages to the workers: each takes the next few as soon as it is free.
package final class PageQueue: Sendable {
  /// How many neighbouring pages a worker takes at once.
  static let pagesAtOnce = 16
  private let next = Atomic(0)
  private let progress: @Sendable (Int) -> Void

  /// - Parameter progress: is told now and then how many pages have been dealt out.
  package init(progress: @escaping @Sendable (Int) -> Void = { _ in }) {
    self.progress = progress
  }

  func takeRange() -> Range<Int> {
    let turn = next.add(1, ordering: .relaxed).oldValue
    let start = turn * Self.pagesAtOnce
    if turn % 16 == 0 { progress(start) }
    return start..<start + Self.pagesAtOnce
  }
}

/// Renders its share of a site's pages; one for each worker, with a connection of its own.
package struct SiteRenderer {
  private let plan: SitePlan
  private let connection: Connection
  private let queue: PageQueue
  private var range: Range<Int>
  /// The number of the next page among all pages of the site.
  private var number = 0
  package private(set) var log = DiagnosticLog()

  package init(_ plan: SitePlan, connection: Connection, queue: PageQueue) {
    self.plan = plan
    self.connection = connection
    self.queue = queue
    range = queue.takeRange()
  }

  /// Renders pages until none is left, and gives each to `body`.
  package mutating func run(_ body: (RenderedPage) throws -> Void) throws {
    for (index, page) in plan.pages.enumerated() {
      let count = plan.paths[index].count
      if number + count > range.lowerBound {
        try render(page, index, body)
      } else {
        number += count
      }
    }
  }

  /// Whether this worker has the next page; counts it.
  private mutating func takeNext() -> Bool {
    defer { number += 1 }
    if number >= range.upperBound { range = queue.takeRange() }
    return range.contains(number)
  }

  private mutating func render(
    _ page: CompiledPage, _ index: Int, _ body: (RenderedPage) throws -> Void
  ) throws {
    let paths = plan.paths[index]
    var work = PageWork(page, paths: paths, queries: try PreparedQueries(page.queries, connection))
    guard page.each != nil else { return try render(&work, [], [], body) }
    guard let size = page.rowsPerPage else {
      return try forEachRow(of: page, index) { try $0.render(&work, $1, [], body) }
    }
    let total = plan.rowCounts[index]
    var slice: [[Value]] = []
    try forEachRow(of: page, index) { renderer, row in
      slice.append(row)
      guard slice.count == size else { return }
      try renderer.render(&work, work.pagerRow(total: total), slice, body)
      slice.removeAll(keepingCapacity: true)
    }
    if work.position < paths.count {
      try render(&work, work.pagerRow(total: total), slice, body)
    }
  }

  /// Hands over the rows of a source's `each`, kept or queried again.
  private mutating func forEachRow(
    of page: CompiledPage, _ index: Int, _ body: (inout Self, [Value]) throws -> Void
  ) throws {
    if let rows = plan.rows[index] {
      for row in rows { try body(&self, row) }
    } else if let each = page.each, let sql = each.sql {
      try connection.prepare(sql).forEach(each.values([])) { row in try body(&self, row) }
    }
  }

  /// Renders the next page of a source, if it is this worker's; `given` are the rows of a paginated
  /// page.
  private mutating func render(
    _ work: inout PageWork, _ row: [Value], _ given: [[Value]],
    _ body: (RenderedPage) throws -> Void
  ) throws {
    defer { work.position += 1 }
    guard takeNext() else { return }
    let path = work.paths[work.position]
    let results = try work.queries.run(row, given)
    work.renderer.render(
      work.page.html, row: row, results: results, path: path, root: work.page.root)
    log.merge(work.renderer.takeFindings())
    try body(
      RenderedPage(
        path: path, source: work.page.source, number: number - 1, html: work.renderer.output))
  }
}

/// How far a worker has come with a page source.
private struct PageWork {
  let page: CompiledPage
  let paths: [String]
  var queries: PreparedQueries
  var renderer: PageRenderer
  /// The number of the next page among those of the source.
  var position = 0

  init(_ page: CompiledPage, paths: [String], queries: PreparedQueries) {
    self.page = page
    self.paths = paths
    self.queries = queries
    renderer = PageRenderer(location: SourceLocation(page.source))
  }

  func pagerRow(total: Int) -> [Value] {
    Pager.row(page: position + 1, pages: paths.count, total: total, path: paths[0])
  }
}

/// The prepared statements of a page source; those that do not depend on the row have run already.
private struct PreparedQueries {
  private var pages: [PageQuery]
  private var statements: [Query?]
  private var results: [[[Value]]]

  init(_ queries: [PageQuery], _ connection: Connection) throws {
    pages = queries
    statements = try queries.map { try $0.sql.map(connection.prepare) }
    results = try zip(queries, statements).map { query, statement in
      guard query.isConstant, let statement else { return [] }
      return try statement.rows(query.values([]))
    }
  }

  /// The rows of all queries for one page.
  mutating func run(_ row: [Value], _ given: [[Value]]) throws -> [[[Value]]] {
    for (index, query) in pages.enumerated() {
      if let statement = statements[index] {
        if !query.isConstant { results[index] = try statement.rows(query.values(row)) }
      } else {
        results[index] = given
      }
    }
    return results
  }
}
