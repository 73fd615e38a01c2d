/// A column that rows are put in order by.
struct SortField: Hashable, Sendable {
  var field: String
  var isDescending = false
}

extension Frame {
  /// Rows in the order of some columns, the first counting most; equal rows keep their order.
  func sorted(_ rows: [Int], by fields: [SortField]) -> [Int] {
    if fields.isEmpty { return rows }
    let order = RowOrder(self, fields)
    return rows.indices.sorted { a, b in
      let comparison = order.compare(rows[a], rows[b])
      return comparison == 0 ? a < b : comparison < 0
    }.map { rows[$0] }
  }
}

/// How the rows of a frame compare in some columns.
struct RowOrder {
  private var keys: [(values: [Datum], isDescending: Bool)]

  init(_ frame: Frame, _ fields: [SortField]) {
    keys = fields.map { (frame.values($0.field), $0.isDescending) }
  }

  /// Below 0 if the first row comes before the second, 0 if they are equal.
  func compare(_ a: Int, _ b: Int) -> Int {
    for (values, isDescending) in keys {
      if Datum.ascends(values[a], values[b]) { return isDescending ? 1 : -1 }
      if Datum.ascends(values[b], values[a]) { return isDescending ? -1 : 1 }
    }
    return 0
  }
}
