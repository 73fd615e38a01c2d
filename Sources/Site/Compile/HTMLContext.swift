/// Where in an HTML text the next value will stand, so that it is escaped for that place.
///
/// A small part of the HTML tokenizer (https://html.spec.whatwg.org/multipage/parsing.html), fed with
/// the static text of a template; values themselves never change the state.
struct HTMLContext {
  enum Place: Hashable {
    /// Between tags, or in a quoted attribute value that is no address.
    case text
    /// At the start of an attribute that holds an address: the scheme must be checked.
    case addressStart
    /// Later in such an attribute.
    case addressPart
    /// In a string of a JSON-LD block (https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents).
    case jsonString
    /// At the start of an attribute that holds several addresses with their widths: `srcset`.
    case addressList
    /// In a tag outside quotes, in a comment, a script or a style: no value may stand here.
    case forbidden
  }

  private enum State: Hashable {
    case text, tag, comment, raw
    case attribute(quote: UInt8, Content, isEmpty: Bool)
  }

  /// What an attribute holds.
  private enum Content: Hashable {
    case text, address, addressList
  }

  /// How far a JSON-LD block has come.
  fileprivate enum JSONState: Hashable {
    case outside, string, escape
  }

  private var state = State.text
  /// The last bytes of the current tag: the element's name, then the attribute's.
  private var word: [UInt8] = []
  private var element: [UInt8] = []
  /// The start tag so far, while it is that of a script, whose type decides what may be in it.
  private var scriptTag: [UInt8] = []
  /// Nil outside JSON-LD.
  private var json: JSONState?
  private static let addresses: Set<String> = [
    "href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href",
  ]
  private static let jsonTag = Array("script type=\"application/ld+json\"".utf8)

  private static func content(of attribute: String) -> Content {
    if attribute == "srcset" { return .addressList }
    return addresses.contains(attribute) ? .address : .text
  }

  var place: Place {
    switch state {
    case .text: .text
    case .raw: json == .string ? .jsonString : .forbidden
    case .tag, .comment: .forbidden
    case .attribute(_, .address, let isEmpty): isEmpty ? .addressStart : .addressPart
    case .attribute(_, .addressList, isEmpty: true): .addressList
    case .attribute: .text
    }
  }

  /// Says that a value has been written at the current place.
  mutating func passValue() {
    guard case .attribute(let quote, let content, _) = state else { return }
    // A value in it makes a script's type unknown.
    scriptTag = []
    state = .attribute(quote: quote, content, isEmpty: false)
  }

  /// Passes static HTML.
  mutating func pass(_ text: some Sequence<UInt8>) {
    for byte in text { pass(byte) }
  }

  private mutating func pass(_ byte: UInt8) {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { enter(.tag) }
    case .tag:
      passInTag(byte)
    case .attribute(let quote, let content, _):
      scriptTag.append(byte)
      if byte == quote {
        enter(.tag)
      } else {
        state = .attribute(quote: quote, content, isEmpty: false)
      }
    case .comment:
      word = word.suffix(2) + [byte]
      if word == Array("-->".utf8) { enter(.text) }
    case .raw:
      word = word.suffix(element.count + 1) + [byte]
      if word == Array("</".utf8) + element {
        json = nil
        enter(.tag)
      } else {
        json?.pass(byte)
      }
    }
  }

  private mutating func passInTag(_ byte: UInt8) {
    if byte != UInt8(ascii: ">") { scriptTag.append(byte) }
    switch byte {
    case UInt8(ascii: ">"):
      if element.isEmpty { element = word }
      let name = String(decoding: element, as: UTF8.self)
      state = name == "script" || name == "style" ? .raw : .text
      json = scriptTag == Self.jsonTag && state == .raw ? .outside : nil
      word = []
      if state == .text { element = [] }
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let name = String(decoding: word.filter { $0 != UInt8(ascii: "=") }, as: UTF8.self)
      state = .attribute(quote: byte, Self.content(of: name.lowercased()), isEmpty: true)
      word = []
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "/"):
      if element.isEmpty { element = word }
      if byte == UInt8(ascii: "/"), element.isEmpty { element = [byte] }
      word = []
    default:
      word.append(byte)
      if element.isEmpty, word == Array("!--".utf8) { enter(.comment) }
    }
  }

  private mutating func enter(_ next: State) {
    if next == .text || (next == .tag && state == .text) { element = [] }
    if next == .tag, state == .raw { element = Array("/".utf8) }
    if next == .tag, state == .text { scriptTag = [] }
    state = next
    word = []
  }
}

extension HTMLContext.JSONState {
  fileprivate mutating func pass(_ byte: UInt8) {
    switch (self, byte) {
    case (.outside, UInt8(ascii: "\"")): self = .string
    case (.string, UInt8(ascii: "\"")): self = .outside
    case (.string, UInt8(ascii: "\\")): self = .escape
    case (.escape, _): self = .string
    default: break
    }
  }
}
