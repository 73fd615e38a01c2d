import Diagnostics
import GRDBSQLite

/// What compiling a query gives.
struct CompiledQuery {
  let statement: OpaquePointer
  let columns: [ResultColumn]
  let parameters: [String]

  init(_ sql: String, on connection: Connection) throws(QueryError) {
    if let offset = offsetOfNow(in: sql) {
      throw QueryError(.unpredictable(function: "'now'"), sql: sql, offset: offset)
    }
    connection.guardian.beginCompiling()
    let (compiled, length) = try compile(sql, on: connection)
    guard let compiled else {
      throw QueryError(Message("没有查询语句", "there is no query"))
    }
    do throws(QueryError) {
      try checkRest(of: sql, after: length, on: connection)
      guard sqlite3_stmt_readonly(compiled) != 0, sqlite3_column_count(compiled) > 0 else {
        throw QueryError(.writes, sql: sql, offset: 0)
      }
      parameters = try parameterNames(of: compiled)
    } catch {
      sqlite3_finalize(compiled)
      throw error
    }
    statement = compiled
    columns = (0..<sqlite3_column_count(compiled)).map { index in
      ResultColumn(index, of: compiled, descriptor: connection.descriptor)
    }
  }
}

/// Compiles the first statement of a text, and says how many bytes of it that took.
private func compile(
  _ sql: String, on connection: Connection
) throws(QueryError) -> (statement: OpaquePointer?, length: Int) {
  var statement: OpaquePointer?
  var length = 0
  let code = sql.withCString { text in
    var tail: UnsafePointer<CChar>?
    let code = sqlite3_prepare_v3(
      connection.handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, &tail)
    length = tail.map { $0 - text } ?? 0
    return code
  }
  guard code == SQLITE_OK else {
    let error = QueryError(of: connection, sql: sql)
    sqlite3_finalize(statement)
    throw error
  }
  return (statement, length)
}

/// Refuses a second statement behind the first.
private func checkRest(
  of sql: String, after length: Int, on connection: Connection
) throws(QueryError) {
  let rest = String(decoding: sql.utf8.dropFirst(length), as: UTF8.self)
  var statement: OpaquePointer?
  let code = sqlite3_prepare_v2(connection.handle, rest, -1, &statement, nil)
  defer { sqlite3_finalize(statement) }
  guard code == SQLITE_OK, statement == nil else {
    throw QueryError(
      Message("只能写一条查询语句", "there can be only one statement"), sql: sql, offset: length)
  }
}

private func parameterNames(of statement: OpaquePointer) throws(QueryError) -> [String] {
  var names: [String] = []
  for index in 0..<sqlite3_bind_parameter_count(statement) {
    guard let name = sqlite3_bind_parameter_name(statement, index + 1),
      name[0] != CChar(UInt8(ascii: "?"))
    else {
      throw QueryError(
        Message("参数要有名称，写成 :名称", "a parameter needs a name, written :name"))
    }
    names.append(String(cString: name + 1))
  }
  return names
}

/// Where a query asks for the time by `'now'`, in bytes; the time enters by a parameter only.
private func offsetOfNow(in sql: String) -> Int? {
  let bytes = Array(sql.utf8)
  let now = Array("'now'".utf8)
  guard bytes.count >= now.count else { return nil }
  return (0...(bytes.count - now.count)).first { start in
    bytes[start] == now[0]
      && now.indices.allSatisfy { bytes[start + $0] | 0x20 == now[$0] | 0x20 }
  }
}
