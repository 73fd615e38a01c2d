import Charts
import Diagnostics

/// Why a text is not JSON, and where.
struct JSONFault: Error, Hashable {
  typealias Position = SpecificationNode.Position

  var rule = "json"
  var position: Position
  var message: Message
  var hint: Message?

  private init(
    _ rule: String = "json", at position: Position, _ message: Message, hint: Message? = nil
  ) {
    self.rule = rule
    self.position = position
    self.message = message
    self.hint = hint
  }
}

extension JSONFault {
  /// One of the signs should stand here.
  static func expected(_ signs: String, _ found: String?, at position: Position) -> JSONFault {
    let signs = signs.split(separator: " ").map { "“\($0)”" }
    let (chinese, english) = (signs.joined(separator: "或"), signs.joined(separator: " or "))
    guard let found else {
      return JSONFault(
        at: position,
        Message("JSON 在这里断了，还缺\(chinese)", "the JSON breaks off here, without \(english)"))
    }
    return JSONFault(
      at: position,
      Message("这里应为\(chinese)，不是“\(found)”", "expected \(english) here, not “\(found)”"),
      hint: remedy(for: found))
  }

  /// A value should stand here.
  static func value(_ found: String?, at position: Position) -> JSONFault {
    guard let found else {
      return JSONFault(
        at: position, Message("JSON 在这里断了，还缺一个值", "the JSON breaks off here, without a value"))
    }
    return JSONFault(
      at: position, Message("“\(found)”不是 JSON 的值", "“\(found)” is no value of JSON"),
      hint: remedy(for: found))
  }

  static func number(_ text: String, at position: Position) -> JSONFault {
    JSONFault(
      at: position, Message("“\(text)”不是 JSON 的数字", "“\(text)” is no number of JSON"),
      hint: Message(
        "数字写成 12、-0.5 或 1e6；其他的用双引号括起来",
        "a number is written 12, -0.5 or 1e6; put anything else in double quotes"))
  }

  static func tooLarge(_ text: String, at position: Position) -> JSONFault {
    JSONFault(at: position, Message("数字 \(text) 太大", "the number \(text) is too large"))
  }

  static func duplicate(_ key: String, at position: Position) -> JSONFault {
    JSONFault(
      "duplicate-key", at: position,
      Message("键 \"\(key)\" 写了不止一次", "the key \"\(key)\" occurs more than once"))
  }

  static func extra(_ found: String?, at position: Position) -> JSONFault {
    JSONFault(
      at: position,
      Message(
        "JSON 到这里已经完整，后面还有“\(found ?? "")”",
        "the JSON is complete here, but “\(found ?? "")” follows"))
  }

  static func depth(_ limit: Int, at position: Position) -> JSONFault {
    JSONFault(
      at: position,
      Message("JSON 嵌套超过 \(limit) 层", "the JSON is nested more than \(limit) levels deep"))
  }

  static func openString(at position: Position) -> JSONFault {
    JSONFault(
      at: position,
      Message("从这里开始的双引号没有结束", "the quotation mark opened here is never closed"))
  }

  static func control(_ byte: UInt8, at position: Position) -> JSONFault {
    byte == 0x0A || byte == 0x0D
      ? JSONFault(
        at: position, Message("这一行的双引号没有结束", "the quotation mark is not closed on this line"),
        hint: Message("文字里的换行写成 \\n", "a line end in a text is written \\n"))
      : JSONFault(
        at: position,
        Message(
          "文字里有控制字符 U+00\(hexadecimal(byte))",
          "the text has the control character U+00\(hexadecimal(byte))"),
        hint: Message("制表符写成 \\t", "a tab is written \\t"))
  }

  static func escape(_ found: String?, at position: Position) -> JSONFault {
    JSONFault(
      at: position,
      Message("不能写“\\\(found ?? "")”", "“\\\(found ?? "")” has no meaning"),
      hint: Message("反斜杠本身写成 \\\\", "a backslash itself is written \\\\"))
  }

  static func surrogate(at position: Position) -> JSONFault {
    JSONFault(
      at: position,
      Message("\\u 后面是半个字符，应有两半", "\\u is followed by half of a character; two halves are needed"))
  }

  static func encoding(at position: Position) -> JSONFault {
    JSONFault(
      "encoding", at: position,
      Message("这段文字的字节不是 UTF-8", "the bytes of this text are not UTF-8"),
      hint: Message("把文件另存为 UTF-8", "save the file as UTF-8"))
  }
}

/// What authors who know JavaScript or YAML get wrong.
private func remedy(for found: String) -> Message? {
  switch found {
  case "}", "]": Message("去掉前面多余的逗号", "remove the comma before it")
  case "/", "#": Message("JSON 没有注释，请删去", "JSON has no comments; remove it")
  case "'", "“", "”": Message("文字用英文双引号括起来", "put a text in straight double quotes")
  case "，": Message("用英文逗号", "use a straight comma")
  case "：": Message("用英文冒号", "use a straight colon")
  case "NaN", "undefined", "Infinity", "None": Message("没有值时写 null", "write null for no value")
  case "True", "False": Message("写 true 或 false", "write true or false")
  case _ where found.first?.isLetter == true:
    Message("文字和键用英文双引号括起来", "put texts and keys in double quotes")
  default: nil
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.count == 1 ? "0" + digits : digits
}
