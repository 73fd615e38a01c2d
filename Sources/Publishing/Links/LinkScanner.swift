/// Checks the links of finished pages; one for each worker.
package struct LinkScanner: Sendable {
  let table: PathTable
  private(set) var problems: [LinkProblem: LinkOccurrence] = [:]
  /// The links to anchors of other pages.
  private(set) var anchorLinks: [AnchorLink: LinkOccurrence] = [:]

  // What belongs to the page that is being scanned.
  private var page = ""
  private var source = ""
  private var number: Int?
  private var resolver: AddressResolver
  /// The hashes of the page's own anchors.
  private var anchors: Set<Int> = []
  /// The links to anchors of the same page, as they are written.
  private var ownLinks: [(link: String, anchor: [UInt8])] = []

  init(_ table: PathTable, basePath: String?) {
    self.table = table
    resolver = AddressResolver(basePath: basePath)
  }

  /// Checks the links of a page; what is wrong is told by `LinkChecker.report`.
  ///
  /// - Parameters:
  ///   - html: the bytes of the page, or of an SVG file.
  ///   - path: the path of the page in the release.
  ///   - source: the path of what the page was made from.
  package mutating func scan(_ html: [UInt8], path: String, source: String) {
    start(path, source)
    html.withUnsafeBufferPointer { html in
      var attributes = AttributeScanner(html)
      while let (kind, value) = attributes.next() {
        switch kind {
        case .anchor: withPlainText(value) { $0.addAnchor($1) }
        case .link: withPlainText(value) { $0.check($1) }
        case .links: withPlainText(value) { $0.checkSet($1) }
        }
      }
    }
    for (link, anchor) in ownLinks
    where !anchors.contains(anchor.withUnsafeBufferPointer(\.byteHash)) {
      add(.deadAnchor, target: "\(path)#\(String(decoding: anchor, as: UTF8.self))", link: link)
    }
  }

  /// Checks the addresses in a stylesheet.
  package mutating func scan(stylesheet: [UInt8], path: String, source: String) {
    start(path, source)
    stylesheet.withUnsafeBufferPointer { bytes in
      var addresses = StylesheetScanner(bytes)
      // An anchor alone means the page that uses the stylesheet.
      while let address = addresses.next() {
        if address.first != UInt8(ascii: "#") { check(address) }
      }
    }
  }
}

extension LinkScanner {
  private mutating func start(_ path: String, _ source: String) {
    page = path
    self.source = source
    number = table.number(of: path)
    resolver.enter(path)
    anchors.removeAll(keepingCapacity: true)
    ownLinks.removeAll(keepingCapacity: true)
  }

  private mutating func withPlainText(
    _ value: ByteView, _ body: (inout LinkScanner, ByteView) -> Void
  ) {
    guard value.position(of: UInt8(ascii: "&")) != nil else { return body(&self, value.trimmed) }
    replacingReferences(value).withUnsafeBufferPointer { body(&self, $0.trimmed) }
  }

  private mutating func addAnchor(_ name: ByteView) {
    guard !anchors.insert(name.byteHash).inserted else { return }
    add(.repeatedAnchor, target: "#" + name.text, link: name.text)
  }

  /// Checks the addresses of a `srcset`, such as `a.png 1x, b.png 2x`.
  private mutating func checkSet(_ value: ByteView) {
    var index = 0
    while index < value.count {
      while index < value.count, value[index].isSpace || value[index] == UInt8(ascii: ",") {
        index += 1
      }
      let start = index
      while index < value.count, !value[index].isSpace { index += 1 }
      var end = index
      while end > start, value[end - 1] == UInt8(ascii: ",") { end -= 1 }
      if end > start { check(value[view: start..<end]) }
      // The density or width that follows ends with a comma; an address that ends with one has none.
      if end == index { index = value.position(of: UInt8(ascii: ","), from: index) ?? value.count }
    }
  }

  private mutating func check(_ address: ByteView) {
    let hash = address.position(of: UInt8(ascii: "#"))
    switch resolver.resolve(address[view: 0..<(hash ?? address.count)], in: table) {
    case .external: return
    case .page where address.isEmpty: add(.empty, target: "", link: "")
    case .page: checkAnchor(address, hash, of: number)
    case .file(let number): checkAnchor(address, hash, of: number)
    case .missing(let path): add(.deadLink, target: path, link: address.text)
    case .folder(let path): add(.folder, target: path, link: address.text)
    case .wrong(let kind): add(kind, target: address.text, link: address.text)
    }
  }

  /// Looks for the anchor behind a `#` when the page is scanned, or when all are.
  private mutating func checkAnchor(_ address: ByteView, _ hash: Int?, of target: Int?) {
    guard let hash else { return }
    let anchor = address[view: hash + 1..<address.count]
    // Both mean the beginning of the page.
    if anchor.isEmpty || anchor.isText("top") { return }
    let plain = replacingPercents(anchor)
    guard let target, target != number else {
      return ownLinks.append((address.text, plain))
    }
    guard table.hasAnchors(target) else { return }
    let key = AnchorLink(page: target, anchor: plain, source: source)
    anchorLinks.add(key, page: page, link: address.text)
  }

  private mutating func add(_ kind: LinkProblem.Kind, target: String, link: String) {
    problems.add(
      LinkProblem(kind: kind, source: source, target: target), page: page, link: link)
  }
}

extension Dictionary where Value == LinkOccurrence {
  fileprivate mutating func add(_ key: Key, page: String, link: String) {
    if self[key]?.add(page: page, link: link) == nil {
      self[key] = LinkOccurrence(page: page, link: link)
    }
  }
}
