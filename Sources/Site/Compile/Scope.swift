import Ledger

/// What the names in a template stand for, innermost last.
struct Scope: Sendable {
  private var frames: [[String: Binding]]
  /// How many rows are current at this place.
  private(set) var depth: Int

  init(_ bindings: [String: Binding], depth: Int) {
    frames = [bindings]
    self.depth = depth
  }

  /// All names that can be used here, for suggestions.
  var names: [String] { Set(frames.flatMap(\.keys)).sorted() }

  /// The names of the queries that can be used here, for suggestions.
  var queryNames: [String] {
    names.filter { if case .query? = self[$0] { true } else { false } }
  }

  subscript(name: String) -> Binding? {
    for frame in frames.reversed() {
      if let binding = frame[name] { return binding }
    }
    return nil
  }

  /// What has parts under a name, for a dotted name: a column of the same name does not hide it.
  func group(_ name: String) -> Binding? {
    for frame in frames.reversed() {
      switch frame[name] {
      case .mapping(let parts)?: return .mapping(parts)
      case .query(let query)?: return .query(query)
      default: continue
      }
    }
    return nil
  }

  /// The scope inside a constant mapping or list item.
  func entering(_ bindings: [String: Binding]) -> Scope {
    var scope = self
    scope.frames.append(bindings)
    return scope
  }

  /// The scope inside a loop over a query: its columns, and what the query's block adds to a row.
  func enteringRow(of query: QueryBinding) -> Scope {
    var scope = self
    let depth = depth
    scope.depth += 1
    scope.frames.append(
      Dictionary(
        query.columns.enumerated().map { index, column in
          (column.name, .value(.row(depth: depth, column: index), column))
        }, uniquingKeysWith: { first, _ in first }))
    scope.frames.append(query.extra.mapValues { $0.binding(in: scope, depth: depth) })
    return scope
  }
}

/// What one name stands for.
indirect enum Binding: Sendable {
  /// A text that is known while compiling.
  case text(String)
  case flag(Bool)
  case mapping([String: Binding])
  case list([[String: Binding]])
  case value(ValueSource, ResultColumn, format: ValueFormat? = nil, table: Int? = nil)
  case sum(query: Int, column: Int, ResultColumn, format: ValueFormat?, table: Int? = nil)
  /// Whether a table on the page has shown one of some signs.
  case signs(TableSigns, table: Int)
  case query(QueryBinding)
  /// A template of its own with the scope in which it was written; plain text or HTML.
  case fragment([TemplateNode], Scope, isHTML: Bool)
  case chart(ChartPlan)
  case chartDescription
  case sparkline(ValueSource, ResultColumn, label: String)
  /// The path of the page in the site.
  case path
  /// The full address of the page, where the address of the site's root is known.
  case address(root: String)
  /// A drawing of that address for the camera of a phone.
  case qrCode(site: String)
}

/// A query that a page can loop over.
struct QueryBinding: Sendable {
  /// The place of the query among the page's queries.
  var index: Int
  var columns: [ResultColumn]
  /// The table that most of the rows' figures come from, for downloading.
  var source: QuerySource?
  /// Names that a block adds to each row.
  var extra: [String: RowBinding] = [:]
}

/// What a block adds to each row of a query.
indirect enum RowBinding: Sendable {
  case text(String)
  case flag(Bool)
  case column(Int, ResultColumn, format: ValueFormat?, table: Int? = nil)
  /// A drawing of the numbers in a column.
  case sparkline(Int, ResultColumn, label: String)
  /// A plain text with values of the row.
  case template([TemplateNode])
  case list([[String: RowBinding]])

  func binding(in scope: Scope, depth: Int) -> Binding {
    switch self {
    case .text(let text): .text(text)
    case .flag(let flag): .flag(flag)
    case .column(let index, let column, let format, let table):
      .value(.row(depth: depth, column: index), column, format: format, table: table)
    case .sparkline(let index, let column, let label):
      .sparkline(.row(depth: depth, column: index), column, label: label)
    case .template(let nodes): .fragment(nodes, scope, isHTML: false)
    case .list(let items):
      .list(items.map { $0.mapValues { $0.binding(in: scope, depth: depth) } })
    }
  }
}
