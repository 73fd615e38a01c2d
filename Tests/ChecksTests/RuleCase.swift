import Diagnostics
import Foundation
import Ledger
import Tables
import TestSupport
import Testing

@testable import Checks

/// The rows with which one rule of `content/checks` is tried: `Rules/<rule>.yaml`.
///
/// `offending` and `clean` are tables as lists of mappings that have only the columns that matter;
/// `finds` says at which rows findings must be (`allocation 1` is the first row of that table,
/// `rule` the rule's own file), `message` what the first of them says, and `as_of` the day.
struct RuleCase: Sendable, CustomTestStringConvertible {
  enum Part: String { case offending, clean }

  var id: String
  var text: String
  var asOf: String
  var finds: [String]
  var message: String
  /// For each part and table the lines on which rows begin.
  var lines: [Part: [String: [Int]]]
  var testDescription: String { id }
}

extension RuleCase {
  static let folder = testFolder + "/Rules"
  static let content = repositoryFolder + "/content"
  /// The descriptor of the sample, read once.
  static let sample: Descriptor? = {
    var log = DiagnosticLog()
    // A file that cannot be read gives no descriptor, which fails every case.
    let yaml = try? String(contentsOfFile: content + "/datapackage.yaml", encoding: .utf8)
    return yaml.flatMap { Descriptor(yaml: $0, log: &log) }
  }()

  /// The views that rules share.
  static let viewNames = ["prose"]

  /// Reads a case; what is wrong with it fails the test.
  init(id: String) throws {
    let path = "\(Self.folder)/\(id).yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var log = DiagnosticLog()
    let root = try #require(parseYAML(text, path: path, log: &log))
    root.reportUnknownKeys(
      known: ["as_of", "offending", "clean", "finds", "message"], of: Message("", "the case"),
      log: &log)
    expectNoFindings(log)
    self.init(
      id: id, text: text, asOf: root["as_of"]?.string ?? "2020-12-31",
      finds: (root["finds"]?.items ?? []).compactMap(\.string),
      message: try #require(root["message"]?.string), lines: [:])
    for part in [Part.offending, .clean] {
      lines[part] = Dictionary(
        uniqueKeysWithValues: (root[part.rawValue]?.entries ?? []).map { table in
          (table.key, (table.value.items ?? []).compactMap(\.location.row))
        })
    }
  }

  /// Runs the rule over the rows of a part; the places of its findings, and what they say.
  func run(_ part: Part) throws -> (places: [String], messages: [String]) {
    let views = try Self.viewNames.reduce(into: [:]) { views, name in
      views["content/views/\(name).sql"] = try bytes("views/\(name).sql")
    }
    let site = try TemporarySite([
      "content/case.yaml": FileContent(root(of: part).utf8),
      "content/rules.yaml": FileContent(try bytes("rules.yaml")),
      "content/data/holidays.csv": FileContent(try bytes("data/holidays.csv")),
    ])
    var log = DiagnosticLog()
    let path = "checks/\(id).sql"
    let sql = String(decoding: try bytes(path), as: UTF8.self)
    let readsViews = Self.viewNames.contains { sql.contains($0) }
    let texts = readsViews ? views.values.map { String(decoding: $0, as: UTF8.self) } : []
    for (path, bytes) in views where readsViews { try site.write(FileContent(bytes), to: path) }
    let ledger = try Ledger(
      descriptor: try descriptor(part, sql: ([sql] + texts).joined()),
      folder: ContentFolder(root: site.folder),
      log: &log)
    try addViews(to: ledger, from: ContentFolder(root: site.folder), log: &log)
    expectNoFindings(log)
    let rule = try #require(CheckRule(sql, path: path, log: &log))
    let day = try #require(CivilDate(asOf))
    try rule.run(on: ledger.connect(), of: ledger, asOf: day, log: &log)
    let findings = log.sorted
    for finding in findings where finding.rule != id { Issue.record("\(findingText(finding))") }
    return (findings.map { place(of: $0, in: part) }, findings.map(\.message.chinese))
  }
}

extension RuleCase {
  /// The tables of a part as a file of their own whose lines are those of the case.
  private func root(of part: Part) -> String {
    var isInside = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if let first = line.first, first != " ", first != "#" {
        isInside = line.hasPrefix("\(part.rawValue):")
        return ""
      }
      return isInside ? String(line.dropFirst(2)) : ""
    }.joined(separator: "\n")
  }

  /// The tables of the sample that the rule may read, with only the names and types of columns.
  private func descriptor(_ part: Part, sql: String) throws -> Descriptor {
    var descriptor = try #require(Self.sample)
    let tables = Set((lines[part] ?? [:]).keys)
    let unknown = tables.subtracting(descriptor.resources.map(\.name)).sorted()
    #expect(unknown.isEmpty, "there are no such tables")
    // The functions that count working days look for the table of holidays themselves.
    descriptor.resources.removeAll {
      !tables.contains($0.name) && !sql.contains($0.name) && $0.name != "holiday"
    }
    for index in descriptor.resources.indices {
      let name = descriptor.resources[index].name
      descriptor.resources[index].release = nil
      descriptor.resources[index].foreignKeys = []
      for field in descriptor.resources[index].fields.indices {
        descriptor.resources[index].fields[field].constraints = Field.Constraints()
      }
      if tables.contains(name) {
        descriptor.resources[index].paths = ["content/case.yaml"]
        descriptor.resources[index].dialect = Dialect()
        descriptor.resources[index].dialect.property = name
      } else if !["content/rules.yaml", "content/data/holidays.csv"]
        .contains(descriptor.resources[index].paths.first)
      {
        descriptor.resources[index].paths = []
      }
    }
    return descriptor
  }

  /// The row that a finding is at, such as `allocation 1`.
  private func place(of finding: Diagnostic, in part: Part) -> String {
    guard let location = finding.location, location.path == "content/case.yaml" else {
      return "rule"
    }
    let rows = (lines[part] ?? [:]).flatMap { table, lines in
      lines.enumerated().map { (name: "\(table) \($0.offset + 1)", line: $0.element) }
    }
    return rows.filter { $0.line <= location.row ?? 0 }.max { $0.line < $1.line }?.name ?? "?"
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Self.content)/\(path)")))
  }
}

private let testFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
private let repositoryFolder =
  URL(fileURLWithPath: testFolder).deletingLastPathComponent().deletingLastPathComponent().path
