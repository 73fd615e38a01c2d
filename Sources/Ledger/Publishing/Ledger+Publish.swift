package import Diagnostics
import GRDB

extension Ledger {
  /// Writes the public database of a day into a new file, which is the same whenever it is made.
  ///
  /// It holds the columns that are not internal of the rows that are released: `from` is not after
  /// that moment (a row without `from` is not released), `until`, where given, not before it, the row is
  /// not withheld and has what its release requires. Masked columns are masked, and small counts
  /// suppressed. A released row that refers to a row that is not is reported.
  /// `record` is what the release says about itself; nil leaves its tables out.
  package func publish(
    to path: String, asOf moment: Moment, record: ReleaseRecord? = nil, log: inout DiagnosticLog
  ) throws -> PublicDatabase {
    let part = descriptor.releasePart(record)
    var findings = DiagnosticLog()
    try makePublic(at: path, previous: record?.previous) { db, hasPrevious in
      for resource in part.resources {
        try db.execute(sql: resource.publicTable)
        guard let whole = descriptor[resource.name] else { continue }
        try suppressSmallCounts(of: whole, asOf: moment, in: db, log: &findings)
        try db.execute(
          sql: resource.publicInsert(release: whole.release), arguments: moment.arguments)
        for index in resource.publicIndexes { try db.execute(sql: index) }
      }
      if let record {
        try ReleaseNotes(record, of: part, moment, hasPrevious: hasPrevious).write(in: db)
      }
      try checkWithheld(part, asOf: moment, in: db, log: &findings)
    }
    log.merge(findings)
    return PublicDatabase(path: path, descriptor: part, calendar: calendar)
  }

  /// Writes a public database without rows, against which pages can be compiled although the rows
  /// themselves are faulty.
  package func publishWithoutRows(
    to path: String, record: ReleaseRecord? = nil
  ) throws -> PublicDatabase {
    let part = descriptor.releasePart(record)
    try makePublic(at: path) { db, _ in
      for resource in part.resources { try db.execute(sql: resource.publicTable) }
    }
    return PublicDatabase(path: path, descriptor: part, calendar: calendar)
  }

  /// Attaches a new file as `public` and fills it in one transaction.
  ///
  /// The release before is attached as `previous`, where there is one that can be read.
  private func makePublic(
    at path: String, previous: String? = nil, _ body: (Database, Bool) throws -> Void
  ) throws {
    try queue.inDatabase { db in
      if let handle = db.sqliteConnection { addMasks(to: handle) }
      let uri = fileURI(path, "vfs=\(fileLayer())")
      try db.execute(sql: "ATTACH ? AS public", arguments: [uri])
      defer {
        // Nothing is lost when this fails: the file is complete or the error is on its way already.
        try? db.execute(sql: "DETACH public")
        try? db.execute(sql: "DETACH previous")
      }
      try db.execute(
        sql: """
          PRAGMA public.page_size = 4096;
          PRAGMA public.journal_mode = OFF;
          PRAGMA public.synchronous = OFF;
          """)
      let hasPrevious = attach(previous, to: db)
      try db.inTransaction {
        try body(db, hasPrevious)
        return .commit
      }
    }
  }

  /// Lists the rows whose counts must not be seen in `temp.suppressed`.
  private func suppressSmallCounts(
    of table: Resource, asOf moment: Moment, in db: Database, log: inout DiagnosticLog
  ) throws {
    guard let suppression = table.suppression else { return }
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS suppressed (id INTEGER PRIMARY KEY);
        DELETE FROM temp.suppressed;
        """)
    let rows = try table.suppressedRows(asOf: moment, release: table.release, in: db)
    for id in rows.ids {
      try db.execute(sql: "INSERT INTO temp.suppressed VALUES (?)", arguments: [id])
    }
    for row in rows.exposed {
      log.error(
        "small-count",
        at: location(source: row.source, row: row.row, field: suppression.counts.first),
        Message(
          "这个数小于 \(suppression.below)，隐去以后仍能从合计推算出来",
          "this count is under \(suppression.below), and totals give it away although it is withheld"
        ),
        hint: Message("把类别合并得大一些，或不公开这张表", "merge categories, or do not publish the table"))
    }
  }

  /// Attaches the database of the release before; false when there is none that can be read.
  private func attach(_ path: String?, to db: Database) -> Bool {
    guard let path else { return false }
    do {
      try db.execute(
        sql: "ATTACH ? AS previous", arguments: [fileURI(path, "immutable=1&vfs=\(fileLayer())")])
      // A file that is no database is told only when it is read.
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM previous.sqlite_schema")
      return true
    } catch {
      // Without the release before everything is new, which is what the notes then say.
      return false
    }
  }

  /// Reports released rows that refer to a row that is not released.
  private func checkWithheld(
    _ part: Descriptor, asOf moment: Moment, in db: Database, log: inout DiagnosticLog
  ) throws {
    for resource in part.resources {
      for key in resource.foreignKeys where descriptor[key.resource]?.release != nil {
        let sql = resource.withheldRows(of: key, release: descriptor[resource.name]?.release)
        for row in try Row.fetchAll(db, sql: sql, arguments: moment.arguments) {
          let target = descriptor[key.resource]?.label ?? key.resource
          let value = String.fromDatabaseValue(row[2]) ?? ""
          log.error(
            "withheld-reference",
            at: location(source: row[0], row: row[1], field: key.fields.first),
            Message(
              "这一行在 \(moment.date) 公开，但它指向的\(target) \"\(value)\" 当天不公开",
              "this row is public on \(moment.date), but the \(target) \"\(value)\" that it refers to "
                + "is not"),
            hint: Message("让两者同时公开，或都不公开", "release both at the same time, or neither"))
        }
      }
    }
  }
}

extension Resource {
  /// The table in the public database; a comment says what a column is.
  fileprivate var publicTable: String {
    var parts = fields.map { field in
      "\(quoted(field.name)) \(field.storage)"
        + (field.constraints.required || primaryKey.contains(field.name) ? " NOT NULL" : "")
    }
    if !primaryKey.isEmpty { parts.append("PRIMARY KEY (\(list(primaryKey)))") }
    for key in keys where key != primaryKey { parts.append("UNIQUE (\(list(key)))") }
    for key in foreignKeys where listField(of: key) == nil {
      parts.append(
        "FOREIGN KEY (\(list(key.fields))) "
          + "REFERENCES \(quoted(key.resource)) (\(list(key.referenced)))")
    }
    return "CREATE TABLE public.\(quoted(name)) (\n  \(parts.joined(separator: ",\n  "))\n)"
  }

  fileprivate func publicInsert(release: Release?) -> String {
    """
    INSERT INTO public.\(quoted(name)) (\(list(fields.map(\.name))))
    SELECT \(fields.map(publicExpression).joined(separator: ", ")) FROM main.\(quoted(name)) AS own
    WHERE \(released(release)) ORDER BY _rowid_
    """
  }

  /// An index for each reference.
  ///
  /// The table's own key goes behind it, since pages ask for the rows that
  /// refer to something in the order of their keys, and for a part of them.
  fileprivate var publicIndexes: [String] {
    foreignKeys.enumerated().filter { listField(of: $0.element) == nil }.map { number, key in
      let columns = key.fields + primaryKey.filter { !key.fields.contains($0) }
      return "CREATE INDEX public.\(quoted("\(name)_reference_\(number + 1)")) "
        + "ON \(quoted(name)) (\(list(columns)))"
    }
  }

  /// Selects `_source`, `_row` and the key of released rows whose target is there, but not public.
  fileprivate func withheldRows(of key: ForeignKey, release: Release?) -> String {
    let isList = listField(of: key) != nil
    let value = isList ? "item.value" : "own.\(quoted(key.fields[0]))"
    let items = isList ? ", json_each(own.\(quoted(key.fields[0]))) AS item" : ""
    let isTarget =
      isList
      ? "target.\(quoted(key.referenced[0])) = item.value"
      : zip(key.fields, key.referenced).map { "target.\(quoted($1)) = own.\(quoted($0))" }
        .joined(separator: " AND ")
    return """
      SELECT own._source, own._row, CAST(\(value) AS TEXT)
      FROM main.\(quoted(name)) AS own\(items) WHERE \(released(release))
        AND EXISTS (SELECT 1 FROM main.\(quoted(key.resource)) AS target WHERE \(isTarget))
        AND NOT EXISTS (SELECT 1 FROM public.\(quoted(key.resource)) AS target WHERE \(isTarget))
      ORDER BY own._rowid_
      """
  }

  private func list(_ columns: [String]) -> String {
    columns.map(quoted).joined(separator: ", ")
  }
}

extension Moment {
  /// The parameters of the condition that a row is released.
  var arguments: StatementArguments { ["date": date.description, "moment": description] }
}
