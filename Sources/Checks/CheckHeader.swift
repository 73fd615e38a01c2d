import Diagnostics

/// The comments `-- key: value` at the start of a rule file.
struct CheckHeader {
  /// A value with the place where it starts.
  struct Entry: Hashable {
    var text: String
    var location: SourceLocation
  }

  static let keys = [
    "title", "title-en", "severity", "basis", "message", "message-en", "column", "hint",
  ]

  private(set) var entries: [String: Entry] = [:]
  /// The first line that is neither a comment nor empty; nil when there is none.
  private(set) var queryLine: Int?

  subscript(key: String) -> Entry? { entries[key] }

  /// Reads the comments; a key that is unknown, written twice or empty is reported.
  init(_ text: String, path: String, log: inout DiagnosticLog) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let content = line.trimmingBlanks
      guard !content.isEmpty else { continue }
      guard content.hasPrefix("--") else {
        queryLine = index + 1
        break
      }
      read(content.dropFirst(2).trimmingBlanks, of: line, path: path, row: index + 1, &log)
    }
  }

  /// Reads one comment; without a key it is a remark.
  private mutating func read(
    _ comment: Substring, of line: Substring, path: String, row: Int, _ log: inout DiagnosticLog
  ) {
    guard let colon = comment.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return }
    let key = String(comment[..<colon].trimmingBlanks)
    guard key.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || isLetter($0) }), !key.isEmpty else {
      return
    }
    let value = comment[comment.index(after: colon)...].trimmingBlanks
    let place = SourceLocation(path, row: row, column: line.column(of: comment.startIndex))
    guard Self.keys.contains(key) else {
      log.error(
        "check-file", at: place,
        Message("检查规则没有 “\(key)” 这一项", "a check has no key \"\(key)\""),
        hint: suggestion(for: key, among: Self.keys).map {
          Message("是不是 “\($0)”？", "did you mean \"\($0)\"?")
        }
          ?? Message(
            "可以写：\(Self.keys.joined(separator: "、"))", "known: \(Self.keys.joined(separator: ", "))"
          ))
      return
    }
    guard entries[key] == nil else {
      log.error(
        "check-file", at: place,
        Message("“\(key)” 写了两次", "\"\(key)\" is written twice"),
        hint: Message("只留一个", "keep one"))
      return
    }
    guard !value.isEmpty else {
      log.error(
        "check-file", at: place, Message("“\(key)” 后面没有内容", "\"\(key)\" has no value"))
      return
    }
    entries[key] = Entry(
      text: String(value),
      location: SourceLocation(path, row: row, column: line.column(of: value.startIndex)))
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

extension Substring {
  /// Without blanks at the ends.
  fileprivate var trimmingBlanks: Substring {
    var text = drop(while: \.isWhitespace)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  /// The number of the character, from 1, that an index of the same text stands for.
  fileprivate func column(of index: Index) -> Int {
    self[startIndex..<index].unicodeScalars.count + 1
  }
}
