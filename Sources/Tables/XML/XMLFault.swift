import Diagnostics

/// Why a part of a workbook cannot be read as XML.
struct XMLFault: Error, Hashable, Sendable {
  enum Reason: Hashable, Sendable {
    case notUTF8
    /// The text ends inside of a tag or element.
    case cutOff
    case malformed
    /// A `<!DOCTYPE` or another declaration, with which entities could be made.
    case documentType
  }

  var reason: Reason
  /// Where in the part, in bytes from 0.
  var offset: Int

  init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  var message: Message {
    switch reason {
    case .notUTF8: Message("不是 UTF-8 编码", "it is not UTF-8")
    case .cutOff: Message("内容不完整", "it is cut off")
    case .malformed: Message("第 \(offset) 字节处的 XML 有错", "its XML is wrong at byte \(offset)")
    case .documentType:
      Message(
        "第 \(offset) 字节处有 <!DOCTYPE> 一类的声明，工作簿中不该有",
        "it has a declaration such as <!DOCTYPE> at byte \(offset), which no workbook needs")
    }
  }
}
