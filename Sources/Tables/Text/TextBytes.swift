import Diagnostics

/// The bytes of a text file, as near to UTF-8 as they can be brought.
struct TextBytes: Sendable {
  /// UTF-8, or the encoding of the file when that does not decode as a whole.
  let bytes: [UInt8]
  /// The encoding of `bytes`.
  let encoding: Dialect.Encoding
  /// Where the text starts, behind a byte order mark.
  let start: Int

  /// Recognises the encoding, unless it is declared.
  ///
  /// What is UTF-8 is taken for UTF-8. Other bytes are GB 18030 unless nearly all of their
  /// characters are UTF-8, or fewer of them break UTF-8 than GB 18030: then single cells are
  /// damaged, and are reported when they are read.
  ///
  /// - Returns: nil, with a finding, for UTF-16.
  init?(
    _ file: [UInt8], declared: Dialect.Encoding?, at location: SourceLocation,
    log: inout DiagnosticLog
  ) {
    guard !file.starts(with: [0xFF, 0xFE]), !file.starts(with: [0xFE, 0xFF]) else {
      log.error(
        "encoding", at: location,
        Message(
          "文件是 UTF-16 编码，应为 UTF-8 或 GB18030", "the file is UTF-16; UTF-8 or GB 18030 is read"),
        hint: Message("另存为“CSV UTF-8（逗号分隔）”", "save it as \"CSV UTF-8 (comma delimited)\""))
      return nil
    }
    let hasMark = file.starts(with: [0xEF, 0xBB, 0xBF])
    let census = UTF8Census(file)
    let recognised = hasMark ? .utf8 : recognisedEncoding(of: file, census)
    let encoding = declared ?? recognised
    if declared == .gb18030, recognised == .utf8, census.characters > 0, census.strays == 0 {
      log.warning(
        "encoding", at: location,
        Message(
          "说明中写的是 GB18030 编码，但文件看起来是 UTF-8", "declared as GB 18030, but the file looks like UTF-8"),
        hint: Message(
          "如果文字变成乱码，把 encoding 改为 utf-8", "if its text is garbled, set encoding to utf-8"))
    }
    if encoding == .gb18030, let text = GB18030.text(file) {
      bytes = Array(text.utf8)
      self.encoding = .utf8
      // GB 18030 has a byte order mark too, 84 31 95 33.
      start = text.unicodeScalars.first == "\u{FEFF}" ? 3 : 0
    } else {
      bytes = file
      self.encoding = encoding
      start = hasMark ? 3 : 0
    }
  }
}

private func recognisedEncoding(of file: [UInt8], _ census: UTF8Census) -> Dialect.Encoding {
  if census.strays * 10 <= census.characters { return .utf8 }
  return GB18030.strays(in: file) < census.strays ? .gb18030 : .utf8
}
