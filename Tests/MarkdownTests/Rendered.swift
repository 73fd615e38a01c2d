import Diagnostics
import Markdown
import TestSupport
import Testing

/// The HTML of a text in which nothing may be wrong; what is not known yet stands in `⟨…⟩`.
func rendered(
  _ text: String, holes: Bool = true, sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> String {
  let (html, log) = renderedWithFindings(text, holes: holes)
  expectNoFindings(log, sourceLocation: sourceLocation)
  return html
}

/// The HTML of a text, empty when it is refused, and the findings about it, as of `a.md`.
func renderedWithFindings(_ text: String, holes: Bool = true) -> (String, DiagnosticLog) {
  var log = DiagnosticLog()
  let document = parseMarkdown(text, path: "a.md", firstLine: 1, holes: holes, log: &log)
  let pieces = document.map {
    htmlPieces($0, blocks: ["table", "chart"], path: "a.md", log: &log)
  }
  return ((pieces ?? []).map(shown).joined(), log)
}

/// The findings about a text, with 1️⃣ … 9️⃣ at the places where they are expected.
func expectFindings(
  about marked: String, _ expected: [String], holes: Bool = true,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let files = try SiteFiles(marked: "-- a.md --\n" + marked + "\n")
  let text = try MarkedText(marked).text
  let (_, log) = renderedWithFindings(text, holes: holes)
  expectFindings(log, in: files, expected, sourceLocation: sourceLocation)
}

private func shown(_ piece: HTMLPiece) -> String {
  switch piece {
  case .html(let html): html
  case .root: "⟨root⟩"
  case .hole(let hole): "⟨\(hole.text)\(shown(hole.context))⟩"
  case .block(let language, let source, let line): "⟨\(language) \(line): \(source)⟩"
  }
}

private func shown(_ context: Hole.Context) -> String {
  switch context {
  case .text: ""
  case .attribute: " attribute"
  case .urlStart: " start"
  case .urlPart: " part"
  }
}
