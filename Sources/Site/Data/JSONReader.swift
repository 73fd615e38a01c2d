package import Charts
package import Diagnostics

/// The value that a JSON text (RFC 8259) holds; nil, with a finding, when it is none.
///
/// A byte order mark is skipped. A key that occurs twice in one object is a fault, since only one of
/// its values can be meant.
package func parseJSON(
  _ bytes: [UInt8], path: String, log: inout DiagnosticLog
) -> SpecificationNode? {
  var reader = JSONReader(bytes)
  do throws(JSONFault) {
    return try reader.document()
  } catch {
    log.error(
      error.rule,
      at: SourceLocation(path, row: error.position.line, column: error.position.column),
      error.message, hint: error.hint)
    return nil
  }
}

/// Reads the bytes of a JSON text once from front to back; the first fault ends it.
struct JSONReader {
  /// How many arrays and objects may stand in one another.
  private static let depthLimit = 64
  /// The keys of an object that are looked through faster than hashed.
  private static let fewKeys = 16

  let bytes: [UInt8]
  var index: Int
  private var line = 1
  private var lineStart: Int
  /// The bytes of this line so far that only continue a character.
  var continuations = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lineStart = index
  }

  /// The only value of the text.
  mutating func document() throws(JSONFault) -> SpecificationNode {
    let node = try value(depth: 0)
    skipBlank()
    guard index == bytes.count else { throw .extra(found, at: position) }
    return node
  }

  /// The line and the character where the reader stands.
  var position: SpecificationNode.Position {
    .init(line: line, column: index - lineStart - continuations + 1)
  }

  /// The byte where the reader stands; nil at the end.
  var byte: UInt8? { index < bytes.count ? bytes[index] : nil }
}

extension JSONReader {
  private mutating func value(depth: Int) throws(JSONFault) -> SpecificationNode {
    skipBlank()
    let position = self.position
    guard depth <= Self.depthLimit else { throw .depth(Self.depthLimit, at: position) }
    switch byte {
    case UInt8(ascii: "{"):
      return SpecificationNode(.mapping(try entries(depth: depth)), at: position)
    case UInt8(ascii: "["):
      return SpecificationNode(.sequence(try items(depth: depth)), at: position)
    case UInt8(ascii: "\""): return SpecificationNode(.text(try string()), at: position)
    default: return SpecificationNode(try word(), at: position)
    }
  }

  private mutating func entries(depth: Int) throws(JSONFault) -> [SpecificationNode.Entry] {
    index += 1
    var entries: [SpecificationNode.Entry] = []
    // The keys so far, once they are too many to look through.
    var keys: Set<String> = []
    guard !skip(UInt8(ascii: "}")) else { return entries }
    repeat {
      skipBlank()
      let position = self.position
      guard byte == UInt8(ascii: "\"") else { throw .expected("\"", found, at: position) }
      let key = try string()
      let isNew: Bool
      if entries.count < Self.fewKeys {
        isNew = !entries.contains { $0.key == key }
      } else {
        if keys.isEmpty { keys = Set(entries.map(\.key)) }
        isNew = keys.insert(key).inserted
      }
      guard isNew else { throw .duplicate(key, at: position) }
      guard skip(UInt8(ascii: ":")) else { throw .expected(":", found, at: self.position) }
      entries.append(.init(key, at: position, try value(depth: depth + 1)))
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "}")) else { throw .expected(", }", found, at: position) }
    return entries
  }

  private mutating func items(depth: Int) throws(JSONFault) -> [SpecificationNode] {
    index += 1
    var items: [SpecificationNode] = []
    guard !skip(UInt8(ascii: "]")) else { return items }
    repeat { items.append(try value(depth: depth + 1)) } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "]")) else { throw .expected(", ]", found, at: position) }
    return items
  }

  /// Passes white space and one byte, if it is this one.
  private mutating func skip(_ byte: UInt8) -> Bool {
    skipBlank()
    guard self.byte == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipBlank() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): index += 1
      case UInt8(ascii: "\n"):
        index += 1
        line += 1
        lineStart = index
        continuations = 0
      default: return
      }
    }
  }
}
