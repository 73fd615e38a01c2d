import Diagnostics

/// Reads the HTML that our own templates and Markdown write, as a tree.
///
/// It knows what these write and no more: elements that are closed, void elements, comments with line
/// numbers, the five entities and numbers. Anything else is a finding, for a template would be at fault.
struct MarkupReader {
  private static let void: Set<String> = ["br", "hr", "img", "wbr", "input"]

  private let bytes: [UInt8]
  private var index = 0
  private var line = 0
  private let path: String
  private var log = DiagnosticLog()

  private init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// The nodes of a chapter's body; nil, with a finding, when its elements do not nest.
  static func read(
    _ bytes: [UInt8], path: String, log: inout DiagnosticLog
  ) -> [Markup]? {
    var reader = MarkupReader(bytes, path: path)
    let nodes = reader.nodes(within: nil)
    log.merge(reader.log)
    return reader.log.hasErrors ? nil : nodes
  }

  private mutating func nodes(within parent: String?) -> [Markup] {
    var nodes: [Markup] = []
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        nodes.append(.text(text(until: UInt8(ascii: "<"))))
        continue
      }
      if starts(with: "</") {
        let name = closingName()
        if name == parent { return nodes }
        report(name, parent)
        return nodes
      } else if starts(with: "<!--") {
        readComment()
      } else if starts(with: "<svg") {
        nodes.append(.drawing(drawing()))
      } else {
        nodes.append(.element(element()))
      }
      if log.hasErrors { return nodes }
    }
    if let parent { report("", parent) }
    return nodes
  }

  private mutating func element() -> HTMLElement {
    let line = line
    index += 1
    var element = HTMLElement(name(), line: line)
    var closesItself = false
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if isSpace(bytes[index]) {
        index += 1
      } else if bytes[index] == UInt8(ascii: "/") {
        closesItself = true
        index += 1
      } else {
        readAttribute(into: &element)
      }
    }
    index += 1
    if !closesItself, !Self.void.contains(element.name) {
      element.children = nodes(within: element.name)
    }
    return element
  }

  private mutating func readAttribute(into element: inout HTMLElement) {
    let name = name()
    guard !name.isEmpty else {
      index += 1
      return report(String(decoding: [bytes[index - 1]], as: UTF8.self), element.name)
    }
    guard starts(with: "=\"") else {
      element.attributes[name] = ""
      return
    }
    index += 2
    element.attributes[name] = text(until: UInt8(ascii: "\""))
    index += 1
  }

  private mutating func name() -> String {
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"):
        index += 1
      default:
        return String(decoding: bytes[start..<index], as: UTF8.self)
      }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func closingName() -> String {
    index += 2
    let name = name()
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
    index += 1
    return name
  }

  /// `<!--line 12-->` says where the next block stands; other comments say nothing.
  private mutating func readComment() {
    let start = index + 4
    while index < bytes.count, !starts(with: "-->") { index += 1 }
    let comment = String(decoding: bytes[start..<max(start, index)], as: UTF8.self)
    if comment.hasPrefix("line "), let number = Int(comment.dropFirst(5)) { line = number }
    index += 3
  }

  /// A whole drawing as it is; drawings do not nest.
  private mutating func drawing() -> String {
    let start = index
    while index < bytes.count, !starts(with: "</svg>") { index += 1 }
    index = min(bytes.count, index + 6)
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func text(until end: UInt8) -> String {
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != end {
      if bytes[index] == UInt8(ascii: "&"), let character = entity() {
        text.append(contentsOf: String(character).utf8)
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The character of an entity, which is passed over; nil where none begins.
  private mutating func entity() -> Character? {
    guard let end = bytes[index...].prefix(10).firstIndex(of: UInt8(ascii: ";")) else {
      return nil
    }
    let name = String(decoding: bytes[index + 1..<end], as: UTF8.self)
    let character: Character? =
      switch name {
      case "amp": "&"
      case "lt": "<"
      case "gt": ">"
      case "quot": "\""
      case "nbsp": "\u{A0}"
      default:
        (name.hasPrefix("#x")
          ? UInt32(name.dropFirst(2), radix: 16)
          : UInt32(name.dropFirst(name.hasPrefix("#") ? 1 : 99)))
          .flatMap(Unicode.Scalar.init).map(Character.init)
      }
    if character != nil { index = end + 1 }
    return character
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[index...].prefix($0.count).elementsEqual($0) }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  private mutating func report(_ found: String, _ parent: String?) {
    guard !log.hasErrors else { return }
    log.error(
      "yearbook-markup", at: SourceLocation(path, row: line > 0 ? line : nil),
      Message(
        "模板写出的元素没有配对：<\(parent ?? "")> 里遇到 “\(found)”",
        "the templates write elements that do not nest: \"\(found)\" within <\(parent ?? "")>"),
      hint: Message("查看 templates/yearbook", "look at templates/yearbook"))
  }
}
