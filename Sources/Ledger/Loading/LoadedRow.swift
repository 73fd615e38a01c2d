import Diagnostics
import GRDB
import GRDBSQLite
import Tables

/// Writes rows of one table through one prepared statement.
///
/// A cell that does not give a value is reported and stored as NULL, so that later checks can run.
struct LoadedRow {
  private let statement: OpaquePointer
  private let readers: [ColumnReader]
  private var source = LedgerSource(path: "", table: "", isStory: false, places: [])

  init(statement: OpaquePointer, readers: [ColumnReader]) {
    self.statement = statement
    self.readers = readers
  }

  /// Makes the next rows belong to a source.
  mutating func begin(_ source: LedgerSource, number: Int) {
    self.source = source
    sqlite3_bind_int64(statement, 1, Int64(number))
  }

  /// Writes a row of a table file; `columns` are the positions of the fields in the row.
  func insert(_ row: Tables.Row, columns: [Int?], log: inout DiagnosticLog) throws {
    for (index, reader) in readers.enumerated() {
      guard let column = columns[index], column < row.cells.count else {
        bind(.null, to: statement, at: index + 3)
        continue
      }
      let cell = row.cells[column]
      do throws(CellProblem) {
        bind(try reader.value(of: cell), to: statement, at: index + 3)
      } catch {
        bind(.null, to: statement, at: index + 3)
        reader.report(
          error, cell: cell, at: source.location(row: row.number, place: source.places[index]),
          log: &log)
      }
    }
    try finish(row: row.number)
  }

  /// Writes the row of a story or a YAML item.
  func insert(_ story: Story, log: inout DiagnosticLog) throws {
    for (index, reader) in readers.enumerated() {
      do throws(CellProblem) {
        bind(try reader.value(of: story.entries[index]), to: statement, at: index + 3)
      } catch {
        bind(.null, to: statement, at: index + 3)
        reader.report(
          error, cell: story.entries[index].cell,
          at: source.location(row: story.row, place: source.places[index]), log: &log)
      }
    }
    try finish(row: story.row)
  }

  private func finish(row: Int) throws {
    sqlite3_bind_int64(statement, 2, Int64(row))
    let code = sqlite3_step(statement)
    sqlite3_reset(statement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
  }
}

/// Binds a value to a parameter, counted from 1, of a statement.
func bind(_ value: Value, to statement: OpaquePointer, at index: Int) {
  let index = Int32(index)
  switch value {
  case .null: sqlite3_bind_null(statement, index)
  case .integer(let number): sqlite3_bind_int64(statement, index, number)
  case .real(let number): sqlite3_bind_double(statement, index, number)
  case .text(var text):
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        _ = sqlite3_bind_text(
          statement, index, characters.baseAddress, Int32(characters.count), copied)
      }
    }
  }
}

/// SQLite's `SQLITE_TRANSIENT`, a macro that Swift does not see: SQLite makes its own copy.
let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
