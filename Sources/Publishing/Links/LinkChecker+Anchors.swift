extension LinkChecker {
  /// The links whose page has no such anchor.
  func deadAnchors(
    _ links: [AnchorLink: LinkOccurrence],
    _ contents: (_ path: String) throws(PublishingError) -> [UInt8]
  ) throws(PublishingError) -> [LinkProblem: LinkOccurrence] {
    var dead: [LinkProblem: LinkOccurrence] = [:]
    var anchors: Set<Int> = []
    var page: Int?
    for (link, occurrence) in links.sorted(by: { $0.key.page < $1.key.page }) {
      let path = table[link.page]
      if link.page != page {
        anchors = anchorHashes(in: try contents(path))
        page = link.page
      }
      guard !anchors.contains(link.anchor.withUnsafeBufferPointer(\.byteHash)) else { continue }
      let target = "\(path)#\(String(decoding: link.anchor, as: UTF8.self))"
      dead[LinkProblem(kind: .deadAnchor, source: link.source, target: target)] = occurrence
    }
    return dead
  }
}

/// The hashes of a page's anchors.
private func anchorHashes(in html: [UInt8]) -> Set<Int> {
  var hashes: Set<Int> = []
  html.withUnsafeBufferPointer { html in
    var attributes = AttributeScanner(html)
    while let (kind, value) = attributes.next() {
      guard kind == .anchor else { continue }
      let hasReference = value.position(of: UInt8(ascii: "&")) != nil
      hashes.insert(
        hasReference
          ? replacingReferences(value).withUnsafeBufferPointer(\.trimmed.byteHash)
          : value.trimmed.byteHash)
    }
  }
  return hashes
}
