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
    kind = Self.kinds[name] ?? .block
    isSkipped = kind == .block && Self.skipped.contains(name)
  }

  var isTitle: Bool { name == Self.title }
}

extension Tag {
  private static let title = number("h1")

  private static let kinds: [UInt64: Kind] = {
    var kinds: [UInt64: Kind] = [0: .joint]
    for name in ["sub", "sup", "wbr", "ruby"] { kinds[number(name)] = .joint }
    for name in [
      "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins",
      "kbd", "label", "mark", "q", "rp", "rt", "s", "samp", "small", "span", "strong", "time", "u",
      "var",
    ] { kinds[number(name)] = .inline }
    kinds[number("br")] = .lineBreak
    return kinds
  }()

  private static let skipped = Set(
    ["nav", "svg", "script", "style", "template", "noscript", "select", "dialog"].map(number))

  private static func number(_ name: String) -> UInt64 {
    name.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
