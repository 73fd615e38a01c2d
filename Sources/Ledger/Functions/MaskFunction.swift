import GRDBSQLite
import Privacy

/// Gives a connection `mask(kind, text)`, by which columns are masked when they are published.
///
/// NULL and numbers stay as they are: only columns of texts can be masked.
func addMasks(to connection: OpaquePointer) {
  sqlite3_create_function_v2(
    connection, "mask", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
    { call, _, arguments in
      guard let arguments, let kind = arguments[0], let value = arguments[1],
        let name = sqlite3_value_text(kind), sqlite3_value_type(value) == SQLITE_TEXT,
        let text = sqlite3_value_text(value)
      else {
        sqlite3_result_null(call)
        return
      }
      guard let mask = Mask(rawValue: String(cString: name)) else {
        sqlite3_result_error(call, "unknown mask", -1)
        return
      }
      let masked = mask.masked(String(cString: text))
      sqlite3_result_text(call, masked, Int32(masked.utf8.count), copied)
    }, nil, nil, nil)
}
