package import Diagnostics
import GRDB

/// Rows whose public life begins or ends on a day: what a site that is not built again shows wrongly.
package struct UpcomingChange: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The rows become public.
    case published
    /// The rows are taken down.
    case withdrawn
  }

  /// The first day on which the site must be another one.
  package var day: CivilDate
  /// The time of that day, such as `09:30`, at which the last of the rows changes; nil for its start.
  package var time: String?
  package var kind: Kind
  /// What people call the table.
  package var table: String
  /// The key that the rows have in common: their own, or its first part.
  package var key: String
  package var rows: Int
  /// The first of the rows.
  package var location: SourceLocation?
}

extension Ledger {
  /// What is to be published or taken down after a day and up to `end`, in the order of the days.
  package func upcomingChanges(after day: CivilDate, to end: CivilDate) throws -> [UpcomingChange] {
    var changes: [UpcomingChange] = []
    for table in descriptor.resources where !table.isInternal {
      for kind in UpcomingChange.Kind.allCases {
        guard let sql = table.changes(kind) else { continue }
        let rows = try queue.read { db in
          try Row.fetchAll(
            db, sql: sql, arguments: ["after": day.description, "end": end.description])
        }
        changes += rows.compactMap { row in
          guard let text: String = row["day"], let day = CivilDate(text) else { return nil }
          return UpcomingChange(
            day: day, time: row["time"], kind: kind, table: table.label, key: row["key"] ?? "",
            rows: row["count"],
            location: location(source: row["_source"], row: row["_row"], field: nil))
        }
      }
    }
    return changes.sorted {
      ($0.day.dayNumber, $0.kind.rawValue) < ($1.day.dayNumber, $1.kind.rawValue)
    }
  }
}

extension Resource {
  /// Selects the days on which rows change, with the key and the number of the rows of each.
  fileprivate func changes(_ kind: UpcomingChange.Kind) -> String? {
    var life = release
    let day: String
    let bound: String
    switch kind {
    case .published:
      guard let from = release?.from else { return nil }
      bound = from
      day = "substr(own.\(quoted(from)), 1, 10)"
      life?.from = nil
    case .withdrawn:
      guard let until = release?.until else { return nil }
      bound = until
      // A row with a time is gone later on its last day; one with a day only, on the next.
      day =
        self[until]?.type == .datetime
        ? "substr(own.\(quoted(until)), 1, 10)" : "date(own.\(quoted(until)), '+1 day')"
      life?.until = nil
    }
    let hour = "substr(own.\(quoted(bound)), 12, 5)"
    let time = self[bound]?.type == .datetime ? "nullif(max(\(hour)), '00:00')" : "NULL"
    let key = primaryKey.first.map { "CAST(own.\(quoted($0)) AS TEXT)" } ?? "''"
    return """
      SELECT \(day) AS day, \(key) AS key, count(*) AS count,
        \(time) AS time, min(_source) AS _source, min(_row) AS _row
      FROM \(quoted(name)) AS own
      WHERE \(day) > :after AND \(day) <= :end AND \(released(atAnyTime: life))
      GROUP BY 1, 2 ORDER BY 1, min(_rowid_)
      """
  }

  /// The part of the condition of a release that does not depend on the day.
  private func released(atAnyTime release: Release?) -> String {
    let conditions =
      [release?.withheld].compactMap(\.self).map { "own.\(quoted($0)) IS NOT 1" }
      + (release?.requires ?? []).map { "own.\(quoted($0)) IS NOT NULL" }
      + [release?.from].compactMap(\.self).map { "own.\(quoted($0)) IS NOT NULL" }
    return conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
  }
}
