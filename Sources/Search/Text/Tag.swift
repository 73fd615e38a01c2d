/// A tag of HTML, as far as it matters to the text.
struct Tag {
  enum Kind {
    /// Within a word: `H<sub>2</sub>O`.
    case joint
    /// Within a sentence.
    case inline
    /// Around a text of its own.
    case block
    /// The same, for what may be the title.
    case heading
    /// Between blocks, without an end tag.
    case void
    /// Around what is no text of the page.
    case skipped
  }

  /// The first eight letters of the name, as a number; 0 for a comment.
  let name: UInt64
  let isOpening: Bool
  let kind: Kind
  /// Whether the element is not seen.
  var isHidden = false

  var hasContent: Bool { kind != .void && kind != .joint }
}

/// The kinds of tags by their names: a table of hashes, since every tag is looked up.
struct TagKinds: Sendable {
  private static let bits = 9

  private var names: [UInt64]
  private var kinds: [Tag.Kind]

  init() {
    names = [UInt64](repeating: 0, count: 1 << Self.bits)
    kinds = [Tag.Kind](repeating: .block, count: 1 << Self.bits)
    add(.joint, ["", "sub", "sup", "wbr", "ruby", "img"])
    add(
      .inline,
      [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i",
        "ins", "kbd", "label", "mark", "q", "rp", "rt", "s", "samp", "small", "span", "strong",
        "time", "u", "var",
      ])
    add(.heading, ["h1"])
    add(.void, ["br", "hr", "input", "col", "source", "track", "area", "embed"])
    add(
      .skipped,
      ["nav", "svg", "script", "style", "template", "noscript", "select", "dialog"])
  }

  /// The kind of a tag; every name that is not known is a block.
  subscript(name: UInt64) -> Tag.Kind {
    var slot = Self.slot(of: name)
    while names[slot] != name {
      if names[slot] == 0 { return .block }
      slot = (slot + 1) & (names.count - 1)
    }
    return kinds[slot]
  }

  private mutating func add(_ kind: Tag.Kind, _ added: [String]) {
    for name in added {
      let number = name.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
      var slot = Self.slot(of: number)
      while names[slot] != 0 { slot = (slot + 1) & (names.count - 1) }
      (names[slot], kinds[slot]) = (number, kind)
    }
  }

  private static func slot(of name: UInt64) -> Int {
    Int(truncatingIfNeeded: (name &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }
}
