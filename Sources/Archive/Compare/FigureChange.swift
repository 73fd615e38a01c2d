/// One difference between two releases.
package struct FigureChange: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// A figure is another.
    case changed
    /// The unit of all figures of a column is another.
    case unit
    /// A row, a column or a table with figures is gone.
    case row, column, table
  }

  package var kind: Kind
  /// The table, and its title.
  package var table: String
  package var tableTitle: String
  /// The values of the primary key, with strokes between; empty for a whole column or table.
  package var key: String
  /// The column, its title and unit; empty for a row or a table.
  package var column: String
  package var columnTitle: String
  package var unit: String
  package var old: String
  package var new: String
  /// What the table `revision` says about it.
  package var revision: Revision?
}

/// Why a published figure is another now: a row of the table `revision`.
package struct Revision: Hashable, Sendable {
  package var id: String
  package var table: String
  package var key: String
  package var column: String
  package var old: String
  package var new: String
  package var kind: String
  package var reason: String
  package var date: String

  /// The table of a release that holds them.
  package static let table = "revision"
}

/// What differs between two releases, and what is only new or of no account.
package struct Comparison: Hashable, Sendable {
  package var changes: [FigureChange] = []
  /// How many rows the newer release has more, by table.
  package var newRows: [String: Int] = [:]
  /// How many rows without figures it has no more, by table.
  package var goneRows: [String: Int] = [:]
  /// How many figures are the same.
  package var same = 0
}
