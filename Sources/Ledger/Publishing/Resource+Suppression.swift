import GRDB
import Privacy

/// The rows of a breakdown whose counts must not be seen.
struct SuppressedRows {
  /// Their numbers in the full database.
  var ids: [Int64] = []
  /// The source and the row of those whose counts the totals give away all the same.
  var exposed: [(source: Int64, row: Int64)] = []
}

extension Resource {
  /// Decides which of the released rows must not show their counts, each breakdown for itself.
  ///
  /// Where one of several counts of a row is withheld, all are: they are counts of the same people.
  func suppressedRows(asOf moment: Moment, release: Release?, in db: Database) throws
    -> SuppressedRows
  {
    var result = SuppressedRows()
    guard let suppression else { return result }
    let columns = (suppression.within + suppression.by + suppression.counts)
      .map { "own.\(quoted($0))" }.joined(separator: ", ")
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT own._rowid_, own._source, own._row, \(columns) FROM main.\(quoted(name)) AS own
        WHERE \(released(release)) ORDER BY own._rowid_
        """, arguments: moment.arguments)
    let byStart = 3 + suppression.within.count
    let countStart = byStart + suppression.by.count
    let groups = Dictionary(grouping: rows) { row in (3..<byStart).map { text(row, $0) } }
    for key in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let rows = groups[key] ?? []
      var withheld: Set<Int> = []
      var exposed: Set<Int> = []
      for count in countStart..<countStart + suppression.counts.count {
        let table = CountTable(
          categories: rows.map { row in (byStart..<countStart).map { text(row, $0) } },
          counts: rows.map { $0[count] as Int? })
        let suppressed = table.suppressed(below: suppression.below)
        withheld.formUnion(suppressed.withheld.indices.filter { suppressed.withheld[$0] })
        exposed.formUnion(suppressed.exposed)
      }
      result.ids += withheld.sorted().map { rows[$0][0] }
      result.exposed += exposed.sorted().map { (rows[$0][1], rows[$0][2]) }
    }
    return result
  }

  private func text(_ row: Row, _ index: Int) -> String {
    let value: DatabaseValue = row[index]
    return value.isNull ? "" : "\(value)"
  }
}
