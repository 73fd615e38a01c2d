/// What the text of a cell comes to.
enum CellText: Hashable, Sendable {
  case cell(Cell)
  case fault(CellFault)

  /// Decodes the bytes, and takes white space from the ends.
  init(_ bytes: UnsafeBufferPointer<UInt8>, encoding: Dialect.Encoding = .utf8, limit: Int) {
    guard bytes.count <= limit else {
      self = .fault(.tooLong(bytes: bytes.count, limit: limit))
      return
    }
    if encoding == .gb18030, bytes.contains(where: { $0 >= 0x80 }) {
      guard var text = GB18030.text(bytes) else {
        self = .fault(.encoding(encoding))
        return
      }
      self = text.withUTF8 { CellText(utf8: $0) }
    } else {
      self.init(utf8: bytes)
    }
  }

  private init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    let range = trimmed(bytes, 0..<bytes.count)
    if range.isEmpty {
      self = .cell(.empty)
    } else if let text = String(
      validating: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    {
      self = .cell(.text(text))
    } else {
      self = .fault(.encoding(.utf8))
    }
  }
}
