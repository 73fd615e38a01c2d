/// Finds the file that an address on a page leads to.
struct AddressResolver: Sendable {
  /// Where an address without its `#…` leads.
  enum Target: Hashable {
    case file(Int)
    /// Another site, or no file at all (`mailto:`); these are not checked.
    case external
    /// The page itself: there is nothing, or only a `?…`.
    case page
    /// To a path that no file of the release has.
    case missing(String)
    /// To a path that ends in a slash, or in dots, which mean a folder.
    case folder(String)
    case wrong(LinkProblem.Kind)
  }

  /// What links of `404.html` may begin with, and whether the page is that.
  private let basePath: [UInt8]
  private var isMissingPage = false
  /// The path of the page up to its last slash.
  private var folder: [UInt8] = []
  /// The path that is being put together; kept for its memory.
  private var path: [UInt8] = []

  init(basePath: String?) { self.basePath = Array((basePath ?? "").utf8) }

  /// Goes to the page whose addresses are to be resolved.
  mutating func enter(_ page: String) {
    isMissingPage = page == "404.html"
    folder.removeAll(keepingCapacity: true)
    guard let slash = page.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    folder.append(contentsOf: page.utf8[...slash])
  }

  /// Finds where an address leads.
  ///
  /// As in a browser `?…` is not part of the path, percent escapes are replaced, and `.` and `..`
  /// are taken out, also when they are escaped.
  mutating func resolve(_ address: ByteView, in table: PathTable) -> Target {
    guard let first = address.first else { return .page }
    if first == UInt8(ascii: "/") {
      let isOfSite = isMissingPage && !basePath.isEmpty && address.starts(with: basePath)
      let rest = address[view: (isOfSite ? basePath.count : 0)..<address.count]
      return isOfSite && rest.first != first ? resolve(rest, in: table) : .wrong(.absolute)
    }
    if let scheme = scheme(of: address) {
      return Self.isKnown(scheme) ? .external : .wrong(.scheme)
    }
    let end = address.position(of: UInt8(ascii: "?")) ?? address.count
    if end == 0 { return .page }
    guard let isFolder = build(address[view: 0..<end]) else { return .wrong(.outside) }
    if isFolder { return .folder(String(decoding: path, as: UTF8.self)) }
    guard let number = path.withUnsafeBufferPointer({ table.number(of: $0) }) else {
      return .missing(String(decoding: path, as: UTF8.self))
    }
    return .file(number)
  }
}

extension AddressResolver {
  /// The schemes of addresses that lead out of a site on purpose.
  private static func isKnown(_ scheme: ByteView) -> Bool {
    switch scheme.count {
    case 3: scheme.isText("tel") || scheme.isText("sms")
    case 4: scheme.isText("http") || scheme.isText("data")
    case 5: scheme.isText("https")
    case 6: scheme.isText("mailto")
    default: false
    }
  }

  /// What stands before a colon, when it is a scheme (RFC 3986, 3.1).
  private func scheme(of address: ByteView) -> ByteView? {
    guard address[0].isLetter else { return nil }
    for index in 1..<address.count {
      switch address[index] {
      case UInt8(ascii: ":"): return address[view: 0..<index]
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        continue
      case let byte where byte.isLetter: continue
      default: return nil
      }
    }
    return nil
  }

  /// Puts together the path of a relative address; whether it means a folder.
  ///
  /// - Returns: nil when the address leads out of the release.
  private mutating func build(_ address: ByteView) -> Bool? {
    path.removeAll(keepingCapacity: true)
    if let plain = plainPart(of: address) {
      path.append(contentsOf: folder[..<plain.folderEnd])
      path.append(contentsOf: address[plain.rest..<address.count])
      return false
    }
    path.append(contentsOf: folder)
    var start = path.count
    var index = 0
    while index < address.count {
      if address[index] == UInt8(ascii: "/") {
        guard let isDots = endPart(from: start) else { return nil }
        if !isDots { path.append(UInt8(ascii: "/")) }
        start = path.count
        index += 1
      } else {
        let isEscaped = address[index] == UInt8(ascii: "%")
        let byte = address.unescapedByte(at: &index)
        // A slash that is escaped is no slash; no file has a NUL in its name.
        path.append(isEscaped && byte == UInt8(ascii: "/") ? 0 : byte)
      }
    }
    let isEmpty = path.count == start
    return endPart(from: start).map { $0 || isEmpty }
  }

  /// Where to cut the page's folder and the address, to put together the path of the target.
  ///
  /// This is possible for an address such as `../projects/PD-1.html`, as most are; nil for any other.
  private func plainPart(of address: ByteView) -> (folderEnd: Int, rest: Int)? {
    let (dot, slash) = (UInt8(ascii: "."), UInt8(ascii: "/"))
    var folderEnd = folder.count
    var rest = 0
    while rest + 2 < address.count, address[rest] == dot, address[rest + 1] == dot,
      address[rest + 2] == slash
    {
      guard folderEnd > 0 else { return nil }
      folderEnd -= 1
      while folderEnd > 0, folder[folderEnd - 1] != slash { folderEnd -= 1 }
      rest += 3
    }
    var last = slash
    for byte in address[rest..<address.count] {
      if byte == UInt8(ascii: "%") || last == slash && (byte == dot || byte == slash) { return nil }
      last = byte
    }
    return last == slash ? nil : (folderEnd, rest)
  }

  /// Takes out a part of the path that is `.` or `..`; whether it was one.
  ///
  /// - Returns: nil when `..` leads out of the release.
  private mutating func endPart(from start: Int) -> Bool? {
    let dot = UInt8(ascii: ".")
    switch path.count - start {
    case 1 where path[start] == dot:
      path.removeLast()
      return true
    case 2 where path[start] == dot && path[start + 1] == dot:
      path.removeLast(2)
      guard path.popLast() != nil else { return nil }
      while let last = path.last, last != UInt8(ascii: "/") { path.removeLast() }
      return true
    default: return false
    }
  }
}
