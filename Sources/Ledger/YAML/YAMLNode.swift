package import Diagnostics

/// A value of a YAML text that knows its place.
package struct YAMLNode: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case scalar(Scalar)
    case sequence([YAMLNode])
    /// The entries in the order of the text; no key occurs twice.
    case mapping([Entry])
  }

  package struct Scalar: Hashable, Sendable {
    package var text: String
    /// False for a text in quotes and for a block text (`|`, `>`).
    package var isPlain: Bool

    package init(text: String, isPlain: Bool) {
      self.text = text
      self.isPlain = isPlain
    }
  }

  package struct Entry: Hashable, Sendable {
    package var key: String
    /// Where the key stands.
    package var location: SourceLocation
    package var value: YAMLNode

    package init(key: String, location: SourceLocation, value: YAMLNode) {
      self.key = key
      self.location = location
      self.value = value
    }
  }

  package var content: Content
  package var location: SourceLocation

  package init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }
}

extension YAMLNode {
  /// The text of a scalar that is not null.
  package var string: String? {
    guard case .scalar(let scalar) = content, !isNull else { return nil }
    return scalar.text
  }

  /// True for nothing at all, `~` and `null` without quotes.
  package var isNull: Bool {
    guard case .scalar(let scalar) = content, scalar.isPlain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.text)
  }

  /// The value of `true` or `false` without quotes.
  package var bool: Bool? {
    guard case .scalar(let scalar) = content, scalar.isPlain else { return nil }
    switch scalar.text {
    case "true", "True", "TRUE": return true
    case "false", "False", "FALSE": return false
    default: return nil
    }
  }

  /// The value of a decimal integer without quotes.
  package var integer: Int? {
    guard case .scalar(let scalar) = content, scalar.isPlain else { return nil }
    return Int(scalar.text)
  }

  /// The items of a sequence; nil for anything else.
  package var items: [YAMLNode]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  /// The entries of a mapping; nil for anything else.
  package var entries: [Entry]? {
    guard case .mapping(let entries) = content else { return nil }
    return entries
  }

  /// The value of a key of a mapping; nil when there is none or it is null.
  package subscript(key: String) -> YAMLNode? {
    guard let value = entries?.first(where: { $0.key == key })?.value, !value.isNull else {
      return nil
    }
    return value
  }
}
