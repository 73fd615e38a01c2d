package import Diagnostics

/// Reads a Markdown text (CommonMark with GitHub's tables, strikethrough, autolinks and footnotes).
///
/// Everything that may not be published is reported with its place and left out of the tree: raw HTML
/// (other than `<br>` and comments), addresses that are not http, https, mailto, tel or local.
///
/// - Parameters:
///   - text: without front matter.
///   - path: the file, for findings.
///   - firstLine: the line of the file on which the text starts.
///   - holes: whether `{{…}}` are tags of the template language. Outside of code they become holes.
///   - limits: how much the text may hold.
///   - log: gets the findings.
/// - Returns: nil, with a finding, when the text cannot be read within the limits.
package func parseMarkdown(
  _ text: String, path: String, firstLine: Int, holes: Bool,
  limits: MarkdownLimits = .standard, log: inout DiagnosticLog
) -> MarkdownNode? {
  var text = text
  return text.withUTF8 { bytes in
    if let excess = limits.excess(in: bytes) {
      log.error(
        "markdown-limit",
        at: SourceLocation(path, row: firstLine + excess.line, column: 1), excess.message,
        hint: Message("把它拆成几个文件或几段", "divide it into several files or paragraphs"))
      return nil
    }
    let mask =
      holes
      ? HoleMask(
        bytes, path: path, firstLine: firstLine, limit: min(limits.holes, 0xFFFF), log: &log)
      : HoleMask(plain: bytes)
    guard let mask else { return nil }
    var reader = TreeReader(mask: mask, path: path, firstLine: firstLine, limits: limits, log: log)
    let document = reader.read()
    log = reader.log
    return document
  }
}
