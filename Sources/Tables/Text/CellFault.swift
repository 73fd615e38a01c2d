import Diagnostics

/// Why the text of a cell cannot be read.
enum CellFault: Hashable, Sendable {
  /// Bytes that are no character of the encoding.
  case encoding(Dialect.Encoding)
  case controlCharacter(UInt8)
  case tooLong(bytes: Int, limit: Int)
  /// A quotation mark in a field that does not begin with one.
  case strayQuote
  /// Something between a closing quotation mark and the delimiter; the line of the opening mark.
  case textAfterQuote(line: Int)
  /// An error of a workbook, such as `#REF!`.
  case errorValue(String)
  /// A formula whose result is not in the workbook.
  case noResult
  /// A number that is shown as a date and is none.
  case noDate(String)
  /// A value that is not of the type that its cell has.
  case damagedValue(String)
}

extension CellFault {
  var rule: String {
    switch self {
    case .encoding: "encoding"
    case .controlCharacter: "control-character"
    case .tooLong: "cell-size"
    case .strayQuote, .textAfterQuote: "quote"
    case .errorValue: "error-value"
    case .noResult: "formula"
    case .noDate: "date"
    case .damagedValue: "damaged-workbook"
    }
  }

  var message: Message {
    switch self {
    case .encoding(.utf8):
      Message("这一格的字节不是 UTF-8 文字", "the bytes of this cell are not UTF-8")
    case .encoding(.gb18030):
      Message("这一格的字节不是 GB18030 文字", "the bytes of this cell are not GB 18030")
    case .controlCharacter(let byte):
      Message(
        "这一格里有看不见的控制字符（\(hexadecimal(byte))）",
        "this cell has an invisible control character (\(hexadecimal(byte)))")
    case .tooLong(let bytes, let limit):
      Message(
        "这一格有 \(bytes) 字节，最多 \(limit) 字节", "this cell has \(bytes) bytes; at most \(limit) are read"
      )
    case .strayQuote:
      Message(
        "这一格中间有英文双引号，而开头没有", "this cell has a quotation mark inside but does not begin with one")
    case .textAfterQuote(let line):
      Message(
        "第 \(line) 行开始的双引号在这一格结束，但后面还有文字",
        "the quotation mark opened on line \(line) is closed, but text follows it")
    case .errorValue(let value):
      Message("这一格是错误值 \(value)", "this cell is the error \(value)")
    case .noResult:
      Message("这一格的公式没有计算结果", "the formula of this cell has no result")
    case .noDate(let value):
      Message(
        "这一格按日期显示，但数值 \(value) 不是日期", "this cell is shown as a date, but \(value) is no date")
    case .damagedValue(let value):
      Message("这一格的内容 \"\(value)\" 已损坏", "the content \"\(value)\" of this cell is damaged")
    }
  }

  var hint: Message? {
    switch self {
    case .encoding:
      Message(
        "重新输入这一格，或在数据包说明中写明 encoding（utf-8 或 gb18030）",
        "type the cell again, or declare the encoding (utf-8 or gb18030) in the data package")
    case .controlCharacter, .damagedValue: Message("重新输入这一格", "type the cell again")
    case .tooLong: nil
    case .errorValue: Message("改正公式，或填写数值", "mend the formula, or type the value")
    case .noResult:
      Message("在表格软件中打开，重新计算后保存", "open it in a spreadsheet program, recalculate and save it")
    case .noDate: Message("改正日期，或改变格式", "correct the date, or the format of the cell")
    case .strayQuote, .textAfterQuote:
      Message(
        "用双引号把整格括起来，格内的每个双引号写两遍",
        "put the whole cell in quotation marks and double each mark inside")
    }
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: 4 - digits.count) + digits
}
