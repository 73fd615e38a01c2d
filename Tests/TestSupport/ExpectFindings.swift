package import Diagnostics
package import Testing

/// Fails the test for every finding in `log`.
package func expectNoFindings(
  _ log: DiagnosticLog, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  expectFindings(log, [], sourceLocation: sourceLocation)
}

/// Fails the test unless `log` has exactly the `expected` findings, in any order.
///
/// An expected finding is the line that a report prints, `path:row:column: error: message [rule]`,
/// in which `…` stands for any text, the spaces beside it included, and a marker (1️⃣ … 9️⃣) at
/// its start for the place that it marks in `files`.
package func expectFindings(
  _ log: DiagnosticLog, in files: SiteFiles = [:], _ expected: [String],
  language: Language = .chinese, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  for problem in differences(of: log, from: expected, in: files, language: language) {
    Issue.record("\(problem)", sourceLocation: sourceLocation)
  }
}

/// A finding on one line, without its hint: `path:row:column: error: message [rule]`.
package func findingText(_ diagnostic: Diagnostic, language: Language = .chinese) -> String {
  let place = diagnostic.location.map { "\($0): " } ?? ""
  return
    "\(place)\(diagnostic.severity.rawValue): \(diagnostic.message[language]) [\(diagnostic.rule)]"
}

/// How `log` is not what was expected, one sentence a finding.
func differences(
  of log: DiagnosticLog, from expected: [String], in files: SiteFiles, language: Language
) -> [String] {
  var unexpected = log.sorted.map { findingText($0, language: language) }
  var problems: [String] = []
  // A line without `…` has only one finding that it fits, so it goes first.
  let isOpen = { (line: String) in line.contains("…") }
  for line in expected.filter({ !isOpen($0) }) + expected.filter(isOpen) {
    do {
      let pattern = try resolved(line, in: files)
      if let match = unexpected.firstIndex(where: { fits($0, pattern) }) {
        unexpected.remove(at: match)
      } else {
        problems.append("missing finding: \(pattern)")
      }
    } catch {
      problems.append("\(error) in the expected finding: \(line)")
    }
  }
  if log.omitted > 0 { problems.append("\(log.omitted) findings beyond the limit") }
  return problems + unexpected.map { "unexpected finding: \($0)" }
}

/// The line with its marker replaced by the place that it marks.
private func resolved(_ line: String, in files: SiteFiles) throws(MarkError) -> String {
  guard let first = line.first, first.unicodeScalars.contains("\u{20E3}") else { return line }
  return "\(try files.location(of: String(first)))\(line.dropFirst())"
}

/// Whether `text` is `pattern`, in which `…` stands for any text.
private func fits(_ text: String, _ pattern: String) -> Bool {
  let pieces = pattern.split(separator: "…", omittingEmptySubsequences: false)
    .enumerated().map { index, piece in
      var piece = piece
      if index > 0 { piece = piece.drop { $0 == " " } }
      while index < pattern.count(where: { $0 == "…" }), piece.last == " " { piece.removeLast() }
      return piece
    }
  guard pieces.count > 1 else { return text == pattern }
  guard text.hasPrefix(pieces[0]), let last = pieces.last else { return false }
  var rest = text.dropFirst(pieces[0].count)
  for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
    guard let range = rest.firstRange(of: piece) else { return false }
    rest = rest[range.upperBound...]
  }
  return rest.hasSuffix(last)
}
