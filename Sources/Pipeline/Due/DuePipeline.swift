import Checks
package import Diagnostics
import Ledger
import Site
import Tables

/// What has to be published, taken down or done in the coming days.
///
/// A static host has no timer: a row that is released tomorrow is there tomorrow only when the site is
/// built again tomorrow.
package struct DuePipeline {
  private let options: BuildOptions
  private let days: Int
  let folder: ContentFolder
  /// Every finding of the run.
  package private(set) var log = DiagnosticLog()

  /// Prepares a list of what is due in so many days after the day of the options.
  package init(_ options: BuildOptions, days: Int) {
    self.options = options
    self.days = days
    folder = ContentFolder(root: options.site)
  }

  /// The list, or nil when findings say why there is none.
  ///
  /// - Throws: an error of SQLite, or `ClockError`.
  package mutating func list() throws -> DueList? {
    guard let settings = SiteSettings.load(from: folder, log: &log) else { return nil }
    let today = try (options.asOf ?? moment(of: options.clock(), in: settings.timeZone)).date
    guard let end = CivilDate(dayNumber: today.dayNumber + days),
      let ledger = try Ledger(folder: folder, log: &log)
    else { return nil }
    try addViews(to: ledger, from: folder, log: &log)
    let changes = try ledger.upcomingChanges(after: today, to: end)
    let duties = try duties(ledger: ledger, folder: folder, after: today, to: end, log: &log)
    guard !log.hasErrors else { return nil }
    return DueList(
      site: settings.name, today: today, end: end, command: command,
      items: (changes.map(DueItem.init) + duties.map(DueItem.init)).sorted { $0.day < $1.day })
  }

  /// The command that builds the site again on the day.
  private var command: String {
    "mingbai build --site \(shellWord(options.site)) --output \(shellWord(options.output))"
  }
}

/// A word as a shell takes it.
private func shellWord(_ word: String) -> String {
  let isPlain = word.unicodeScalars.allSatisfy {
    $0.properties.isAlphabetic || ("0"..."9").contains($0) || "/._-".unicodeScalars.contains($0)
  }
  return isPlain && !word.isEmpty ? word : "'\(word.replacing("'", with: "'\\''"))'"
}
