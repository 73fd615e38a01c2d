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
    var work = PageWork(
      page, paths: plan.paths[index], queries: try PreparedQueries(page, connection))
    var totals = plan.totals[index].makeIterator()
    func take(_ renderer: inout Self, _ row: [Value]) throws {
      if let pagination = page.pagination, let total = totals.next() {
        try renderer.render(&work, row, pagination, total: total, body)
      } else {
        try renderer.render(&work, row, [], body)
      }
    }
    if let rows = plan.rows[index] {
      for row in rows { try take(&self, row) }
    } else {
      try page.forEachRow(connection) { try take(&self, $0) }
    }
  }

  /// Renders those of a list's pages that are this worker's.
  private mutating func render(
    _ work: inout PageWork, _ row: [Value], _ pagination: Pagination, total: Int,
    _ body: (RenderedPage) throws -> Void
  ) throws {
    let pages = pagination.pages(of: total)
    guard number + pages > range.lowerBound else {
      number += pages
      work.position += pages
      return
    }
    let start = work.position
    var slice: [[Value]] = []
    func renderPart() throws {
      let pager = Pager.row(
        page: work.position - start + 1, pages: pages, total: total, path: work.paths[start])
      try render(&work, row + pager, slice, body)
      slice.removeAll(keepingCapacity: true)
    }
    let list = work.queries.statements[pagination.query]
    try list.forEach(work.page.queries[pagination.query].values(row)) { next in
      slice.append(next)
      if slice.count == pagination.rowsPerPage { try renderPart() }
    }
    if work.position < start + pages { try renderPart() }
  }

  /// Renders the next page of a source, if it is this worker's; `part` are its rows of a long list.
  private mutating func render(
    _ work: inout PageWork, _ row: [Value], _ part: [[Value]],
    _ body: (RenderedPage) throws -> Void
  ) throws {
    defer { work.position += 1 }
    guard takeNext() else { return }
    let path = work.paths[work.position]
    let results = try work.queries.run(row, part)
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
}

/// The prepared statements of a page source; those that do not depend on the row have run already.
private struct PreparedQueries {
  private let queries: [PageQuery]
  /// The number of the list that is shown in parts.
  private let list: Int?
  let statements: [Query]
  private var results: [[[Value]]]

  init(_ page: CompiledPage, _ connection: Connection) throws {
    queries = page.queries
    list = page.pagination?.query
    statements = try queries.map { try connection.prepare($0.sql) }
    results = []
    for (index, query) in queries.enumerated() {
      let isRun = query.isConstant && index != list
      results.append(isRun ? try statements[index].rows(query.values([])) : [])
    }
  }

  /// The rows of all queries for one page.
  mutating func run(_ row: [Value], _ part: [[Value]]) throws -> [[[Value]]] {
    for (index, query) in queries.enumerated() {
      if index == list {
        results[index] = part
      } else if !query.isConstant {
        results[index] = try statements[index].rows(query.values(row))
      }
    }
    return results
  }
}
