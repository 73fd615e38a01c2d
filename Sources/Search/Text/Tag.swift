/// A tag of HTML, as far as it matters to the text.
struct Tag {
  enum Kind {
    /// Within a word: `H<sub>2</sub>O`.
    case joint
    /// Within a sentence.
    case inline
    case lineBreak
    /// Around a text of its own.
    case block
  }

  /// The first eight letters of the name, as a number; 0 for a comment.
  let name: UInt64
  let isOpening: Bool
  let kind: Kind
  /// Whether the element is not a text of the page.
  var isSkipped: Bool

  init(name: UInt64, isOpening: Bool) {
    self.name = name
    self.isOpening = isOpening
    if name == 0 || Self.joints.contains(name) {
      kind = .joint
    } else if Self.inlines.contains(name) {
      kind = .inline
    } else {
      kind = name == Self.lineBreak ? .lineBreak : .block
    }
    isSkipped = isOpening && kind == .block && Self.skipped.contains(name)
  }

  var isTitle: Bool { name == Self.title }
}

extension Tag {
  private static let title = number("h1")

  private static let joints = ["sub", "sup", "wbr", "ruby"].map(number)
  private static let inlines = [
    "a", "span", "b", "small", "strong", "time", "em", "i", "mark", "code", "abbr", "bdi", "bdo",
    "cite", "data", "del", "dfn", "img", "ins", "kbd", "label", "q", "rp", "rt", "s", "samp", "u",
    "var",
  ].map(number)
  private static let lineBreak = number("br")
  private static let skipped = [
    "nav", "svg", "script", "style", "template", "noscript", "select", "dialog",
  ].map(number)

  private static func number(_ name: String) -> UInt64 {
    name.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
