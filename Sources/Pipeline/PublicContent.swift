import Checks
import Diagnostics
import Ledger
import Privacy
import Publishing
import Site
import Tables

/// What of the content is public, and how to tell that nothing else got out.
struct PublicContent {
  let database: PublicDatabase
  let leakCheck: LeakCheck
  /// The files that are published as they are.
  let files: PublishedFiles

  /// Writes the public database of a moment to a path.
  init(
    of ledger: Ledger, _ gate: PersonalDataGate?, at path: String, folder: ContentFolder, asOf moment: Moment,
    log: inout DiagnosticLog
  ) throws {
    files = PublishedFiles(folder, named: try ledger.namedFiles(asOf: moment))
    if log.hasErrors {
      database = try ledger.publishWithoutRows(to: path)
      leakCheck = LeakCheck()
    } else {
      database = try ledger.publish(to: path, asOf: moment, log: &log)
      leakCheck = try LeakCheck(of: ledger, asOf: moment) {
        gate?.holdsNames($0) ?? ($0.mask == .name)
      }
    }
  }
}
