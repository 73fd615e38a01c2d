package import Diagnostics
import Foundation
import GRDB
package import Tables

/// The full database: every row of every table, for the checks and as the source of the public one.
///
/// It lives in memory. Besides its own columns each table has `_source` (the `id` of a row of the
/// table `_source(id, path, sheet)`) and `_row` (the row of a table file, the line of a
/// story or of an item of a YAML list).
package struct Ledger: Sendable {
  package let descriptor: Descriptor
  /// The working days that the table `holiday` gives.
  let calendar: WorkCalendar
  let queue: DatabaseQueue
  /// The URI by which further connections reach the database.
  let address: String
  /// The files that rows come from; the number of a source is its position, from 1.
  let sources: [LedgerSource]

  /// Loads all tables of a site's descriptor; nil when there is no descriptor to go by.
  ///
  /// What is wrong with the content is in the log; an error is thrown only when SQLite fails.
  package init?(folder: ContentFolder, log: inout DiagnosticLog) throws {
    guard let bytes = folder.read(Descriptor.path, log: &log) else { return nil }
    guard let text = utf8Text(bytes, path: Descriptor.path, log: &log),
      let descriptor = Descriptor(yaml: text, log: &log)
    else { return nil }
    try self.init(descriptor: descriptor, folder: folder, log: &log)
  }

  /// Loads all tables of a descriptor.
  package init(
    descriptor: Descriptor, folder: ContentFolder, log: inout DiagnosticLog
  ) throws {
    // The name is unique so that ledgers of one process do not meet; it is never written anywhere.
    address = "file:/mingbai-\(UUID().uuidString)?vfs=memdb"
    // Broken references are findings, not reasons to stop.
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    queue = try DatabaseQueue(path: address, configuration: configuration)
    self.descriptor = descriptor
    var loader = LedgerLoader(descriptor: descriptor, folder: folder, log: log)
    calendar = try queue.inDatabase { db in
      try loader.load(into: db)
      return try WorkCalendar(descriptor: descriptor, database: db)
    }
    sources = loader.sources
    log = loader.log
  }

  /// Where the rows were read from.
  package var places: RowPlaces { RowPlaces(descriptor: descriptor, sources: sources) }

  /// Where a row was read from, or one of its cells; nil when the numbers are not of this ledger.
  package func location(source: Int64, row: Int64, field: String?) -> SourceLocation? {
    places.location(source: source, row: row, field: field)
  }
}

/// A file, a sheet or a YAML item that rows of one table were read from.
struct LedgerSource: Sendable {
  var path: String
  var sheet: String?
  var table: String
  /// True for a story and a YAML item, whose places are lines; false for a table file, whose places
  /// are columns.
  var isStory: Bool
  /// Where each field of the table stands; 0 for a field that the file does not have.
  var places: [Int]

  func location(row: Int?, place: Int) -> SourceLocation {
    isStory
      ? SourceLocation(path, row: place > 0 ? place : row)
      : SourceLocation(path, sheet: sheet, row: row, column: place > 0 ? place : nil)
  }
}

/// The text of a file; nil, with a finding at the line, when it is not UTF-8.
func utf8Text(_ bytes: [UInt8], path: String, log: inout DiagnosticLog) -> String? {
  if let text = String(validating: bytes, as: UTF8.self) { return text }
  log.error(
    "encoding", at: SourceLocation(path),
    Message("文件不是 UTF-8 编码", "the file is not encoded in UTF-8"),
    hint: Message("用编辑器另存为 UTF-8", "save it as UTF-8"))
  return nil
}
