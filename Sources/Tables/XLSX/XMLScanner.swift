/// Reads the elements of an XML text one after another: the part of XML that workbooks are written in.
///
/// There are no entities but the five of XML and numbers, and a text with a document type is refused,
/// so that nothing can expand. Names lose their prefix: `x:row` is `row`.
struct XMLScanner {
  enum Event: Hashable {
    case open(String, [String: String], isEmpty: Bool)
    case close(String)
    case text(String)
  }

  /// Set when the text is no XML of this kind; there are no more events then.
  private(set) var isFaulty = false
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Event? {
    while !isFaulty, position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        let start = position
        position = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        return .text(unescaped(start..<position))
      }
      if starts("<!--") {
        skip(past: "-->")
      } else if starts("<![CDATA[") {
        let start = position + 9
        skip(past: "]]>")
        guard !isFaulty else { return nil }
        return .text(String(decoding: bytes[start..<(position - 3)], as: UTF8.self))
      } else if starts("<?") {
        skip(past: "?>")
      } else if starts("<!") {
        isFaulty = true
      } else {
        return tag()
      }
    }
    return nil
  }

  private mutating func tag() -> Event? {
    let isClosing = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "/")
    position += isClosing ? 2 : 1
    let name = name()
    var attributes: [String: String] = [:]
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ">"):
        position += 1
        return isClosing ? .close(name) : .open(name, attributes, isEmpty: false)
      case UInt8(ascii: "/"):
        guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: ">") else {
          isFaulty = true
          return nil
        }
        position += 2
        return .open(name, attributes, isEmpty: true)
      case 0x20, 0x09, 0x0A, 0x0D:
        position += 1
      default:
        let key = self.name()
        guard !key.isEmpty, starts("=\"") || starts("='") else {
          isFaulty = true
          return nil
        }
        let quote = bytes[position + 1]
        let start = position + 2
        guard let end = bytes[start...].firstIndex(of: quote) else {
          isFaulty = true
          return nil
        }
        attributes[key] = unescaped(start..<end)
        position = end + 1
      }
    }
    isFaulty = true
    return nil
  }

  /// A name without its prefix.
  private mutating func name() -> String {
    var start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ":"): start = position + 1
      case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="), 0x20, 0x09, 0x0A, 0x0D:
        return String(decoding: bytes[start..<position], as: UTF8.self)
      default: break
      }
      position += 1
    }
    return ""
  }

  private func starts(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  private mutating func skip(past end: String) {
    let end = Array(end.utf8)
    while position + end.count <= bytes.count {
      if bytes[position] == end[0], bytes[position...].starts(with: end) {
        position += end.count
        return
      }
      position += 1
    }
    isFaulty = true
  }

  private func unescaped(_ range: Range<Int>) -> String {
    let slice = bytes[range]
    guard slice.contains(UInt8(ascii: "&")) else { return String(decoding: slice, as: UTF8.self) }
    var text = ""
    var rest = slice
    while let and = rest.firstIndex(of: UInt8(ascii: "&")) {
      text += String(decoding: rest[rest.startIndex..<and], as: UTF8.self)
      guard let end = rest[and...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
        text += "&"
        rest = rest[(and + 1)...]
        continue
      }
      let name = String(decoding: rest[(and + 1)..<end], as: UTF8.self)
      text += Self.character(name) ?? ""
      rest = rest[(end + 1)...]
    }
    return text + String(decoding: rest, as: UTF8.self)
  }

  private static func character(_ name: String) -> String? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let isHex = name.hasPrefix("#x")
      return UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
        .flatMap(UnicodeScalar.init).map { String(Character($0)) }
    }
  }
}
