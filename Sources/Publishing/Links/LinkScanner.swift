/// Checks the links of finished pages; one for each worker.
package struct LinkScanner: Sendable {
  let table: PathTable
  /// What was found so far.
  private(set) var problems: [LinkProblem: LinkOccurrence] = [:]
  /// The anchors of other pages that links lead to, as numbers of paths and anchors.
  private(set) var anchors: [AnchorTarget: AnchorUse] = [:]

  // What belongs to the page that is being scanned.
  private var page = ""
  private var source = ""
  private var number: Int?
  /// The path of the page up to its last slash.
  private var folder: [UInt8] = []
  /// The hashes of the page's anchors.
  private var ids: Set<Int> = []
  /// The anchors of the page that its own links lead to, as they are written.
  private var ownAnchors: [[UInt8]] = []
  /// The path that is being put together; kept for its memory.
  private var path: [UInt8] = []

  init(_ table: PathTable) { self.table = table }

  /// Checks the links of a page.
  ///
  /// What is wrong is told by `LinkChecker.report`, once for all workers.
  ///
  /// - Parameters:
  ///   - html: the bytes of the page; an SVG file will do as well.
  ///   - path: the path of the page in the release.
  ///   - source: the path of what the page was made from.
  package mutating func scan(_ html: [UInt8], path: String, source: String) {
    page = path
    self.source = source
    number = table.number(of: path)
    folder.removeAll(keepingCapacity: true)
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    if let slash { folder.append(contentsOf: path.utf8[...slash]) }
    ids.removeAll(keepingCapacity: true)
    ownAnchors.removeAll(keepingCapacity: true)
    html.withUnsafeBufferPointer { html in
      var attributes = AttributeScanner(html)
      while let (kind, value) = attributes.next() {
        let value = UnsafeBufferPointer(rebasing: value)
        switch kind {
        case .anchor: addAnchor(value)
        case .link: withPlainText(value) { $0.check($1) }
        case .links: withPlainText(value) { $0.checkSet($1) }
        }
      }
    }
    ...
  }
}
