import Diagnostics
import Ledger

/// A page source that is ready to be rendered, for one row or for many.
package struct CompiledPage: Sendable {
  /// The path of the source, such as `content/pages/projects/[id].md`.
  package var source: String
  /// The query whose rows make the pages; nil for a single page.
  var each: PageQuery?
  /// The list whose parts make several pages of each row.
  var pagination: Pagination?
  /// The page's queries, those of its blocks included.
  var queries: [PageQuery]
  var path: [Instruction]
  var html: [Instruction]
  /// Writes the day of the page's last change, where the page's row tells it.
  var updated: [Instruction] = []
  /// What links begin with in place of the relative path from the page to the site's root.
  var root: String?
}

extension CompiledPage {
  /// The query of the list that is shown in parts.
  var list: PageQuery? { pagination.map { queries[$0.query] } }

  /// Hands over the rows of `each`, or one row without columns for a single page.
  func forEachRow(_ connection: Connection, _ body: ([Value]) throws -> Void) throws {
    guard let each else { return try body([]) }
    try connection.prepare(each.sql).forEach(each.values([]), body)
  }
}

/// A query of a page with the values of its parameters.
struct PageQuery: Sendable {
  enum Argument: Hashable, Sendable {
    /// A column of the page's row.
    case row(Int)
    case constant(Value)
  }

  var name: String
  var sql: String
  var arguments: [Argument]
  var columns: [ResultColumn]
  /// The tables that it reads.
  var tables: Set<String>
  var location: SourceLocation

  /// Whether it gives the same rows on every page, so that it runs once.
  var isConstant: Bool { !arguments.contains { if case .row = $0 { true } else { false } } }

  func values(_ row: [Value]) -> [Value] {
    arguments.map {
      switch $0 {
      case .row(let column): row[column]
      case .constant(let value): value
      }
    }
  }
}

/// A long list of which each page shows a part.
struct Pagination: Sendable {
  /// The number of the list's query among those of the page.
  var query: Int
  var rowsPerPage: Int

  /// A list without rows has a page that says so.
  func pages(of total: Int) -> Int { max(1, (total + rowsPerPage - 1) / rowsPerPage) }
}

/// The values of a page that shows a part of a long list.
enum Pager {
  /// The names in the order of `row`.
  static let columns: [ResultColumn] =
    ["page", "pages", "total"].map { ResultColumn(name: $0, type: .integer) }
    + ["previous", "next", "first", "last"].map { ResultColumn(name: $0, type: .string) }

  /// The page's row; a link is empty when there is nowhere to go.
  static func row(page: Int, pages: Int, total: Int, path: String) -> [Value] {
    let name = { (page: Int) -> Value in
      .text(page < 1 || page > pages ? "" : fileName(Self.path(path, page: page)))
    }
    return [page, pages, total].map { .integer(Int64($0)) }
      + [name(page - 1), name(page + 1), name(1), name(pages)]
  }

  /// `projects/index.html`, then `projects/index-p2.html`.
  static func path(_ path: String, page: Int) -> String {
    page == 1 ? path : "\(path.dropLast(".html".count))-p\(page).html"
  }

  private static func fileName(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}
