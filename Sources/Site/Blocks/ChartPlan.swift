import Charts
import Diagnostics
import Ledger

/// A chart with everything known but its rows.
struct ChartPlan: Sendable {
  /// What the identifiers in the drawing start with.
  private let id: String
  private let specification: ChartSpecification
  /// The queries whose rows are drawn, with what is known about their columns.
  private let rows: [(reference: DataReference, query: QueryBinding)]
  /// The rows of files.
  private let tables: [DataReference: DataTable]
  /// Instructions that write plain text, by the key of the text.
  let texts: [String: [Instruction]]
  /// The place of the block, for warnings about the layout.
  let location: SourceLocation

  init(
    id: String, specification: ChartSpecification, sources: [DataReference: ChartSources.Source],
    texts: [String: [Instruction]], location: SourceLocation
  ) {
    self.id = id
    self.specification = specification
    self.texts = texts
    self.location = location
    rows = specification.references.compactMap { reference in
      guard case .query(let query)? = sources[reference] else { return nil }
      return (reference, query)
    }
    tables = sources.compactMapValues { source in
      guard case .table(let table) = source else { return nil }
      return table
    }
  }

  /// The places of the queries among the page's queries.
  var queries: [Int] { rows.map(\.query.index) }

  /// Draws the rows of the page's queries.
  ///
  /// For a page it draws once for wide and, where needed, once for narrow ones. In a book the headline
  /// and the source stand beside the drawing, not in it.
  func render(
    _ results: [[[Value]]], texts: [String: String], medium: Medium
  ) -> RenderedChart {
    var specification = specification
    let text = { (key: String) -> String? in texts[key].flatMap { $0.isEmpty ? nil : $0 } }
    specification.title = text("title") ?? specification.title
    specification.subtitle = text("subtitle") ?? specification.subtitle
    specification.description = text("description") ?? specification.description
    specification.caption = text("caption") ?? specification.caption
    specification.source = text("source") ?? specification.source
    var data = ChartData(others: tables)
    for (reference, query) in rows {
      data.others[reference] = DataTable(query.columns, results[query.index])
    }
    if medium != .page {
      specification.title = nil
      specification.subtitle = nil
      specification.caption = nil
      specification.source = nil
    }
    return specification.svg(
      data, id: id, width: medium == .print ? .narrow : .adaptive,
      theme: medium == .print ? .book : .page)
  }
}

extension DataTable {
  /// Rows of a query as a chart reads them: amounts in the column's unit, dates as dates.
  fileprivate init(_ columns: [ResultColumn], _ rows: [[Value]]) {
    self.init(
      columns: columns.map(Column.init),
      rows: rows.map { row in
        zip(row, columns).map { value, column in Datum(value, column) }
      })
  }
}

extension DataTable.Column {
  /// A query's column as a chart sees it; a computed one without a declared type may hold anything.
  init(_ column: ResultColumn) {
    let kind: Kind? =
      switch column.type {
      case .integer, .number, .duration: .number
      case .date, .datetime, .year, .yearmonth: .date
      case .string, .boolean, .list: .text
      case nil: column.unit == nil ? nil : .number
      }
    self.init(column.name, title: column.title, unit: column.unit, kind: kind)
  }
}

extension Datum {
  fileprivate init(_ value: Value, _ column: ResultColumn) {
    switch (value, column.type) {
    case (.null, _):
      self = .null
    case (.integer(let number), .year):
      self = Timestamp(year: Int(number)).map(Datum.date) ?? .number(Double(number))
    case (.text(let text), .date), (.text(let text), .datetime), (.text(let text), .yearmonth):
      self = Timestamp(text).map(Datum.date) ?? .text(text)
    case (.integer, .boolean), (.text, .list):
      self = .text(column.plainText(value))
    case (.integer(let number), _):
      self = .number(column.money.map { Double(number) / $0.fenPerUnit } ?? Double(number))
    case (.real(let number), _):
      self = .number(column.money.map { number / $0.fenPerUnit } ?? number)
    case (.text(let text), _):
      self = .text(text)
    }
  }
}

extension MoneyUnit {
  /// How many 分 the unit has.
  var fenPerUnit: Double {
    switch self {
    case .yuan: 100
    case .wan: 1_000_000
    case .yi: 10_000_000_000
    }
  }
}
