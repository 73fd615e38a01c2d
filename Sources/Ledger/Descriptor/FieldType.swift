/// The type of a column's values: the names of Table Schema.
///
/// `duration` is a number of days, and `list` several values in one cell.
package enum FieldType: String, Hashable, Sendable, CaseIterable {
  case string, integer, number, boolean, date, datetime, year, yearmonth, duration, list
}

extension Field {
  /// The declared type of the column in SQLite.
  ///
  /// A date is ISO text (`2018-10-07`, `2018-10-07T08:30:00`, `2018-10`), a boolean 0 or 1, a list
  /// the text of a JSON array, and money the INTEGER of its 分.
  package var storage: String {
    switch type {
    case .string, .date, .datetime, .yearmonth, .list: "TEXT"
    case .integer, .boolean, .year, .duration: "INTEGER"
    case .number: money == nil ? "REAL" : "INTEGER"
    }
  }
}
