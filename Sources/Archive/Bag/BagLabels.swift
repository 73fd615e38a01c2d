/// Lines of labels and values, as `bag-info.txt` has them (RFC 8493, section 2.2.2).
struct BagLabels: Hashable, Sendable {
  struct Line: Hashable, Sendable {
    var label: String
    var value: String
  }

  private(set) var lines: [Line] = []

  init() {}

  /// Reads the lines; one that begins with a space or tab goes on with the value before.
  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      if let first = line.first, first == " " || first == "\t" {
        guard !lines.isEmpty else { continue }
        lines[lines.count - 1].value += " " + trimmed(line)
      } else if let colon = line.firstIndex(of: ":") {
        lines.append(
          Line(
            label: trimmed(line[..<colon]), value: trimmed(line[line.index(after: colon)...])))
      }
    }
  }

  /// The first value of a label, whatever its letters' case.
  subscript(label: String) -> String? {
    lines.first { $0.label.lowercased() == label.lowercased() }?.value
  }

  /// Adds a line; whatever ends a line in the value becomes a space.
  mutating func append(_ label: String, _ value: String) {
    let value = String(value.map { $0.isNewline ? " " : $0 })
    lines.append(Line(label: label, value: trimmed(value)))
  }

  var bytes: [UInt8] {
    Array(lines.map { "\($0.label): \($0.value)\n" }.joined().utf8)
  }
}

private func trimmed(_ text: some StringProtocol) -> String {
  let start = text.drop(while: \.isWhitespace)
  let end = start.lastIndex { !$0.isWhitespace }
  return end.map { String(start[...$0]) } ?? ""
}
