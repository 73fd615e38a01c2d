package import Diagnostics
import Ledger
import Publishing
import Site

/// What a site says on one day, for those that make other things of it than pages.
struct PublicDay {
  let settings: SiteSettings
  let date: CivilDate
  let content: PublicContent
}

extension SitePipeline {
  /// Loads and checks the content as for a site; nil, with findings, when there would be none.
  ///
  /// - Throws: `PublishingError`, or an error of SQLite.
  mutating func publicDay(in staging: Staging) throws -> PublicDay? {
    guard let settings = SiteSettings.load(from: folder, log: &log) else { return nil }
    let moment = try moment(in: settings)
    guard let content = try publicContent(settings, staging: staging, asOf: moment),
      !log.hasErrors
    else { return nil }
    return PublicDay(settings: settings, date: moment.date, content: content)
  }
}

/// A pipeline that makes something of what a site says.
package protocol SiteReader {
  /// The content's own pipeline, which keeps the findings.
  var site: SitePipeline { get }
}

extension SiteReader {
  /// Every finding of the run.
  package var log: DiagnosticLog { site.log }

  /// The findings for people; empty when there are none.
  package func textReport(language: Language, isColoured: Bool) -> String {
    log.entries.isEmpty ? "" : site.textReport(language: language, isColoured: isColoured)
  }
}
