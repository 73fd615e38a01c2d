package import Ledger
import Tables

/// The files that readers can download: all tables of the public database.
///
/// - `data/<table>.csv`: UTF-8 with a byte order mark (Excel in Chinese takes it for GBK without one),
///   CR LF, the header the names of the columns, in the order of the ledger;
/// - `data/<table>.xlsx`: the same for people, where the site has words for it (``WorkbookWording``);
/// - `data/datapackage.json`: what the tables and columns mean, by Data Package 2;
/// - `data/public.sqlite`: the database itself, which is written where it is needed by
///   `Ledger.publish`.
///
/// The header of a CSV file has names, not titles, because validators compare it with the descriptor, and
/// because the same names work in the database; the titles are in the descriptor and the workbook.
///
/// Both are exact: a text that begins like a formula is neither quoted nor changed. In a workbook it is a text
/// cell; for CSV the check of formula cells keeps it from being published.
package struct Downloads: Sendable {
  /// The folder of all downloads in a release.
  package static let folder = "data"
  package static let descriptorPath = "\(folder)/datapackage.json"
  package static let databasePath = "\(folder)/public.sqlite"

  private let database: PublicDatabase
  private let wording: WorkbookWording?

  /// - Parameters:
  ///   - database: what is public.
  ///   - wording: the words of workbooks; nil for none.
  package init(of database: PublicDatabase, wording: WorkbookWording?) {
    self.database = database
    self.wording = wording
  }

  /// The paths of all downloads.
  package var paths: [String] {
    let tables = database.descriptor.resources.map(\.name)
    return tables.map { path(of: $0, "csv") }
      + (wording == nil ? [] : tables.map { path(of: $0, "xlsx") })
      + [Self.descriptorPath, Self.databasePath]
  }

  /// Makes the files but the database, and gives each to `body` as soon as it is made.
  package func make(_ body: (ReleaseFile) throws -> Void) throws {
    let connection = try database.connect()
    var resources: [DataPackage.Table] = []
    for table in database.descriptor.resources {
      let rows = try connection.prepare(table.allRows)
      let file = ReleaseFile(path: path(of: table.name, "csv"), bytes: try csv(of: table, rows))
      resources.append(DataPackage.Table(table, file: file))
      try body(file)
      guard let wording else { continue }
      let count = try connection.prepare(table.count).rows()[0][0]
      let workbook = TableWorkbook(table, count: count.whole, wording: wording)
      try body(ReleaseFile(path: path(of: table.name, "xlsx"), bytes: try workbook.bytes(rows)))
    }
    let package = DataPackage(database.descriptor, resources: resources)
    try body(ReleaseFile(path: Self.descriptorPath, bytes: package.json()))
  }
}

extension Downloads {
  private func path(of table: String, _ suffix: String) -> String {
    "\(Self.folder)/\(table).\(suffix)"
  }

  /// All rows of a table; money is exact, in the unit of its column.
  private func csv(of table: Resource, _ rows: Query) throws -> [UInt8] {
    let columns = rows.columns
    var writer = CSVWriter()
    writer.append(table.fields.map(\.name))
    try rows.forEach([]) { row in
      writer.append(zip(row, columns).map { exactText($0, column: $1) })
    }
    return writer.bytes
  }
}

extension Resource {
  /// A query for all columns and rows, in the order of the ledger.
  fileprivate var allRows: String {
    let names = fields.map { quoted($0.name) }.joined(separator: ", ")
    return "SELECT \(names) FROM \(quoted(name)) ORDER BY _rowid_"
  }

  fileprivate var count: String { "SELECT count(*) FROM \(quoted(name))" }
}

extension Value {
  fileprivate var whole: Int {
    if case .integer(let number) = self { Int(number) } else { 0 }
  }
}

/// A name as SQL has it, whatever characters it has.
private func quoted(_ name: String) -> String {
  "\"\(name.replacing("\"", with: "\"\""))\""
}
