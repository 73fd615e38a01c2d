import Diagnostics

extension MarkdownLimits {
  /// What a text has too much of.
  struct Excess: Hashable {
    /// The line, from 0.
    var line: Int
    var message: Message
  }

  func excess(in text: UnsafeBufferPointer<UInt8>) -> Excess? {
    if text.count > bytes {
      return Excess(
        line: 0,
        message: Message(
          "正文有 \(text.count) 字节，最多 \(bytes) 字节", "the text has \(text.count) bytes, at most \(bytes) are allowed"))
    }
    return nil
  }
}
