import GRDB
import GRDBSQLite

/// Which cells of a table are wanted.
package enum CellSelection: Hashable, Sendable {
  /// What is published at a moment, as it is published.
  case published(Moment)
  /// What is not published at a moment, as it stands in the ledger: internal columns, rows that are not
  /// released, and what is published masked only.
  case withheld(Moment)
}

/// A cell that is being read; its bytes are valid only while it is handed over.
package struct StoredCell {
  /// The number of the source and of the row in it, for `Ledger.location`.
  package var source: Int64
  package var row: Int64
  /// The position of the field in the table.
  package var field: Int
  /// The text, or the digits of a number.
  package var bytes: UnsafeBufferPointer<UInt8>
  /// True for a number, which may be an amount of 分.
  package var isNumber: Bool
}

extension Ledger {
  /// Hands over the cells of a table that are not empty, row by row.
  package func forEachCell(
    of resource: Resource, _ selection: CellSelection, fields: (Field) -> Bool = { _ in true },
    _ body: (StoredCell) throws -> Void
  ) throws {
    for part in resource.parts(of: selection, fields) {
      try queue.inDatabase { db in
        if let handle = db.sqliteConnection { addMasks(to: handle) }
        let statement = try db.cachedStatement(sql: part.sql)
        try statement.setArguments(part.moment.arguments)
        let handle = statement.sqliteStatement
        defer { sqlite3_reset(handle) }
        while sqlite3_step(handle) == SQLITE_ROW {
          let source = sqlite3_column_int64(handle, 0)
          let row = sqlite3_column_int64(handle, 1)
          for (index, field) in part.fields.enumerated() {
            let column = Int32(index + 2)
            let type = sqlite3_column_type(handle, column)
            guard type != SQLITE_NULL else { continue }
            let text = sqlite3_column_text(handle, column)
            let count = Int(sqlite3_column_bytes(handle, column))
            try body(
              StoredCell(
                source: source, row: row, field: field,
                bytes: UnsafeBufferPointer(start: text, count: count),
                isNumber: type == SQLITE_INTEGER || type == SQLITE_FLOAT))
          }
        }
      }
    }
  }
}

/// A query that gives a part of the wanted cells.
private struct CellQuery {
  var sql: String
  var fields: [Int]
  var moment: Moment
}

extension Resource {
  fileprivate func parts(
    of selection: CellSelection, _ isWanted: (Field) -> Bool
  ) -> [CellQuery] {
    let all = fields.indices.filter { isWanted(fields[$0]) }
    let open = all.filter { !fields[$0].isInternal }
    func query(_ columns: [Int], _ values: (Field) -> String, _ condition: String, _ moment: Moment)
      -> CellQuery?
    {
      guard !columns.isEmpty else { return nil }
      let list = (["own._source", "own._row"] + columns.map { values(fields[$0]) })
        .joined(separator: ", ")
      return CellQuery(
        sql: "SELECT \(list) FROM main.\(quoted(name)) AS own WHERE \(condition) ORDER BY _rowid_",
        fields: columns, moment: moment)
    }
    let stored = { (field: Field) in "own.\(quoted(field.name))" }
    let always = ":date || :moment IS NOT NULL"
    switch selection {
    case .published(let moment):
      guard !isInternal else { return [] }
      return [query(open, publicCell, released(release), moment)].compactMap(\.self)
    case .withheld(let moment):
      guard !isInternal else { return [query(all, stored, always, moment)].compactMap(\.self) }
      let hidden = all.filter { fields[$0].isInternal || fields[$0].mask != nil }
      let later = all.filter { fields[$0].publicAfter != nil && !hidden.contains($0) }
      return [
        query(hidden, stored, always, moment),
        query(later, storedUntilPublic, always, moment),
        query(
          all.filter { !hidden.contains($0) }, stored, "(\(released(release))) IS NOT TRUE", moment),
      ].compactMap(\.self)
    }
  }

  /// A cell as it is published; counts that are suppressed are not needed here.
  private func publicCell(_ field: Field) -> String {
    guard let day = field.publicAfter else { return field.maskedExpression }
    return "iif(\(isPublic(after: day)), \(field.maskedExpression), NULL)"
  }

  /// A cell as long as its day is not over.
  private func storedUntilPublic(_ field: Field) -> String {
    guard let day = field.publicAfter else { return "NULL" }
    return "iif(\(isPublic(after: day)), NULL, own.\(quoted(field.name)))"
  }
}
