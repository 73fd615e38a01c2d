package import Ledger
import Tables

/// The files that readers can download: all tables of the public database.
///
/// - `data/<table>.csv`: UTF-8 with a byte order mark (Excel in Chinese takes it for GBK without one),
///   CR LF, the header the names of the columns, in the order of the ledger;
/// - `data/datapackage.json`: what the tables and columns mean, by Data Package 2;
/// - `data/public.sqlite`: the database itself, which is written where it is needed by
///   `Ledger.publish`.
///
/// The header has names, not titles, because validators compare it with the descriptor, and because
/// the same names work in the database; the titles are in the descriptor.
package struct Downloads {
  /// The folder of all downloads in a release.
  package static let folder = "data"
  package static let descriptorPath = "\(folder)/datapackage.json"
  package static let databasePath = "\(folder)/public.sqlite"

  /// The paths of all downloads.
  package static func paths(of descriptor: Descriptor) -> [String] {
    descriptor.publicPart.resources.map { path(of: $0.name) } + [descriptorPath, databasePath]
  }

  /// Makes the files but the database, and gives each to `body` as soon as it is made.
  package static func make(
    of database: PublicDatabase, _ body: (ReleaseFile) throws -> Void
  ) throws {
    let connection = try database.connect()
    var resources: [DataPackage.Table] = []
    for table in database.descriptor.resources {
      let file = ReleaseFile(path: path(of: table.name), bytes: try csv(of: table, connection))
      resources.append(DataPackage.Table(table, file: file))
      try body(file)
    }
    let package = DataPackage(database.descriptor, resources: resources)
    try body(ReleaseFile(path: descriptorPath, bytes: package.json()))
  }
}

extension Downloads {
  private static func path(of table: String) -> String { "\(folder)/\(table).csv" }

  /// All rows of a table, in the order of the ledger; money is exact, in the unit of its column.
  private static func csv(of table: Resource, _ connection: Connection) throws -> [UInt8] {
    let names = table.fields.map { quoted($0.name) }.joined(separator: ", ")
    let query = try connection.prepare(
      "SELECT \(names) FROM \(quoted(table.name)) ORDER BY _rowid_")
    let columns = query.columns
    var writer = CSVWriter()
    writer.append(table.fields.map(\.name))
    try query.forEach([]) { row in
      writer.append(zip(row, columns).map { exactText($0, column: $1) })
    }
    return writer.bytes
  }

  /// A name as SQL has it, whatever characters it has.
  private static func quoted(_ name: String) -> String {
    "\"\(name.replacing("\"", with: "\"\""))\""
  }
}
