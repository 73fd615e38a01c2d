/// How a table is written in its file: the properties of Table Dialect that Mingbai knows.
///
/// See https://datapackage.org/standard/table-dialect/; `encoding` is a property of the resource.
package struct Dialect: Hashable, Sendable {
  package enum Encoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case gb18030
  }

  package enum Sheet: Hashable, Sendable {
    case name(String)
    /// The position among the workbook's sheets, from 1.
    case number(Int)
  }

  /// The byte between the fields of a CSV file; detected among comma, tab and semicolon when nil.
  package var delimiter: UInt8?
  /// The encoding of a CSV file; detected when nil.
  package var encoding: Encoding?
  /// The rows, from 1, that make the header; their cells are joined for each column.
  package var headerRows = [1]
  package var headerJoin = " "
  /// Rows that are neither header nor data, such as titles and notes.
  package var commentRows: [Int] = []
  /// The sheet of a workbook; the first one when nil.
  package var sheet: Sheet?
  /// The key of a YAML file's root mapping that holds the rows; the root itself is their list when
  /// nil.
  package var property: String?

  package init() {}
}
