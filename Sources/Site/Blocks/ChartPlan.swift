import Charts
import Diagnostics
import Ledger

/// A chart with everything known but its rows.
struct ChartPlan: Sendable {
  /// What the identifiers in the drawing start with.
  var id: String
  /// The place of the query among the page's queries.
  var query: Int
  /// What is known about the query's columns, and what the chart makes of it.
  var sources: [ResultColumn]
  var columns: [DataTable.Column]
  var specification: ChartSpecification
  /// Instructions that write plain text.
  var title: [Instruction]
  var subtitle: [Instruction]
  var source: [Instruction]
  /// The place of the block, for warnings about the layout.
  var location: SourceLocation

  /// Draws the rows, once for wide and, where needed, once for narrow pages.
  func render(
    _ rows: [[Value]], title: String, subtitle: String, source: String
  ) -> RenderedChart {
    var specification = specification
    specification.title = title.isEmpty ? nil : title
    specification.subtitle = subtitle.isEmpty ? nil : subtitle
    specification.source = source.isEmpty ? nil : source
    return specification.svg(data: table(rows), id: id, width: .adaptive)
  }

  /// The rows as a chart reads them: amounts in the column's unit, dates as dates.
  func table(_ rows: [[Value]]) -> DataTable {
    DataTable(
      columns: columns,
      rows: rows.map { row in
        zip(row, sources).map { value, column in Datum(value, column) }
      })
  }
}

extension DataTable.Column {
  /// A query's column as a chart sees it.
  ///
  /// A computed one whose type was not declared is what the
  /// chart's encoding takes it for.
  init(_ column: ResultColumn, encoding: YAMLNode?) {
    let kind: Kind =
      switch column.type {
      case .integer, .number, .duration: .number
      case .date, .datetime, .year, .yearmonth: .date
      case .string, .boolean, .list: .text
      case nil:
        switch encoding?.entries?.first(where: { $0.value["field"]?.string == column.name })?
          .value["type"]?.string
        {
        case "quantitative": .number
        case "temporal": .date
        default: column.unit == nil ? .text : .number
        }
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
      self = CalendarDate(year: Int(number)).map(Datum.date) ?? .number(Double(number))
    case (.text(let text), .date), (.text(let text), .datetime), (.text(let text), .yearmonth):
      self = CalendarDate(text).map(Datum.date) ?? .text(text)
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
  fileprivate var fenPerUnit: Double {
    switch self {
    case .yuan: 100
    case .wan: 1_000_000
    case .yi: 10_000_000_000
    }
  }
}
