import Diagnostics
import Foundation
import Ledger
import Tables
import Testing

/// A site in a temporary folder, written as literals: paths in `content/` and their texts.
struct LiteralSite: ~Copyable {
  let root: String

  init(_ files: [String: String]) throws {
    root = FileManager.default.temporaryDirectory.path + "/mingbai-\(UUID().uuidString)"
    for (path, text) in files {
      let url = URL(fileURLWithPath: "\(root)/content/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  deinit {
    // A folder that stays in the temporary folder does no harm.
    try? FileManager.default.removeItem(atPath: root)
  }

  /// The full database.
  func load(_ log: inout DiagnosticLog) throws -> Ledger? {
    try Ledger(folder: ContentFolder(root: root), log: &log)
  }

  /// The full database and the findings of loading it.
  func load() throws -> (ledger: Ledger?, findings: [String]) {
    var log = DiagnosticLog()
    let ledger = try load(&log)
    return (ledger, log.sorted.map(finding))
  }

  /// The full database of a site without any finding.
  func ledger() throws -> Ledger {
    let (ledger, findings) = try load()
    #expect(findings == [])
    return try #require(ledger)
  }

  /// The public database of a day; a finding fails the test.
  func publish(asOf day: String) throws -> PublicDatabase {
    var log = DiagnosticLog()
    let date = try #require(Moment(day))
    let database = try ledger().publish(to: root + "/public.sqlite", asOf: date, log: &log)
    #expect(log.entries.map(finding) == [])
    return database
  }
}

/// A finding on one line, as the program prints it, without the hint.
func finding(_ diagnostic: Diagnostic) -> String {
  let place = diagnostic.location?.description ?? "-"
  let path = place.hasPrefix("content/") ? String(place.dropFirst(8)) : place
  return "\(path): \(diagnostic.message.chinese) [\(diagnostic.rule)]"
}

/// A descriptor with one table `t` in `t.csv`; `fields` are lines of YAML flow mappings.
func descriptor(_ fields: [String], schema: String = "", table: String = "") -> String {
  """
  name: test
  resources:
    - name: t
      title: 表
      path: t.csv
  \(table.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
      schema:
        fields:
  \(fields.map { "        - { \($0) }" }.joined(separator: "\n"))
  \(schema.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n"))
  """
}
