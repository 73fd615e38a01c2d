import Diagnostics
package import Ledger

/// The pages that a row of a ledger can be seen on.
package struct AffectedPages: Sendable {
  private let pages: [CompiledPage]

  package init(_ pages: [CompiledPage]) { self.pages = pages }

  /// The paths of the pages that show a row, by its table and the values of its key: its own page
  /// by its path, the others by that of their source, such as `places/[code].html`.
  package func paths(table: Resource, key: [String: Value]) -> [String] {
    pages.filter { $0.tables.contains(table.name) }.map { page in
      page.path(ofRow: key, table: table.name) ?? page.sourcePath
    }
  }
}

extension CompiledPage {
  /// The tables that the page reads.
  var tables: Set<String> {
    (queries + [each].compactMap(\.self)).reduce(into: []) { $0.formUnion($1.tables) }
  }

  /// The path of the source as people write it: `projects/[id].html`.
  var sourcePath: String {
    String(source.dropFirst(PageSource.folder.count + 1).dropLast(".md".count)) + ".html"
  }

  /// The path of the page that a row has for itself; nil when the key does not give it.
  fileprivate func path(ofRow key: [String: Value], table: String) -> String? {
    guard pagination == nil, let each else { return nil }
    var row = [Value](repeating: .null, count: each.columns.count)
    var hasKey = false
    for (index, column) in each.columns.enumerated() where column.table == table {
      guard let field = column.field, let value = key[field] else { continue }
      row[index] = value
      hasKey = true
    }
    guard hasKey else { return nil }
    var log = DiagnosticLog()
    let text = PageRenderer.text(path, row: row, location: SourceLocation(source), log: &log)
    return pathFault(text) == nil ? text : nil
  }
}
