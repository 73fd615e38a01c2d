/// The namespaces that hold at a place in a drawing (W3C Namespaces in XML 1.0).
struct XMLNamespaces {
  enum Kind { case shown, foreign }

  private var addresses: [String: String] = [
    "xml": "http://www.w3.org/XML/1998/namespace", "xmlns": "http://www.w3.org/2000/xmlns/",
  ]

  /// Notes what an attribute declares, if it declares a namespace.
  mutating func declare(_ name: String, _ value: String) {
    if name == "xmlns" {
      addresses[""] = value
    } else if name.hasPrefix("xmlns:") {
      addresses[String(name.dropFirst(6))] = value
    }
  }

  /// Whether browsers show the elements of a prefix; none when the prefix is not declared.
  func kind(ofElement prefix: String) -> Kind? {
    guard let address = addresses[prefix] else { return prefix.isEmpty ? .shown : nil }
    return shown.contains(address) || (prefix.isEmpty && address.isEmpty) ? .shown : .foreign
  }

  /// Whether an attribute is needed for showing a drawing; none when its prefix is not declared.
  func keeps(attribute prefix: String, _ local: String, value: String) -> Bool? {
    if prefix == "xmlns" { return shown.contains(value) }
    if prefix.isEmpty { return !programAttributes.contains(local) }
    return addresses[prefix].map(shown.contains)
  }
}

/// The vocabularies that browsers show in a drawing.
private let shown: Set<String> = [
  "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink",
  "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/1999/xhtml",
  "http://www.w3.org/1998/Math/MathML",
]

/// Attributes without a prefix in which programs keep their own: the names of layers in
/// Illustrator, and the whole source of a diagram in draw.io.
private let programAttributes: Set<String> = ["data-name", "content"]
