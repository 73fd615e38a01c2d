import Checks
package import Diagnostics
import Tables

extension SitePipeline {
  /// The findings for people, each with the line of the source that it is about.
  package func textReport(language: Language, isColoured: Bool) -> String {
    var unused = DiagnosticLog()  // A file that cannot be read has been reported.
    let excerpts = sourceExcerpts(of: log) { folder.read($0, log: &unused) }
    return log.textReport(language: language, isColoured: isColoured) { excerpts[$0] }
  }

  /// The findings as JSON.
  package func jsonReport() throws -> String { try log.jsonReport() }

  /// The findings as SARIF 2.1.0, with the rules that were checked.
  package func sarifReport(language: Language) throws -> String {
    try log.sarifReport(language: language, rules: rules.map(\.description))
  }

  /// The findings that a later run may leave out.
  package var baseline: Baseline { Baseline(of: log.entries, catalogue: log.policy.catalogue) }
}
