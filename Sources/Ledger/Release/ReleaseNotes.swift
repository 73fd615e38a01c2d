import Diagnostics
import GRDB

/// Fills the tables in which a release says what it is, and what is other than in the release before.
///
/// A release that changes nothing keeps the notes of the one before, so that building twice gives the same
/// bytes. Of what was taken down only the number of rows is told.
struct ReleaseNotes {
  private let record: ReleaseRecord
  private let part: Descriptor
  private let moment: Moment
  /// Whether the release before is attached.
  private let hasPrevious: Bool

  init(_ record: ReleaseRecord, of part: Descriptor, _ moment: Moment, hasPrevious: Bool) {
    self.record = record
    self.part = part
    self.moment = moment
    self.hasPrevious = hasPrevious
  }

  func write(in db: Database) throws {
    for rule in record.rules {
      try db.execute(
        sql: "INSERT INTO public.release_rule VALUES (?, ?, ?, ?, ?)",
        arguments: [
          rule.description.id, rule.description.title.chinese, rule.description.severity.rawValue,
          rule.description.basis, rule.findings,
        ])
    }
    for picture in record.pictures {
      try db.execute(
        sql: "INSERT INTO public.picture VALUES (?, ?, ?, ?, ?)",
        arguments: [
          picture.file, picture.width, picture.height, picture.avif, picture.fallback,
        ])
    }
    let tables = part.resources.filter { table in
      !Descriptor.releaseTables.contains { $0.name == table.name }
    }
    let changes = try tables.map { ($0, try change(of: $0, in: db)) }
      .filter { !$0.1.isEmpty }
    var number = 1
    if hasPrevious, try columns(of: "release", in: db) != [] {
      try db.execute(
        sql: """
          INSERT INTO public.release SELECT * FROM previous.release ORDER BY no;
          INSERT INTO public.release_change SELECT * FROM previous.release_change ORDER BY _rowid_;
          """)
      number = try (Int.fetchOne(db, sql: "SELECT max(no) FROM public.release") ?? 0) + 1
    }
    guard !changes.isEmpty else { return }
    let all = changes.reduce(into: Change()) { $0.add($1.1) }
    try db.execute(
      sql: "INSERT INTO public.release VALUES (?, ?, ?, ?, ?)",
      arguments: [number, moment.date.description, all.added, all.changed, all.withdrawn])
    for (table, change) in changes {
      try db.execute(
        sql: "INSERT INTO public.release_change VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          number, table.name, table.label, change.added, change.changed, change.withdrawn,
        ])
    }
  }

  private func columns(of table: String, in db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT name FROM pragma_table_info(?, 'previous')", arguments: [table])
  }

  /// Rows are told apart by the table's key; without one a row that is another is a new one.
  private func change(of table: Resource, in db: Database) throws -> Change {
    let count = { (schema: String) in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM \(schema).\(quoted(table.name))") ?? 0
    }
    let old = hasPrevious ? try columns(of: table.name, in: db) : []
    let common = table.fields.map(\.name).filter(old.contains)
    let key = table.primaryKey
    guard key.allSatisfy(common.contains), !common.isEmpty else {
      return Change(added: try count("public"), withdrawn: old.isEmpty ? 0 : try count("previous"))
    }
    guard !key.isEmpty else {
      let list = common.map(quoted).joined(separator: ", ")
      let others = { (one: String, other: String) in
        try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM (SELECT \(list) FROM \(one).\(quoted(table.name))
            EXCEPT SELECT \(list) FROM \(other).\(quoted(table.name)))
            """) ?? 0
      }
      return Change(
        added: try others("public", "previous"), withdrawn: try others("previous", "public"))
    }
    let isSame = key.map { "new.\(quoted($0)) = old.\(quoted($0))" }.joined(separator: " AND ")
    let isOther = common.map { "new.\(quoted($0)) IS NOT old.\(quoted($0))" }
      .joined(separator: " OR ")
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*) AS matched, coalesce(sum(\(isOther)), 0) AS changed
        FROM public.\(quoted(table.name)) AS new
        JOIN previous.\(quoted(table.name)) AS old ON \(isSame)
        """)
    let matched: Int = row?["matched"] ?? 0
    return Change(
      added: try count("public") - matched, changed: row?["changed"] ?? 0,
      withdrawn: try count("previous") - matched)
  }
}

/// How many rows of a table are other than before.
private struct Change {
  var added = 0
  var changed = 0
  var withdrawn = 0

  var isEmpty: Bool { added == 0 && changed == 0 && withdrawn == 0 }

  mutating func add(_ other: Change) {
    added += other.added
    changed += other.changed
    withdrawn += other.withdrawn
  }
}
