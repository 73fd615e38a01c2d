package import Diagnostics
package import Ledger
package import Tables

/// Something that has to be done by a day: a row of a query in `content/duties/*.sql`.
package struct Duty: Hashable, Sendable {
  package var day: CivilDate
  package var message: Message
  package var basis: String?
  package var location: SourceLocation?

  static let folder = "content/duties"
}

/// Runs the queries that say what has to be done by when; they are written as rules are, and their
/// rows have a column `due` besides.
///
/// - Returns: the duties that are due after a day and up to `end`, in the order of the days.
package func duties(
  ledger: Ledger, folder: ContentFolder, after day: CivilDate, to end: CivilDate,
  log: inout DiagnosticLog
) throws -> [Duty] {
  let connection = try ledger.connect()
  var duties: [Duty] = []
  for rule in checkRules(in: folder, at: Duty.folder, log: &log) {
    try rule.forEachRow(on: connection, of: ledger, asOf: day, log: &log) { findings, row, _ in
      guard let due = findings.due(of: row), due > day, due <= end else { return }
      duties.append(
        Duty(
          day: due, message: findings.message(for: row), basis: rule.basis,
          location: findings.location(of: row)))
    }
  }
  return duties.sorted { $0.day < $1.day }
}
