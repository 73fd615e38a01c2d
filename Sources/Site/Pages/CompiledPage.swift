import Diagnostics
import Ledger

/// A page source that is ready to be rendered, for one row or for many.
package struct CompiledPage: Sendable {
  /// The path of the source, such as `content/pages/projects/[id].md`.
  package var source: String
  /// The query whose rows make the pages; nil for a single page.
  var each: PageQuery?
  /// How many rows of `each` make one page; nil when each row has a page of its own.
  var rowsPerPage: Int?
  /// The page's queries, those of its blocks included; `rows` of a paginated page has no SQL.
  var queries: [PageQuery]
  var path: [Instruction]
  var html: [Instruction]
  /// Writes the day of the page's last change, where the page's row tells it.
  var updated: [Instruction] = []
  /// What links begin with in place of the relative path from the page to the site's root.
  var root: String?
}

/// A query of a page with the values of its parameters.
struct PageQuery: Sendable {
  enum Argument: Hashable, Sendable {
    /// A column of the page's row.
    case row(Int)
    case constant(Value)
  }

  var name: String
  /// Nil for the rows of a paginated page, which come from `each`.
  var sql: String?
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

  /// `projects/index.html`, then `projects/index-2.html`.
  static func path(_ path: String, page: Int) -> String {
    page == 1 ? path : "\(path.dropLast(".html".count))-\(page).html"
  }

  private static func fileName(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}
