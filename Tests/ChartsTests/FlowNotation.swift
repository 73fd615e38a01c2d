import Charts

/// Reads the flow notation of YAML and JSON, `{mark: bar, title: "a"}`, with the place of every value.
func flow(_ source: String) -> SpecificationNode {
  var reader = FlowReader(source)
  return reader.node()
}

private struct FlowReader {
  private var characters: ArraySlice<Character>
  private var line = 1
  private var column = 1

  init(_ source: String) { characters = Array(source)[...] }

  mutating func node() -> SpecificationNode {
    skipSpace()
    let position = position
    switch characters.first {
    case "{":
      advance()
      var entries: [SpecificationNode.Entry] = []
      while next() != "}" {
        let keyPosition = self.position
        let key = scalar()
        skipSpace()
        advance()
        entries.append(SpecificationNode.Entry(key.text, at: keyPosition, node()))
        if next() == "," { advance() }
      }
      advance()
      return SpecificationNode(.mapping(entries), at: position)
    case "[":
      advance()
      var nodes: [SpecificationNode] = []
      while next() != "]" {
        nodes.append(node())
        if next() == "," { advance() }
      }
      advance()
      return SpecificationNode(.sequence(nodes), at: position)
    default:
      let (text, isQuoted) = scalar()
      return isQuoted
        ? SpecificationNode(.text(text), at: position) : .plain(text, at: position)
    }
  }

  private var position: SpecificationNode.Position {
    SpecificationNode.Position(line: line, column: column)
  }

  /// The next character that is not a space; `}` at the end, so that no loop runs on.
  private mutating func next() -> Character {
    skipSpace()
    return characters.first ?? "}"
  }

  private mutating func scalar() -> (text: String, isQuoted: Bool) {
    var text = ""
    if characters.first == "\"" {
      advance()
      while let character = characters.first, character != "\"" {
        // Of the escapes of JSON those of single characters are enough here.
        if character == "\\" { advance() }
        text.append(character == "\\" ? escaped : character)
        advance()
      }
      advance()
      return (text, true)
    }
    while let character = characters.first, !",:{}[]\n".contains(character) {
      text.append(character)
      advance()
    }
    while text.last == " " { text.removeLast() }
    return (text, false)
  }

  /// The character that the one after a backslash stands for.
  private var escaped: Character {
    switch characters.first {
    case "n": "\n"
    case "t": "\t"
    default: characters.first ?? "\\"
    }
  }

  private mutating func skipSpace() {
    while characters.first?.isWhitespace == true { advance() }
  }

  private mutating func advance() {
    guard let character = characters.popFirst() else { return }
    (line, column) = character == "\n" ? (line + 1, 1) : (line, column + 1)
  }
}
