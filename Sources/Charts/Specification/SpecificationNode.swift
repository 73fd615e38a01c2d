/// A value of a specification in whatever notation it was written (YAML, JSON), with its place.
public struct SpecificationNode: Hashable, Sendable {
  /// What is written there.
  public indirect enum Form: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case sequence([SpecificationNode])
    case mapping([Entry])
  }

  /// A key of a mapping and its value.
  public struct Entry: Hashable, Sendable {
    public var key: String
    public var position: Position?
    public var value: SpecificationNode

    public init(_ key: String, at position: Position? = nil, _ value: SpecificationNode) {
      self.key = key
      self.position = position
      self.value = value
    }
  }

  /// A line and a column of the source, both from 1.
  public struct Position: Hashable, Sendable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  public var value: Form
  public var position: Position?

  public init(_ value: Form, at position: Position? = nil) {
    self.value = value
    self.position = position
  }

  /// A scalar that stands in the source without quotes: `null`, `~`, `true`, `12`, else a text.
  public static func plain(_ text: String, at position: Position? = nil) -> SpecificationNode {
    let value: Form =
      switch text {
      case "", "~", "null", "Null", "NULL": .null
      case "true", "True", "TRUE": .boolean(true)
      case "false", "False", "FALSE": .boolean(false)
      default: isNumber(text) ? Double(text).map(Form.number) ?? .text(text) : .text(text)
      }
    return SpecificationNode(value, at: position)
  }
}

/// Whether a text starts as a number of JSON or YAML does; `Double` would read `nan` and `0x1p2` too.
private func isNumber(_ text: String) -> Bool {
  text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
    case UInt8(ascii: "e"), UInt8(ascii: "E"): true
    default: false
    }
  }
}
