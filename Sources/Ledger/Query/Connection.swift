import GRDB
import GRDBSQLite

/// A read-only connection to a database, for one thread at a time.
///
/// Only queries run on it: no statement that writes, attaches or sets anything, no random number and
/// no clock. A query that does not end is stopped after 500 million steps of SQLite's machine.
package final class Connection {
  package let descriptor: Descriptor
  let handle: OpaquePointer
  private let functions: FunctionContext
  let guardian: QueryGuardian

  /// Opens the database that a SQLite URI names.
  init(uri: String, descriptor: Descriptor, calendar: WorkCalendar) throws {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI
    let code = sqlite3_open_v2(uri, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(opened)
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
    handle = opened
    self.descriptor = descriptor
    functions = FunctionContext(calendar: calendar)
    guardian = QueryGuardian(descriptor: descriptor)
    // Pages are read where the system has them in memory: copying them took a third of a large build.
    sqlite3_exec(handle, "PRAGMA mmap_size = 2000000000", nil, nil, nil)
    addFunctions(to: handle, with: functions)
    addMasks(to: handle)
    guardian.attach(to: handle)
  }

  deinit {
    // A query that outlives the connection keeps its own reference to it.
    sqlite3_close_v2(handle)
  }

  /// Compiles a query, which can then run any number of times.
  package func prepare(_ sql: String) throws(QueryError) -> Query {
    try Query(sql, on: self)
  }
}

extension Ledger {
  /// A connection to the full database: for checks only, nothing of it may be published.
  package func connect() throws -> Connection {
    try Connection(uri: address, descriptor: descriptor, calendar: calendar)
  }
}
