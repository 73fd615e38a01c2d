import Charts
import Ledger

/// The rows that a table shows: those of a query, or those that are known while compiling.
enum BlockRows {
  case query(QueryBinding)
  case fixed(columns: [ResultColumn], rows: [[Value]])

  var columns: [ResultColumn] {
    switch self {
    case .query(let query): query.columns
    case .fixed(let columns, _): columns
    }
  }

  /// The rows of a table that no descriptor describes.
  ///
  /// A column of numbers only is shown with as many decimals as its longest number has.
  init(_ table: DataTable) {
    let rows = table.rows.map { row in
      table.columns.indices.map { $0 < row.count ? Value(row[$0]) : .null }
    }
    let columns = table.columns.enumerated().map { index, column in
      ResultColumn(column, values: rows.map { $0[index] })
    }
    self = .fixed(columns: columns, rows: rows)
  }
}

extension ResultColumn {
  fileprivate init(_ column: DataTable.Column, values: [Value]) {
    self.init(name: column.name, title: column.title, unit: column.unit, type: .string)
    guard values.allSatisfy({ $0.isNull || $0.decimals != nil }) else { return }
    let isYear = values.allSatisfy(\.isYear) && (name.contains("年") || name.hasPrefix("year"))
    type = isYear ? .year : .number
    decimals = isYear ? nil : values.compactMap(\.decimals).max()
  }
}

extension Value {
  fileprivate init(_ datum: Datum) {
    switch datum {
    case .null: self = .null
    case .number(let number):
      self = Int64(exactly: number).map(Value.integer) ?? .real(number)
    case .text(let text): self = .text(text)
    case .boolean(let flag): self = .text(flag ? "是" : "否")
    case .date(let date):
      let parts = [date.month, date.day].map { $0 < 10 ? "0\($0)" : "\($0)" }
      self = .text("\(date.year)-\(parts[0])-\(parts[1])")
    }
  }

  /// Whether the value can be a year of our time.
  fileprivate var isYear: Bool {
    guard case .integer(let number) = self else { return isNull }
    return (1900...2100).contains(number)
  }

  /// How many decimals a number needs, no more than four; nil for what is no number.
  fileprivate var decimals: Int? {
    switch self {
    case .integer: return 0
    case .real(let number) where number.isFinite:
      var scaled = number.magnitude
      for decimals in 0..<4 {
        if (scaled - scaled.rounded()).magnitude < 1e-9 * max(1, scaled) { return decimals }
        scaled *= 10
      }
      return 4
    case .real, .text, .null: return nil
    }
  }
}
