package import Diagnostics
extension SitePipeline {
  package func textReport(language: Language, isColoured: Bool) -> String {
    log.sorted.map { "\($0.location?.description ?? ""): \($0.severity): \($0.message[language]) [\($0.rule)] \($0.hint?[language] ?? "")\n" }.joined()
  }
  package func jsonReport() throws -> String { "" }
  package func sarifReport() throws -> String { "" }
}
