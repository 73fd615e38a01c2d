package import Diagnostics

/// A Markdown file cut into its front matter and its body.
package struct FrontMatter: Hashable, Sendable {
  /// The text between the lines `---`, line ends included; empty when the file has no front matter.
  package var yaml: String
  /// The line of the file on which `yaml` starts.
  package var yamlFirstLine: Int
  /// The text behind the front matter.
  package var body: String
  /// The line of the file on which `body` starts.
  package var bodyFirstLine: Int

  package init(yaml: String, yamlFirstLine: Int, body: String, bodyFirstLine: Int) {
    self.yaml = yaml
    self.yamlFirstLine = yamlFirstLine
    self.body = body
    self.bodyFirstLine = bodyFirstLine
  }
}

/// Cuts a file into front matter and body.
///
/// Front matter stands between a first line `---` and the next line `---`; blanks behind the dashes,
/// a byte order mark and any line end are tolerated. A file without it has an empty `yaml`.
///
/// - Returns: nil, with a finding, when the front matter is not closed.
package func splitFrontMatter(
  _ text: String, path: String, log: inout DiagnosticLog
) -> FrontMatter? {
  var text = text
  return text.withUTF8 { bytes in
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    let first = lineEnd(in: bytes, from: start)
    guard isFence(bytes[start..<first.content]) else {
      return FrontMatter(
        yaml: "", yamlFirstLine: 1, body: String(decoding: bytes[start...], as: UTF8.self),
        bodyFirstLine: 1)
    }
    var line = 2
    var position = first.next
    while position < bytes.count {
      let end = lineEnd(in: bytes, from: position)
      if isFence(bytes[position..<end.content]) {
        return FrontMatter(
          yaml: String(decoding: bytes[first.next..<position], as: UTF8.self), yamlFirstLine: 2,
          body: String(decoding: bytes[end.next...], as: UTF8.self), bodyFirstLine: line + 1)
      }
      line += 1
      position = end.next
    }
    log.error(
      "front-matter", at: SourceLocation(path, row: 1, column: 1),
      Message(
        "第 1 行的 “---” 开始了文件头，但后面没有结束它的 “---”",
        "the \"---\" on line 1 opens a front matter that no second \"---\" closes"),
      hint: Message("在文件头的最后一行之后单独写一行 “---”", "add a line \"---\" behind its last line"))
    return nil
  }
}

private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Whether a line is three dashes, followed by nothing but blanks.
private func isFence(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  line.starts(with: [UInt8](repeating: UInt8(ascii: "-"), count: 3))
    && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
}

/// Where the line that starts at `start` ends, and where the next one starts.
private func lineEnd(
  in bytes: UnsafeBufferPointer<UInt8>, from start: Int
) -> (content: Int, next: Int) {
  var end = start
  while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
    end += 1
  }
  guard end < bytes.count else { return (end, end) }
  let isPair =
    bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count
    && bytes[end + 1] == UInt8(ascii: "\n")
  return (end, end + (isPair ? 2 : 1))
}
