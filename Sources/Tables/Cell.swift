/// The content of one cell, before a schema gives it a type.
///
/// A CSV file yields only `empty`, `text` and `unreadable`; a workbook all of them.
package enum Cell: Hashable, Sendable {
  /// Nothing, or only white space.
  case empty
  /// Text without white space around it; in a workbook also a percentage, `52.4%`, and a time of
  /// day, `08:30:00`.
  case text(String)
  /// A number of a workbook; one that is shown as a date or a percentage is not among them.
  case number(Double)
  case boolean(Bool)
  /// A date or a date with time of a workbook, as `2018-10-07` or `2018-10-07T08:30:00`.
  case date(String)
  /// A cell that could not be read. The finding has been made: do not report it again.
  case unreadable
}

/// One row of a table.
package struct Row: Sendable {
  /// The number of the row, from 1, as a spreadsheet program shows it.
  package var number: Int
  /// The cells from the first column on; always as many as the header has columns.
  package var cells: [Cell]

  package init(number: Int, cells: [Cell]) {
    self.number = number
    self.cells = cells
  }
}

/// The names of a table's columns, as its header rows give them.
package struct Header: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    /// The header's cells joined with the dialect's `headerJoin`; empty for a column without a name.
    package var name: String
    /// The column of the file, from 1.
    package var number: Int

    package init(name: String, number: Int) {
      self.name = name
      self.number = number
    }
  }

  package var columns: [Column]
  /// The last row of the header, where a missing column is reported.
  package var row: Int

  package init(columns: [Column], row: Int) {
    self.columns = columns
    self.row = row
  }
}
