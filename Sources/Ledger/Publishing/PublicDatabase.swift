import GRDBSQLite

/// The database of what is public on one day: all that pages, downloads and the archive may see.
package struct PublicDatabase: Sendable {
  /// The file of the database.
  package let path: String
  /// What of the descriptor is public; nothing internal is named in it.
  package let descriptor: Descriptor
  let calendar: WorkCalendar

  /// A new connection, for one thread; the file must not change while it is open.
  package func connect() throws -> Connection {
    try Connection(
      uri: fileURI(path, "immutable=1"), descriptor: descriptor, calendar: calendar)
  }
}

/// The URI by which SQLite opens a file of the file system, whatever characters its path has.
func fileURI(_ path: String, _ parameter: String) -> String {
  var uri = "file:"
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      uri.unicodeScalars.append(UnicodeScalar(byte))
    default:
      uri += byte < 16 ? "%0" : "%"
      uri += String(byte, radix: 16)
    }
  }
  return "\(uri)?\(parameter)"
}

/// The name of the system's own file layer, which a connection to a database in memory lacks.
func fileLayer() -> String {
  sqlite3_vfs_find(nil).map { String(cString: $0.pointee.zName) } ?? "unix"
}
