import Checks
package import Diagnostics
import Tables

extension SitePipeline {
  /// The findings for people, each with the line of the source that it is about.
  package func textReport(language: Language, isColoured: Bool) -> String {
    let excerpts = excerpts()
    return log.textReport(language: language, isColoured: isColoured) { excerpts[$0] }
  }

  /// The findings as JSON.
  package func jsonReport() throws -> String { try log.jsonReport() }

  /// The findings as SARIF 2.1.0, with the rules that were checked.
  package func sarifReport(language: Language) throws -> String {
    try log.sarifReport(language: language, rules: rules.map(\.description))
  }

  /// The source lines of all findings; each file is read once.
  private func excerpts() -> [SourceLocation: SourceExcerpt] {
    let locations = Set(log.entries.compactMap(\.location)).filter { $0.row != nil }
    var excerpts: [SourceLocation: SourceExcerpt] = [:]
    for (path, locations) in Dictionary(grouping: locations, by: \.path) {
      var unused = DiagnosticLog()  // A file that cannot be read has been reported.
      guard locations.allSatisfy({ $0.sheet == nil }),
        let bytes = folder.read(path, log: &unused)
      else { continue }
      excerpts.merge(
        path.hasSuffix(".csv")
          ? records(bytes, locations) : lines(bytes, locations),
        uniquingKeysWith: { first, _ in first })
    }
    return excerpts
  }

  private func records(
    _ bytes: [UInt8], _ locations: [SourceLocation]
  ) -> [SourceLocation: SourceExcerpt] {
    let records = csvRecords(Set(locations.compactMap(\.row)), of: bytes, dialect: Dialect())
    return locations.reduce(into: [:]) { excerpts, location in
      guard let row = location.row, let record = records[row] else { return }
      let field = location.column.flatMap {
        record.fields.indices.contains($0 - 1) ? record.fields[$0 - 1] : nil
      }
      excerpts[location] = SourceExcerpt(line: record.text, number: row, caret: field)
    }
  }

  private func lines(
    _ bytes: [UInt8], _ locations: [SourceLocation]
  ) -> [SourceLocation: SourceExcerpt] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return locations.reduce(into: [:]) { excerpts, location in
      guard let row = location.row, lines.indices.contains(row - 1) else { return }
      excerpts[location] = SourceExcerpt(
        line: String(decoding: lines[row - 1].filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self),
        number: row, caret: location.column.map { $0 - 1..<$0 })
    }
  }
}
