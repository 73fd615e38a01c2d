/// A row of bytes to search for: one form of a withheld value.
struct Pattern: Hashable, Sendable {
  enum Encoding: UInt8, Hashable, Sendable {
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
  }

  var bytes: [UInt8]
  var boundary: WithheldValue.Boundary
  var encoding: Encoding
}

/// The forms in which a value stands in files, without doubles.
///
/// Besides the text itself: `& < > " '` as HTML's text and attributes write them, `" \` as JSON
/// does, `"` as CSV does, and UTF-16 in both byte orders. A text of one to three characters in
/// UTF-16 counts at the end of a string only, before a zero: four or six bytes occur by chance in
/// compressed images.
func forms(of value: WithheldValue) -> [Pattern] {
  let text = Array(value.text.utf8)
  var forms = [text]
  if text.contains(where: isEscapedSomewhere) {
    for table in escapeTables {
      let form = text.flatMap { byte in
        table.first { $0.byte == byte }.map { Array($0.escape.utf8) } ?? [byte]
      }
      if !forms.contains(form) { forms.append(form) }
    }
  }
  var patterns = forms.map { Pattern(bytes: $0, boundary: value.boundary, encoding: .utf8) }
  var units = Array(value.text.utf16)
  if units.count < 4 { units.append(0) }
  patterns.append(
    Pattern(
      bytes: units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] },
      boundary: value.boundary, encoding: .utf16LittleEndian))
  patterns.append(
    Pattern(
      bytes: units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] },
      boundary: value.boundary, encoding: .utf16BigEndian))
  return patterns
}

private func isEscapedSomewhere(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
    UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "/"):
    true
  default: false
  }
}

private typealias EscapeTable = [(byte: UInt8, escape: String)]

private let escapeTables: [EscapeTable] = {
  let text: EscapeTable = [
    (UInt8(ascii: "&"), "&amp;"), (UInt8(ascii: "<"), "&lt;"), (UInt8(ascii: ">"), "&gt;"),
  ]
  let quote = UInt8(ascii: "\"")
  let apostrophe = UInt8(ascii: "'")
  let json: EscapeTable = [(quote, "\\\""), (UInt8(ascii: "\\"), "\\\\")]
  return [
    text,
    text + [(quote, "&quot;")],
    text + [(quote, "&quot;"), (apostrophe, "&#39;")],
    text + [(quote, "&quot;"), (apostrophe, "&#x27;")],
    text + [(quote, "&quot;"), (apostrophe, "&apos;")],
    text + [(quote, "&#34;"), (apostrophe, "&#39;")],
    json,
    json + [(UInt8(ascii: "/"), "\\/")],
    [(quote, "\"\"")],
  ]
}()
