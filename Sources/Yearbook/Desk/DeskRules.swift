package import Diagnostics
import Ledger
package import Tables

/// `content/yearbook/desk.yaml`: by what the editors judge entries.
package struct DeskRules: Sendable {
  package static let path = "content/yearbook/desk.yaml"

  var titleLength = 15
  var allowedMarks: Set<Character> = []
  /// Words that no entry has, and what to write instead.
  var words: [(word: String, instead: String)] = []
  /// Words that say where, besides the names of places.
  var places: [String] = []
  var rows = 30
  var columns = 6
  var longRows = 600
  var indicators: [(name: String, pattern: IndicatorPattern, location: SourceLocation)] = []
  /// The states of entries, from the first to the last.
  package private(set) var states: [String] = []

  package static func load(from folder: ContentFolder, log: inout DiagnosticLog) -> DeskRules {
    var rules = DeskRules()
    guard let node = folder.optionalYAML(path, log: &log) else { return rules }
    node.reportUnknownKeys(
      known: ["title", "words", "places", "tables", "indicators", "states"],
      of: Message("编辑规矩", "the desk's rules"), log: &log)
    rules.titleLength = node["title"]?["characters"]?.integer ?? rules.titleLength
    rules.allowedMarks = Set(node["title"]?["allowed_marks"]?.string ?? "")
    rules.words = (node["words"]?.entries ?? []).map { ($0.key, $0.value.string ?? "") }
    rules.places = (node["places"]?.items ?? []).compactMap(\.string)
    rules.rows = node["tables"]?["rows"]?.integer ?? rules.rows
    rules.columns = node["tables"]?["columns"]?.integer ?? rules.columns
    rules.longRows = node["tables"]?["long"]?.integer ?? rules.longRows
    rules.states = (node["states"]?.items ?? []).compactMap(\.string)
    for entry in node["indicators"]?.entries ?? [] {
      do {
        let pattern = try IndicatorPattern(entry.value.string ?? "")
        rules.indicators.append((entry.key, pattern, entry.value.location))
      } catch {
        log.error(
          "yearbook-desk", at: entry.value.location,
          Message(
            "“\(entry.value.string ?? "")” 不是正则表达式", "no regular expression: \(error)"),
          hint: Message("括号里是数，如 共([0-9,]+)户", "the number stands in parentheses"))
      }
    }
    return rules
  }
}
