import Diagnostics
import GRDB

extension LedgerLoader {
  /// Reports rows whose key occurs in an earlier row.
  mutating func checkKeys(of resource: Resource, in db: Database) throws {
    for (number, key) in resource.keys.enumerated() {
      let columns = key.map(quoted).joined(separator: ", ")
      try db.execute(
        sql: "CREATE INDEX \(quoted("_key_\(resource.name)_\(number)")) "
          + "ON \(quoted(resource.name)) (\(columns))")
      try checkKey(key, isPrimary: number == 0 && !resource.primaryKey.isEmpty, resource, in: db)
    }
  }

  private mutating func checkKey(
    _ key: [String], isPrimary: Bool, _ resource: Resource, in db: Database
  ) throws {
    let table = quoted(resource.name)
    let columns = key.map(quoted)
    let isSame = columns.map { "again.\($0) = first.\($0)" }.joined(separator: " AND ")
    let isComplete = columns.map { "\($0) IS NOT NULL" }.joined(separator: " AND ")
    let sql = """
      SELECT again._source, again._row, first._source AS firstSource, first._row AS firstRow,
        \(columns.map { "again.\($0)" }.joined(separator: ", "))
      FROM (SELECT min(_rowid_) AS id FROM \(table) WHERE \(isComplete)
        GROUP BY \(columns.joined(separator: ", ")) HAVING count(*) > 1) AS doubled
      JOIN \(table) AS first ON first._rowid_ = doubled.id
      JOIN \(table) AS again ON \(isSame) AND again._rowid_ > doubled.id
      ORDER BY again._rowid_
      """
    for row in try Row.fetchAll(db, sql: sql) {
      let value = key.indices.map { shown(row, 4 + $0) }.joined(separator: "、")
      let names = key.map(resource.label).joined(separator: "、")
      let first = location(row["firstSource"], row["firstRow"], resource, key.first)
      let place = first?.description ?? "?"
      log.error(
        isPrimary ? "primary-key" : "unique",
        at: location(row["_source"], row["_row"], resource, key.first),
        Message(
          "「\(names)」的值 \"\(value)\" 重复，先见于 \(place)",
          "the value \"\(value)\" of \"\(names)\" occurs before, at \(place)"))
    }
  }

  /// Reports keys that lead to no row of the table that they refer to.
  mutating func checkForeignKeys(of resource: Resource, in db: Database) throws {
    for (number, key) in resource.foreignKeys.enumerated() {
      guard let target = descriptor[key.resource], !incomplete.contains(target.name) else {
        continue
      }
      if resource.listField(of: key) == nil {
        try db.execute(
          sql: "CREATE INDEX \(quoted("_ref_\(resource.name)_\(number)")) "
            + "ON \(quoted(resource.name)) "
            + "(\(key.fields.map(quoted).joined(separator: ", ")))")
      }
      var candidates: [String]?
      var suggestions = 0
      for row in try Row.fetchAll(db, sql: resource.danglingRows(of: key)) {
        let value = key.fields.indices.map { shown(row, 2 + $0) }.joined(separator: "、")
        if candidates == nil {
          candidates = try keyTexts(key.referenced, of: target, in: db)
        }
        let names = key.fields.map(resource.label).joined(separator: "、")
        log.error(
          "foreign-key", at: location(row["_source"], row["_row"], resource, key.fields.first),
          Message(
            "「\(names)」的值 \"\(value)\" 在数据表「\(target.label)」中没有",
            "the value \"\(value)\" of \"\(names)\" is not in the table \"\(target.label)\""),
          hint: suggestions < mostSuggestions
            ? suggestion(for: value, among: candidates ?? []).map {
              Message("是不是 \"\($0)\"？", "did you mean \"\($0)\"?")
            } : nil)
        suggestions += 1
      }
    }
  }

  /// Reports rows that are never published because the date of their release is missing.
  mutating func checkRelease(of resource: Resource, in db: Database) throws {
    guard !resource.isInternal, let from = resource.release?.from else { return }
    let sql = """
      SELECT _source, _row FROM \(quoted(resource.name)) WHERE \(quoted(from)) IS NULL
      """
    // A date that could not be read is missing too, but that has been reported.
    let reported = Set(log.entries.compactMap(\.location))
    for row in try Row.fetchAll(db, sql: sql) {
      let location = location(row["_source"], row["_row"], resource, from)
      if let location, reported.contains(location) { continue }
      log.warning(
        "release", at: location,
        Message(
          "「\(resource.label(of: from))」没有填写，这一行不会公开",
          "\"\(resource.label(of: from))\" is empty, so this row is not published"))
    }
  }

  private func location(
    _ source: Int, _ row: Int, _ resource: Resource, _ field: String?
  ) -> SourceLocation? {
    guard sources.indices.contains(source - 1) else { return nil }
    let index = resource.fields.firstIndex { $0.name == field }
    return sources[source - 1].location(
      row: row, place: index.map { sources[source - 1].places[$0] } ?? 0)
  }
}

/// The texts of at most so many keys of a table, among which a mistyped one is looked for.
private let mostCandidates = 5000

/// How many wrong keys of one column a near one is looked for.
private let mostSuggestions = 50

private func keyTexts(
  _ columns: [String], of table: Resource, in db: Database
) throws -> [String] {
  let text = columns.map(quoted).joined(separator: " || '、' || ")
  return try String.fetchAll(
    db,
    sql: "SELECT \(text) FROM \(quoted(table.name)) "
      + "WHERE \(text) IS NOT NULL LIMIT \(mostCandidates)")
}

private func shown(_ row: Row, _ index: Int) -> String {
  let value: DatabaseValue = row[index]
  switch value.storage {
  case .string(let text): return text
  case .int64(let number): return String(number)
  case .double(let number): return DecimalNumber(number).text
  case .null, .blob: return ""
  }
}

extension Resource {
  func label(of field: String) -> String { self[field]?.label ?? field }

  /// The field of a key that is one list, each item of which is a key.
  func listField(of key: ForeignKey) -> Field? {
    guard key.fields.count == 1, let field = self[key.fields[0]], field.type == .list else {
      return nil
    }
    return field
  }

  /// Selects `_source`, `_row` and the key's columns of the rows whose key leads nowhere.
  fileprivate func danglingRows(of key: ForeignKey) -> String {
    let target = quoted(key.resource)
    if let list = listField(of: key) {
      return """
        SELECT own._source, own._row, item.value FROM \(quoted(name)) AS own,
          json_each(own.\(quoted(list.name))) AS item
        WHERE NOT EXISTS (SELECT 1 FROM \(target) AS other
          WHERE other.\(quoted(key.referenced[0])) = item.value)
        ORDER BY own._rowid_, item.id
        """
    }
    let pairs = zip(key.fields, key.referenced).map { own, other in
      "other.\(quoted(other)) = own.\(quoted(own))"
    }
    let columns = key.fields.map { "own.\(quoted($0))" }
    return """
      SELECT own._source, own._row, \(columns.joined(separator: ", "))
      FROM \(quoted(name)) AS own
      WHERE \(columns.map { "\($0) IS NOT NULL" }.joined(separator: " AND "))
        AND NOT EXISTS (SELECT 1 FROM \(target) AS other
          WHERE \(pairs.joined(separator: " AND ")))
      ORDER BY own._rowid_
      """
  }
}
