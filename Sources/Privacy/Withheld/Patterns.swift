/// How a file writes a text.
enum TextEncoding: UInt8, Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
}

/// The rows of bytes to search for, in one piece.
struct Patterns: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [Int] = [0]
  /// For each pattern the number of the value that it is a form of.
  private(set) var values: [Int] = []
  private(set) var encodings: [TextEncoding] = []

  var count: Int { values.count }
  func length(of index: Int) -> Int { starts[index + 1] - starts[index] }

  /// Adds the forms in which a text stands in files of UTF-8.
  ///
  /// Besides the text itself: `& < > " '` as HTML's text and attributes write them, `" \ /` as JSON
  /// does, and `"` as CSV does, if they differ.
  mutating func append(_ text: String, of value: Int) {
    append(text.utf8, of: value, .utf8)
    guard text.utf8.contains(where: isEscapedSomewhere) else { return }
    var forms = [Array(text.utf8)]
    for table in escapeTables {
      let form = text.utf8.flatMap { byte in
        table.first { $0.byte == byte }.map { Array($0.escape.utf8) } ?? [byte]
      }
      guard !forms.contains(form) else { continue }
      forms.append(form)
      append(form, of: value, .utf8)
    }
  }

  /// Adds a text in UTF-16 in both byte orders.
  ///
  /// Texts of one to three units count at the end of a string only, before a zero: their four or
  /// six bytes occur by chance in compressed images.
  mutating func appendWide(_ text: String, of value: Int) {
    var units = Array(text.utf16)
    if units.count < 4 { units.append(0) }
    for unit in units {
      bytes.append(UInt8(truncatingIfNeeded: unit))
      bytes.append(UInt8(unit >> 8))
    }
    finish(value, .utf16LittleEndian)
    for unit in units {
      bytes.append(UInt8(unit >> 8))
      bytes.append(UInt8(truncatingIfNeeded: unit))
    }
    finish(value, .utf16BigEndian)
  }

  private mutating func append(
    _ form: some Sequence<UInt8>, of value: Int, _ encoding: TextEncoding
  ) {
    bytes.append(contentsOf: form)
    finish(value, encoding)
  }

  /// Ends the pattern whose bytes have been added.
  private mutating func finish(_ value: Int, _ encoding: TextEncoding) {
    starts.append(bytes.count)
    values.append(value)
    encodings.append(encoding)
  }
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
