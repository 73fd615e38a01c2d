import Diagnostics
import Site
import Yearbook

/// What the template of the galley gets to know.
func galleyValues(
  _ galley: Galley, last: Galley?, findings: [Diagnostic], book: Book, rules: DeskRules
) -> [String: TemplateValue] {
  let (changes, gone) = last.map { galley.changes(since: $0) } ?? ([:], [])
  var problems: [String: [String]] = [:]
  for finding in findings {
    guard let place = finding.location else { continue }
    problems["\(place.path):\(place.row ?? 0)", default: []].append(finding.message.chinese)
  }
  let states = rules.states.map { state in
    [
      "state": TemplateValue.text(state),
      "count": .text(String(galley.rows.count { $0.state == state })),
    ]
  }
  return [
    "title": .text("\(book.plan.title)（\(book.plan.edition)）校样"),
    "count": .text(String(galley.rows.count)), "states": .list(states),
    "has_last": .flag(last != nil), "changed": .text(String(changes.count)),
    "rows": .list(
      galley.rows.map { row in
        [
          "chapter": .text(row.chapter), "section": .text(row.section),
          "title": .text(row.title), "contributor": .text(row.contributor),
          "source": .text(row.source), "owner": .text(row.owner), "state": .text(row.state),
          "characters": .text(String(row.characters)), "place": .text(row.place),
          "change": .text((changes[row.key] ?? []).map(\.words).joined(separator: "；")),
          "problems": .list((problems[row.place] ?? []).map { ["text": .text($0)] }),
        ]
      }),
    "gone": .list(
      gone.map { ["key": .text($0.key), "state": .text($0.state)] }),
  ]
}

extension Galley.Change {
  fileprivate var words: String {
    switch self {
    case .added: "新增"
    case .removed: "删去"
    case .text: "改了正文"
    case .state(let state): "原为\(state.isEmpty ? "没有状态" : state)"
    }
  }
}
