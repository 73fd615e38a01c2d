/// The items of a JSON array of strings and numbers, as a list column stores it; nil for other text.
package func jsonItems(_ json: String) -> [String]? {
  var scanner = JSONItemScanner(scalars: Array(json.unicodeScalars))
  return scanner.items()
}

private struct JSONItemScanner {
  let scalars: [UnicodeScalar]
  var index = 0

  mutating func items() -> [String]? {
    guard next() == "[", scalars.last == "]" else { return nil }
    var items: [String] = []
    while index < scalars.count - 1 {
      if scalars[index] == "\"" {
        index += 1
        guard let text = string() else { return nil }
        items.append(text)
      } else {
        let bare = scalars[index..<(scalars.count - 1)].prefix { $0 != "," }
        index += bare.count
        items.append(String(String.UnicodeScalarView(bare)))
      }
      guard index == scalars.count - 1 || next() == "," else { return nil }
    }
    return items
  }

  private mutating func next() -> UnicodeScalar? {
    guard index < scalars.count else { return nil }
    index += 1
    return scalars[index - 1]
  }

  private mutating func string() -> String? {
    var text = String.UnicodeScalarView()
    while let scalar = next() {
      switch scalar {
      case "\"": return String(text)
      case "\\":
        guard let escaped = next() else { return nil }
        if escaped == "u" {
          let digits = scalars[index...].prefix(4)
          index += digits.count
          guard let code = UInt32(String(String.UnicodeScalarView(digits)), radix: 16),
            let scalar = UnicodeScalar(code)
          else { return nil }
          text.append(scalar)
        } else {
          text.append(escaped)
        }
      default: text.append(scalar)
      }
    }
    return nil
  }
}
