package import Diagnostics
package import Ledger
package import Markdown
package import Tables

/// Numbers that prose may state, each with the query that gives it: `content/facts.yaml`.
///
/// An author tags a number as `[3,531万元](fact:budget-2016)`; it is then held against the ledger, and a
/// word such as 上升 against the sign of the change.
package struct FactBook {
  package static let path = "content/facts.yaml"

  private struct Fact {
    var unit: String
    var value: ExactDecimal?
  }

  private var facts: [String: Fact] = [:]
  private var words = ClaimWords.none

  /// Reads the facts and asks the ledger for their values, which are those of the day.
  package init(
    from folder: ContentFolder, ledger: Ledger, asOf day: CivilDate, log: inout DiagnosticLog
  ) throws {
    guard let root = folder.optionalYAML(Self.path, log: &log) else { return }
    root.reportUnknownKeys(known: ["words", "facts"], of: Message("事实清单", "the facts"), log: &log)
    if let node = root["words"] { words = ClaimWords(node, log: &log) }
    let connection = try ledger.connect()
    for entry in root["facts"]?.entries ?? [] {
      entry.value.reportUnknownKeys(
        known: ["title", "unit", "value"], of: Message("事实", "a fact"), log: &log)
      facts[entry.key] = Fact(
        unit: entry.value["unit"]?.string ?? "",
        value: try value(of: entry, connection, day, log: &log))
    }
  }

  /// The only value of a fact's query; anything else is a finding.
  private func value(
    of entry: YAMLNode.Entry, _ connection: Connection, _ day: CivilDate, log: inout DiagnosticLog
  ) throws -> ExactDecimal? {
    let place = entry.value["value"]?.location ?? entry.location
    guard let sql = entry.value["value"]?.string else {
      log.error(
        "fact", at: place,
        Message("事实 “\(entry.key)” 没有查询 value", "the fact \"\(entry.key)\" has no query `value`"))
      return nil
    }
    do {
      let query = try connection.prepare(sql)
      let rows = try query.rows(query.parameters.map { _ in .text(day.description) })
      let text = rows.first?.first.flatMap(\.decimalText)
      if rows.count == 1, let value = text.flatMap({ ExactDecimal($0) }) { return value }
      log.error(
        "fact", at: place,
        Message(
          "事实 “\(entry.key)” 的查询要正好得到一个数",
          "the query of the fact \"\(entry.key)\" must give one number"))
    } catch let error as QueryError {
      log.error("fact", at: place, error.message, hint: error.hint)
    }
    return nil
  }

  /// Holds the tagged numbers of a text against the facts.
  package func check(_ document: MarkdownNode, path: String, log: inout DiagnosticLog) {
    for claim in claims(in: document) {
      let place = SourceLocation(path, row: claim.line, column: claim.column)
      guard let fact = facts[claim.fact] else {
        log.error(
          "fact", at: place,
          Message("没有事实 “\(claim.fact)”", "there is no fact \"\(claim.fact)\""),
          hint: didYouMean(claim.fact, among: facts.keys.sorted())
            ?? Message("在 \(Self.path) 里写一条", "write it in \(Self.path)"))
        continue
      }
      guard let value = fact.value else { continue }
      let verdict = claim.verdict(value: value, unit: fact.unit, words: words)
      if let message = verdict.message(about: claim, ledger: value.text(groups: true) + fact.unit) {
        log.error("fact", at: place, message)
      }
    }
  }
}

extension Value {
  /// The number as exact text; nil for anything else.
  fileprivate var decimalText: String? {
    switch self {
    case .integer(let number): String(number)
    case .real(let number): "\(number)"
    case .text(let text): text
    case .null: nil
    }
  }
}

extension ClaimWords {
  /// No words at all: only plain numbers can be held against facts.
  fileprivate static let none = ClaimWords(
    magnitudes: [:], units: [], rising: [], falling: [], steady: [], levels: [], about: [],
    above: [], below: [])

  fileprivate init(_ node: YAMLNode, log: inout DiagnosticLog) {
    node.reportUnknownKeys(
      known: [
        "magnitudes", "units", "rising", "falling", "steady", "levels", "about", "above", "below",
      ], of: Message("说数的词", "the words"), log: &log)
    func list(_ key: String) -> [String] { node[key]?.items?.compactMap(\.string) ?? [] }
    let powers = node["magnitudes"]?.entries?.compactMap { entry in
      entry.value.integer.map { (entry.key, $0) }
    }
    self.init(
      magnitudes: Dictionary(powers ?? [], uniquingKeysWith: { first, _ in first }),
      units: node["units"]?.items?.map { $0.items?.compactMap(\.string) ?? [] } ?? [],
      rising: list("rising"), falling: list("falling"), steady: list("steady"),
      levels: list("levels"), about: list("about"), above: list("above"), below: list("below"))
  }
}
