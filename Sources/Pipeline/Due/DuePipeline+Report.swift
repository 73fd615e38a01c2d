package import Diagnostics
import Tables

extension DuePipeline {
  /// The findings for people; empty when there are none.
  package func textReport(language: Language, isColoured: Bool) -> String {
    guard !log.entries.isEmpty else { return "" }
    var unused = DiagnosticLog()  // A file that cannot be read has been reported.
    let excerpts = sourceExcerpts(of: log) { folder.read($0, log: &unused) }
    return log.textReport(language: language, isColoured: isColoured) { excerpts[$0] }
  }
}
