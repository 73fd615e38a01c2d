import Diagnostics

/// Why a workbook cannot be read at all.
enum WorkbookFault: Error, Hashable, Sendable {
  case notZip
  case encrypted
  case tooManyEntries(Int, limit: Int)
  case tooLarge(limit: Int)
  case packedTooWell(String, limit: Int)
  case tooManyStrings(limit: Int)
  case unsafeName(String)
  case doubledName(String)
  /// A file of the archive that does not unpack to what the archive says.
  case damaged(String)
  /// An archive without the parts of a workbook.
  case missingPart(String)
  case xml(part: String, XMLFault)
  case noSheet(Dialect.Sheet, names: [String])
  /// A chart, which has no cells.
  case noTable(sheet: String)
}

extension WorkbookFault {
  var rule: String {
    switch self {
    case .noSheet, .noTable: "sheet"
    case .notZip, .missingPart, .encrypted: "file-format"
    case .tooManyStrings: "table-size"
    case .tooManyEntries, .tooLarge, .packedTooWell, .unsafeName, .doubledName: "unsafe-archive"
    case .damaged, .xml: "damaged-workbook"
    }
  }

  var message: Message {
    switch self {
    case .notZip:
      Message("内容不是 .xlsx 工作簿", "the content is not an .xlsx workbook")
    case .encrypted:
      Message("工作簿加了密码，不能读", "the workbook is protected by a password")
    case .tooManyEntries(let count, let limit):
      Message(
        "压缩包里有 \(count) 个文件，最多 \(limit) 个",
        "its archive has \(count) files; at most \(limit) are read")
    case .tooLarge(let limit):
      Message(
        "解压后超过 \(limit) 字节，可能是压缩炸弹",
        "unpacked it is over \(limit) bytes, as a decompression bomb is")
    case .packedTooWell(let name, let limit):
      Message(
        "压缩包里的 \"\(name)\" 解压后增大 \(limit) 倍以上，可能是压缩炸弹",
        "\"\(name)\" in its archive grows more than \(limit) times, as a decompression bomb does")
    case .tooManyStrings(let limit):
      Message(
        "工作簿里有 \(limit) 种以上不同的文字", "the workbook has more than \(limit) different texts")
    case .unsafeName(let name):
      Message(
        "压缩包里的文件名 \"\(name)\" 指向包外", "\"\(name)\" in its archive leads out of the archive")
    case .doubledName(let name):
      Message("压缩包里有两个 \"\(name)\"", "its archive has \"\(name)\" twice")
    case .damaged(let name):
      Message("工作簿损坏：\"\(name)\" 不能解压", "the workbook is damaged: \"\(name)\" does not unpack")
    case .missingPart(let name):
      Message("工作簿里没有 \"\(name)\"", "the workbook has no \"\(name)\"")
    case .xml(let part, let fault):
      Message(
        "工作簿损坏：\"\(part)\" \(fault.message.chinese)",
        "the workbook is damaged: in \"\(part)\", \(fault.message.english)")
    case .noSheet(.name(let name), let names):
      Message(
        "没有名为“\(name)”的工作表，有：\(list(names, "、"))",
        "there is no sheet \"\(name)\"; there are: \(list(names, ", "))")
    case .noSheet(.number(let number), let names):
      Message(
        "没有第 \(number) 个工作表，共 \(names.count) 个：\(list(names, "、"))",
        "there is no sheet \(number), only \(names.count): \(list(names, ", "))")
    case .noTable(let sheet):
      Message("“\(sheet)”是图表，没有表格", "\"\(sheet)\" is a chart, without a table")
    }
  }

  var hint: Message? {
    switch self {
    case .noSheet(.name(let name), let names):
      suggestion(for: name, among: names).map { Message("是不是“\($0)”？", "did you mean \"\($0)\"?") }
    case .noSheet, .noTable:
      Message("在说明的 dialect 中改正 sheetName", "correct sheetName in the dialect")
    case .encrypted:
      Message("在表格软件中去掉打开密码后保存", "remove its password in a spreadsheet program and save it")
    default:
      Message("用表格软件打开后另存为 .xlsx", "open it in a spreadsheet program and save it as .xlsx")
    }
  }
}

/// The first names of a list.
private func list(_ names: [String], _ separator: String) -> String {
  names.prefix(20).joined(separator: separator) + (names.count > 20 ? "…" : "")
}
