package import Diagnostics

/// Finds the links of a release that lead nowhere.
///
/// A page is scanned as soon as it is rendered, by the worker that rendered it; links to anchors of
/// other pages are looked up at the end. Links are relative to their page, as they must be for a
/// site that works in any folder and from a memory stick. Only those of `404.html`, which a server
/// shows at any address, may begin with the path of the site.
package struct LinkChecker: Sendable {
  let table: PathTable
  /// The path of the site on its server, such as `/`; nil when it is not known.
  let basePath: String?

  /// Prepares for checking.
  ///
  /// - Parameters:
  ///   - paths: the paths of all files that the release will have.
  ///   - basePath: the path of the site on its server, if it is known.
  package init(paths: some Sequence<String>, basePath: String? = nil) {
    table = PathTable(paths)
    self.basePath = basePath
  }

  /// A scanner for one worker.
  package func scanner() -> LinkScanner { LinkScanner(table, basePath: basePath) }

  /// Reports what the scanners found, in an order that does not depend on who scanned what.
  ///
  /// The same wrong link on many pages of one source is one finding.
  ///
  /// - Parameters:
  ///   - scanners: those of all workers, when all pages have been scanned.
  ///   - contents: gives the bytes of a file of the release; it is asked once for each page that
  ///     a link with an anchor leads to.
  ///   - log: gets the findings, at the sources of the pages.
  /// - Throws: what `contents` throws.
  package func report(
    _ scanners: [LinkScanner],
    contents: (_ path: String) throws(PublishingError) -> [UInt8],
    log: inout DiagnosticLog
  ) throws(PublishingError) {
    var problems: [LinkProblem: LinkOccurrence] = [:]
    var links: [AnchorLink: LinkOccurrence] = [:]
    for scanner in scanners {
      problems.merge(scanner.problems) { $0.merging($1) }
      links.merge(scanner.anchorLinks) { $0.merging($1) }
    }
    problems.merge(try deadAnchors(links, contents)) { $0.merging($1) }
    guard !problems.isEmpty else { return }
    let advice = LinkAdvice(table)
    let findings = problems.map { advice.settled($0.key, $0.value) }.sorted()
    for (index, finding) in findings.enumerated() {
      log.report(finding.diagnostic(hint: index < 100 ? advice.hint(finding.problem) : nil))
    }
  }
}
