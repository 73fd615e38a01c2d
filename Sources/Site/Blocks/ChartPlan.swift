import Charts
import Diagnostics
import Ledger

/// A chart with everything known but its rows.
struct ChartPlan: Sendable {
  /// The place of the query among the page's queries.
  var query: Int
  var columns: [ResultColumn]
  var specification: ChartSpecification
  /// Instructions that write plain text.
  var title: [Instruction]
  var subtitle: [Instruction]
  var source: [Instruction]
  /// The place of the block, for warnings about the layout.
  var location: SourceLocation

  /// The rows as a chart reads them: amounts in the column's unit, dates as dates.
  func table(_ rows: [[Value]]) -> DataTable {
    DataTable(
      columns: columns.enumerated().map { index, column in
        DataTable.Column(
          column.name, title: column.title, unit: column.unit,
          kind: column.kind(rows.lazy.map { $0[index] }))
      },
      rows: rows.map { row in
        zip(row, columns).map { value, column in Datum(value, column) }
      })
  }
}

extension ResultColumn {
  /// What a chart takes the values for; a column of unknown type goes by its first value.
  fileprivate func kind(_ values: some Sequence<Value>) -> DataTable.Column.Kind {
    switch type {
    case .integer, .number, .duration: .number
    case .date, .datetime, .year, .yearmonth: .date
    case .string, .boolean, .list: .text
    case nil:
      switch values.first(where: { !$0.isNull }) {
      case .integer, .real: .number
      case .text, .null, nil: .text
      }
    }
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
      self = .text(ValueFormat.plain.text(value, column: column))
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
