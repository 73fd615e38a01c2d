/// The rows of a table that are neither header nor data.
struct SkippedRows: Sendable {
  /// The last row of the header.
  let headerEnd: Int
  private let headerRows: Set<Int>
  private let commentRows: Set<Int>

  init(_ dialect: Dialect) {
    headerEnd = dialect.headerRows.max() ?? 1
    headerRows = Set(dialect.headerRows.isEmpty ? [1] : dialect.headerRows)
    commentRows = Set(dialect.commentRows)
  }

  /// Whether a row is a comment, or stands above or between the rows of the header.
  func contains(_ row: Int) -> Bool {
    row <= headerEnd ? !headerRows.contains(row) : commentRows.contains(row)
  }

  /// The comments behind a row, in ascending order.
  func comments(after row: Int) -> [Int] { commentRows.filter { $0 > row }.sorted() }
}
