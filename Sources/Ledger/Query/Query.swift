import GRDBSQLite

/// A compiled query, which can run any number of times with different arguments.
package final class Query {
  package let columns: [ResultColumn]
  /// The names of the parameters without their colon, in the order of the arguments.
  package let parameters: [String]
  /// True when a column of money takes part in the query, in the result or behind it.
  ///
  /// A computed column (`SUM(amount) AS total`) is then in 分 unless the query itself divides, and
  /// must be declared with its unit before it is shown.
  package let readsMoney: Bool
  /// The names of the tables that the query reads.
  package let tables: Set<String>

  private let sql: String
  private let connection: Connection
  private let statement: OpaquePointer
  private var isRunning = false

  init(_ sql: String, on connection: Connection) throws(QueryError) {
    self.sql = sql
    self.connection = connection
    let compiled = try CompiledQuery(sql, on: connection)
    statement = compiled.statement
    columns = compiled.columns
    parameters = compiled.parameters
    readsMoney = connection.guardian.readsMoney
    tables = connection.guardian.tables
  }

  deinit { sqlite3_finalize(statement) }

  /// Runs the query, with one argument for each parameter, and hands over row by row.
  package func forEach(
    _ arguments: [Value] = [], _ body: ([Value]) throws -> Void
  ) throws {
    guard arguments.count == parameters.count else {
      throw QueryError.argumentCount(arguments.count, parameters: parameters)
    }
    guard !isRunning else { throw QueryError.nested }
    isRunning = true
    defer {
      sqlite3_reset(statement)
      isRunning = false
    }
    connection.guardian.beginRunning()
    for (index, argument) in arguments.enumerated() {
      bind(argument, to: statement, at: index + 1)
    }
    var row: [Value] = Array(repeating: .null, count: columns.count)
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        for index in row.indices { row[index] = value(at: Int32(index)) }
        try body(row)
      case SQLITE_DONE: return
      default: throw QueryError(of: connection, sql: sql)
      }
    }
  }

  /// Runs the query and returns all rows.
  package func rows(_ arguments: [Value] = []) throws -> [[Value]] {
    var rows: [[Value]] = []
    try forEach(arguments) { rows.append($0) }
    return rows
  }

  /// The arguments in the order of the parameters; a parameter without one is an error.
  package func arguments(from values: [String: Value]) throws(QueryError) -> [Value] {
    var arguments: [Value] = []
    for parameter in parameters {
      guard let value = values[parameter] else {
        throw QueryError.missingArgument(parameter, known: values.keys.sorted())
      }
      arguments.append(value)
    }
    return arguments
  }

  private func value(at index: Int32) -> Value {
    switch sqlite3_column_type(statement, index) {
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, index))
    case SQLITE_FLOAT: .real(sqlite3_column_double(statement, index))
    case SQLITE_NULL: .null
    default:
      // A blob, which no table has but an expression can make, is read as text too.
      .text(
        String(
          decoding: UnsafeBufferPointer(
            start: sqlite3_column_text(statement, index),
            count: Int(sqlite3_column_bytes(statement, index))), as: UTF8.self))
    }
  }
}
