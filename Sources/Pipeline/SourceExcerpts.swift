import Diagnostics
import Tables

/// The source lines that the findings of a log are about; each file is asked for once.
///
/// A row that holds something that must not be seen is not shown, whatever a finding says about it.
///
/// - Parameters:
///   - log: the findings.
///   - contents: the bytes of a file; nil leaves its lines out.
/// - Returns: the lines by the places that the findings name.
func sourceExcerpts(
  of log: DiagnosticLog, contents: (String) -> [UInt8]?
) -> [SourceLocation: SourceExcerpt] {
  let secret = Set(
    log.entries.filter(\.isAboutSomethingSecret).compactMap { $0.location?.wholeRow })
  let locations = Set(log.entries.compactMap(\.location)).filter {
    $0.row != nil && !secret.contains($0.wholeRow)
  }
  var excerpts: [SourceLocation: SourceExcerpt] = [:]
  for (path, locations) in Dictionary(grouping: locations, by: \.path) {
    guard locations.allSatisfy({ $0.sheet == nil }), let bytes = contents(path) else { continue }
    let isTable = [".csv", ".tsv"].contains { path.lowercased().hasSuffix($0) }
    excerpts.merge(
      isTable ? records(bytes, path, locations) : lines(bytes, locations),
      uniquingKeysWith: { first, _ in first })
  }
  return excerpts
}

extension Diagnostic {
  /// Whether the line that the finding is about holds personal data or a withheld value.
  fileprivate var isAboutSomethingSecret: Bool {
    rule.hasPrefix("personal-") || rule == "withheld-value"
  }
}

extension SourceLocation {
  fileprivate var wholeRow: SourceLocation { SourceLocation(path, sheet: sheet, row: row) }
}

private func records(
  _ bytes: [UInt8], _ path: String, _ locations: [SourceLocation]
) -> [SourceLocation: SourceExcerpt] {
  let records = csvRecords(
    Set(locations.compactMap(\.row)), of: bytes, path: path, dialect: Dialect())
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
