import Diagnostics

/// A piece of a template as it stands in its file.
enum TemplateToken: Hashable, Sendable {
  /// Text that is written as it is.
  case text(String)
  case tag(TemplateTag)
  /// The relative path from the page to the site's root.
  case root
  /// A fenced block of a page's body, such as `chart` or `table`.
  case fence(Fence)
}

/// What stands between `{{` and `}}`.
struct TemplateTag: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case value
    case raw
    case section
    case inverted
    case close
    case partial
    case parent
    case placeholder
    case comment
    /// `{{=…=}}` and other tags of Mustache that Mingbai does not know.
    case unsupported
  }

  var kind: Kind
  /// The text after the sign that tells the kind, without white space around it.
  var content: String
  var location: SourceLocation

  /// Splits `#payments` into its kind and its content.
  init(_ text: some StringProtocol, location: SourceLocation) {
    let trimmed = text.trimmingSpaces()
    let signs: [Character: Kind] = [
      "#": .section, "^": .inverted, "/": .close, ">": .partial, "<": .parent,
      "$": .placeholder, "!": .comment, "&": .raw, "=": .unsupported,
    ]
    let sign = trimmed.first.flatMap { signs[$0] }
    kind = sign ?? .value
    content = String(trimmed.dropFirst(sign == nil ? 0 : 1).trimmingSpaces())
    self.location = location
  }

  /// Whether the tag vanishes together with its line when it stands alone there.
  var standsAlone: Bool { kind != .value && kind != .raw }
}

/// A fenced code block whose info word names a block of Mingbai.
struct Fence: Hashable, Sendable {
  var language: String
  /// The YAML between the fences.
  var source: String
  /// The place of the first line of `source`.
  var location: SourceLocation
}

extension StringProtocol {
  /// The text without spaces, tabs and line ends around it.
  func trimmingSpaces() -> SubSequence {
    let isSpace: (Character) -> Bool = { " \t\n\r\r\n".contains($0) }
    guard let start = firstIndex(where: { !isSpace($0) }) else { return self[endIndex...] }
    return self[start...].prefix(upTo: index(after: lastIndex { !isSpace($0) } ?? start))
  }
}
