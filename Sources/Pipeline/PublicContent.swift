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
  let gate: PersonalDataGate?
  /// The numbers that prose may state.
  let facts: FactBook
  /// The files that are published as they are.
  let files: PublishedFiles
  let downloads: Downloads
  /// The sizes of photos, which are made when there is an encoder.
  let pictures: PicturePlan
  let encoder: PictureEncoder?

  /// Writes the public database of a moment where it can be downloaded.
  init(
    of ledger: Ledger, _ gate: PersonalDataGate?, in staging: Staging, folder: ContentFolder,
    settings: SiteSettings, facts: FactBook, asOf moment: Moment, record: ReleaseRecord,
    encodesPictures: Bool, log: inout DiagnosticLog
  ) throws {
    self.gate = gate
    self.facts = facts
    files = PublishedFiles(folder, named: try ledger.namedFiles(asOf: moment))
    let sizes = PictureSettings.load(from: folder, log: &log)
    encoder = encodesPictures && sizes != nil ? PictureEncoder() : nil
    pictures = PicturePlan(files, encoder == nil ? nil : sizes, in: folder)
    if encodesPictures, sizes != nil, encoder == nil, !pictures.pictures.isEmpty {
      PictureEncoder.reportMissing(log: &log)
    }
    var record = record
    record.pictures = pictures.pictures.map(\.record)
    let wording = WorkbookWording(
      from: folder, site: settings.texts(asOf: moment.date), isDemo: settings.isDemo, log: &log)
    let path = try staging.location(of: Downloads.databasePath)
    if log.hasErrors {
      database = try ledger.publishWithoutRows(to: path, record: record)
      leakCheck = LeakCheck()
    } else {
      database = try ledger.publish(to: path, asOf: moment, record: record, log: &log)
      let published = try staging.contents(Downloads.databasePath)
      leakCheck = try LeakCheck(of: ledger, asOf: moment, published: published) {
        gate?.holdsNames($0) ?? ($0.mask == .name)
      }
    }
    downloads = Downloads(of: database, wording: wording)
  }
}
