/// The destination of a link or an image, checked when the document was read.
package struct LinkAddress: Hashable, Sendable {
  /// Whether the address is relative to the root of the site; its first `/` is not in `parts` then.
  package var isFromRoot: Bool
  /// The address as it was meant, not percent-encoded.
  package var parts: [TextPart]

  package init(isFromRoot: Bool, parts: [TextPart]) {
    self.isFromRoot = isFromRoot
    self.parts = parts
  }
}

extension LinkAddress {
  /// Why an address may not be published.
  enum Problem: Hashable, Error {
    /// Not http, https, mailto or tel.
    case scheme(String)
    /// A value could make up the scheme together with what stands next to it.
    case openScheme
    case controlCharacter
    case empty
  }

  static let schemes = ["http", "https", "mailto", "tel"]

  /// The address that stands in a document.
  ///
  /// An address that ends in `/` gets `index.html`, so that it works without a server. A relative
  /// address that starts with text and goes on with a value gets `./`, so that the two cannot be a
  /// scheme.
  init(checking parts: [TextPart]) throws(Problem) {
    guard !parts.isEmpty else { throw .empty }
    for case .text(let text) in parts
    where text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      throw .controlCharacter
    }
    self.init(isFromRoot: false, parts: parts)
    guard case .text(let first)? = parts.first else {
      try checkAfterLeadingHole()
      return
    }
    guard let end = first.utf8.firstIndex(where: { ":/?#".utf8.contains($0) }) else {
      if parts.count > 1 { self.parts.insert(.text("./"), at: 0) }
      return
    }
    if first.utf8[end] == UInt8(ascii: ":") {
      let scheme = first[..<end].lowercased()
      guard Self.schemes.contains(scheme) else { throw .scheme(scheme + ":") }
    } else if first.hasPrefix("//") {
      throw .scheme("//")
    } else if first.hasPrefix("/") {
      moveToRoot(first.dropFirst())
    }
  }

  /// A value at the start is checked when it is known; what follows may not change its scheme.
  private func checkAfterLeadingHole() throws(Problem) {
    for part in parts.dropFirst() {
      guard case .text(let text) = part else { throw .openScheme }
      for byte in text.utf8 {
        if byte == UInt8(ascii: ":") { throw .openScheme }
        if "/?#".utf8.contains(byte) { return }
      }
    }
  }

  /// - Parameter first: the first part without its `/`.
  private mutating func moveToRoot(_ first: Substring) {
    isFromRoot = true
    parts[0] = .text(String(first))
    namePageOfFolder()
    // The path to the root may be empty: then the first folder must not look like a scheme.
    let end = first.utf8.first { ":/?#".utf8.contains($0) }
    if end == UInt8(ascii: ":") || (end == nil && parts.count > 1) {
      parts.insert(.text("./"), at: 0)
    }
  }

  private mutating func namePageOfFolder() {
    var endsFolder = true
    for (index, part) in parts.enumerated() {
      guard case .text(let text) = part else {
        endsFolder = false
        continue
      }
      let end = text.utf8.firstIndex { "?#".utf8.contains($0) }
      let path = text[..<(end ?? text.endIndex)]
      if let last = path.utf8.last { endsFolder = last == UInt8(ascii: "/") }
      guard end != nil || index == parts.count - 1 else { continue }
      if endsFolder { parts[index] = .text(path + "index.html" + text[path.endIndex...]) }
      return
    }
  }
}
