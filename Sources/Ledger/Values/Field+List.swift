import Diagnostics

extension Field {
  /// The JSON array of the items of `甲、乙；丙`; items may stand between 、 ， ； , and ;.
  func list(of text: String) throws(CellProblem) -> Value {
    let parts = text.split { "、，；,;\n".contains($0) }.map(trimmed).filter { !$0.isEmpty }
    return try list(ofItems: parts)
  }

  /// The JSON array of items that are parted already.
  func list(ofItems parts: [String]) throws(CellProblem) -> Value {
    guard !parts.isEmpty else { return .null }
    var item = self
    item.type = itemType
    var json = "["
    for part in parts {
      if json.utf8.count > 1 { json += "," }
      switch try item.value(ofText: part) {
      case .null: json += "null"
      case .integer(let number): json += String(number)
      case .real(let number): json += DecimalNumber(number).text
      case .text(let text): appendJSON(text, to: &json)
      }
    }
    return .text(json + "]")
  }
}

private func trimmed(_ text: Substring) -> String {
  var text = text
  while text.first?.isWhitespace == true { text.removeFirst() }
  while text.last?.isWhitespace == true { text.removeLast() }
  return String(text)
}

/// Writes a JSON string as RFC 8259 asks, with no more escapes than it must have.
private func appendJSON(_ text: String, to json: inout String) {
  json += "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": json += "\\\""
    case "\\": json += "\\\\"
    case "\u{0}"..<"\u{20}":
      let hex = String(scalar.value, radix: 16)
      json += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: json.unicodeScalars.append(scalar)
    }
  }
  json += "\""
}
