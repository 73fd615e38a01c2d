import Diagnostics
import Tables

extension Dialect {
  /// Reads the `dialect` and `encoding` of a resource; what is missing or wrong keeps its default.
  init(
    _ node: YAMLNode?, encoding: String?, at resource: YAMLNode, of table: Message,
    log: inout DiagnosticLog
  ) {
    self.init()
    if let encoding {
      self.encoding = Self.encoding(encoding, at: resource["encoding"], of: table, log: &log)
    }
    let known = [
      "delimiter", "headerRows", "headerJoin", "commentRows", "sheetName", "sheetNumber",
      "property",
    ]
    let subject = Message("\(table.chinese)的 dialect", "the dialect of \(table.english)")
    guard let node,
      var reader = PropertyReader(node, subject: subject, known: known + ["$schema"], log: &log)
    else { return }
    if let value = node["delimiter"], let text = reader.string("delimiter") {
      if text.utf8.count == 1, let byte = text.utf8.first, byte != UInt8(ascii: "\"") {
        delimiter = byte
      } else if text == "\\t" {
        delimiter = UInt8(ascii: "\t")
      } else {
        reader.reportWrong(
          "delimiter", value, Message("一个字符，如 \",\" 或 \"\\t\"", "one character"))
      }
    }
    headerRows = reader.rows("headerRows") ?? headerRows
    if headerRows.isEmpty {
      reader.reportWrong(
        "headerRows", node["headerRows"],
        Message("至少一行，如 [1]", "at least one row, such as [1]"))
      headerRows = [1]
    }
    commentRows = reader.rows("commentRows") ?? commentRows
    headerJoin = node["headerJoin"]?.string ?? headerJoin
    if let name = reader.string("sheetName") { sheet = .name(name) }
    if let number = reader.integer("sheetNumber", in: 1...10_000) { sheet = .number(number) }
    property = reader.string("property")
    log.merge(reader.log)
  }

  private static func encoding(
    _ name: String, at node: YAMLNode?, of table: Message, log: inout DiagnosticLog
  ) -> Encoding? {
    switch name.lowercased() {
    case "utf-8", "utf8": return .utf8
    case "gb18030", "gbk", "gb2312": return .gb18030
    default:
      log.error(
        "descriptor", at: node?.location,
        Message(
          "\(table.chinese)的 encoding 不能是 \"\(name)\"",
          "the encoding of \(table.english) cannot be \"\(name)\""),
        hint: didYouMean(name, among: ["utf-8", "gb18030", "gbk"]))
      return nil
    }
  }
}

extension PropertyReader {
  /// Row numbers, in ascending order.
  fileprivate mutating func rows(_ key: String) -> [Int]? {
    guard let value = node[key] else { return nil }
    let rows = (value.items ?? [value]).map(\.integer)
    let numbers = rows.compactMap(\.self).filter { (1...1_048_576).contains($0) }
    guard numbers.count == rows.count else {
      reportWrong(key, value, Message("若干行号，如 [1, 2]", "row numbers, such as [1, 2]"))
      return nil
    }
    return Array(Set(numbers)).sorted()
  }
}
