import GRDB

extension Ledger {
  /// Adds a view to the full database; `sql` is a query that has been compiled.
  package func addView(_ name: String, _ sql: String) throws {
    try queue.inDatabase { db in
      try db.execute(sql: "CREATE VIEW \(quoted(name)) AS \(sql)")
    }
  }
}
