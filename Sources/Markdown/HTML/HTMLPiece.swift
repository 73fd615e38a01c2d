package import Diagnostics

/// A piece of a Markdown text written as HTML.
package enum HTMLPiece: Hashable, Sendable {
  /// Finished HTML.
  case html(String)
  /// The relative path from the page to the site's root: empty, or `../` once or several times.
  case root
  case hole(Hole)
  /// A fenced code block in one of the languages that were asked for; `line` is the line of the file
  /// on which `source` starts.
  case block(language: String, source: String, line: Int)
}

/// Writes a document as HTML with places for what is not known yet.
///
/// Fenced code blocks whose first word is one of `blocks` are handed back as `.block`; one whose first
/// word is nearly that is reported, with `path` as the file. With `marksSource` a comment such as
/// `<!--line 12-->` stands before each block, and terms for an index are
/// `<span data-term="heading">…</span>`.
package func htmlPieces(
  _ document: MarkdownNode, blocks: Set<String>, path: String, marksSource: Bool = false,
  log: inout DiagnosticLog
) -> [HTMLPiece] {
  document.checkLanguages(blocks: blocks.sorted(), path: path, log: &log)
  var writer = HTMLWriter(root: nil, blocks: blocks, idPrefix: "", marksSource: marksSource)
  writer.write(document)
  return writer.finish()
}

/// Writes a document without holes as HTML.
///
/// `root` is the relative path from the page to the site's root. The identifiers of headings and
/// footnotes start with `idPrefix`, so that several texts can stand on one page.
package func html(_ document: MarkdownNode, root: String, idPrefix: String = "") -> String {
  var writer = HTMLWriter(root: root, blocks: [], idPrefix: idPrefix)
  writer.write(document)
  return writer.text
}

extension MarkdownNode {
  /// Warns of code blocks whose language is nearly the name of a block.
  fileprivate func checkLanguages(blocks: [String], path: String, log: inout DiagnosticLog) {
    if case .codeBlock(let info, _, _) = kind {
      let language = info.languageWord
      guard !language.isEmpty, !blocks.contains(language),
        let name = suggestion(for: language, among: blocks)
      else { return }
      log.warning(
        "unknown-block", at: SourceLocation(path, row: line),
        Message("“\(language)” 不是区块，会原样显示", "\"\(language)\" is no block and is shown as code"),
        hint: Message("是不是 “\(name)”？", "did you mean \"\(name)\"?"))
    }
    for child in children { child.checkLanguages(blocks: blocks, path: path, log: &log) }
  }
}

extension String {
  /// The first word of the info string of a code block.
  var languageWord: String { String(prefix { $0 != " " && $0 != "\t" }) }
}
