import Diagnostics

/// What a workbook says about itself: its sheets, texts and number formats.
///
/// Office Open XML, ECMA-376 part 1, chapter 18 (SpreadsheetML).
struct Workbook {
  struct Sheet: Hashable {
    var name: String
    var isHidden: Bool
    /// The entry of the archive that has the sheet's rows.
    var entry: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var uses1904 = false
  private(set) var texts: [String] = []
  /// For each cell style whether it shows a date.
  private(set) var dateStyles: [Bool] = []

  /// Nil, with a finding, when the workbook cannot be read.
  init?(_ archive: borrowing ZipArchive, path: String, log: inout DiagnosticLog) {
    guard let main = archive.read("xl/workbook.xml", log: &log),
      let relations = archive.read("xl/_rels/workbook.xml.rels", log: &log)
    else {
      if !log.hasErrors {
        log.error(
          "workbook", at: SourceLocation(path),
          Message("文件不是 Excel 工作簿", "the file is no Excel workbook"),
          hint: Message("用 Excel 打开，另存为 .xlsx", "save it as .xlsx in Excel"))
      }
      return nil
    }
    var scanners = [XMLScanner(main), XMLScanner(relations)]
    readSheets(&scanners[0], targets: Self.targets(&scanners[1]))
    if let bytes = archive.read("xl/sharedStrings.xml", log: &log) {
      scanners.append(XMLScanner(bytes))
      texts = Self.texts(&scanners[2])
    }
    if let bytes = archive.read("xl/styles.xml", log: &log) {
      scanners.append(XMLScanner(bytes))
      dateStyles = Self.dateStyles(&scanners[scanners.count - 1])
    }
    guard !scanners.contains(where: \.isFaulty), !sheets.isEmpty else {
      log.error(
        "workbook", at: SourceLocation(path),
        Message(
          "工作簿内容有误，或含有不允许的定义",
          "the workbook's XML is faulty or has definitions that are not allowed"),
        hint: Message("用 Excel 打开后重新保存", "open and save it in Excel"))
      return nil
    }
  }

  /// The sheet that is asked for; nil, with a finding, when there is none.
  func sheet(_ wanted: Dialect.Sheet?, path: String, log: inout DiagnosticLog) -> Sheet? {
    switch wanted {
    case nil:
      return sheets.first
    case .number(let number):
      if sheets.indices.contains(number - 1) { return sheets[number - 1] }
      log.error(
        "missing-sheet", at: SourceLocation(path),
        Message(
          "工作簿有 \(sheets.count) 张表，没有第 \(number) 张",
          "the workbook has \(sheets.count) sheets, no number \(number)"))
    case .name(let name):
      if let sheet = sheets.first(where: { $0.name == name }) { return sheet }
      let names = sheets.map(\.name)
      log.error(
        "missing-sheet", at: SourceLocation(path),
        Message(
          "没有名为 “\(name)” 的表；有：\(names.joined(separator: "、"))",
          "no sheet is called \"\(name)\"; there are: \(names.joined(separator: ", "))"),
        hint: suggestion(for: name, among: names).map {
          Message("是不是 “\($0)”？", "did you mean \"\($0)\"?")
        })
    }
    return nil
  }
}

extension Workbook {
  private mutating func readSheets(_ scanner: inout XMLScanner, targets: [String: String]) {
    while let event = scanner.next() {
      guard case .open(let name, let attributes, _) = event else { continue }
      if name == "workbookPr" {
        uses1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
      } else if name == "sheet", let title = attributes["name"], let id = attributes["id"],
        let target = targets[id]
      {
        let isHidden = ["hidden", "veryHidden"].contains(attributes["state"] ?? "")
        let entry = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        sheets.append(Sheet(name: title, isHidden: isHidden, entry: entry))
      }
    }
  }

  private static func targets(_ scanner: inout XMLScanner) -> [String: String] {
    var targets: [String: String] = [:]
    while let event = scanner.next() {
      if case .open("Relationship", let attributes, _) = event, let id = attributes["Id"] {
        targets[id] = attributes["Target"]
      }
    }
    return targets
  }

  /// The shared texts: the runs of rich text joined, the readings beside them (`rPh`) left out.
  private static func texts(_ scanner: inout XMLScanner) -> [String] {
    var texts: [String] = []
    while let event = scanner.next() {
      if case .open("si", _, let isEmpty) = event {
        texts.append(isEmpty ? "" : scanner.richText(until: "si"))
      }
    }
    return texts
  }

  private static func dateStyles(_ scanner: inout XMLScanner) -> [Bool] {
    var codes: [Int: String] = [:]
    var styles: [Bool] = []
    var isInCellStyles = false
    while let event = scanner.next() {
      switch event {
      case .open("numFmt", let attributes, _):
        if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
          codes[id] = attributes["formatCode"]
        }
      case .open("cellXfs", _, _): isInCellStyles = true
      case .close("cellXfs"): isInCellStyles = false
      case .open("xf", let attributes, _) where isInCellStyles:
        let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
        styles.append(ExcelDate.isDate(formatID: id, code: codes[id]))
      default: continue
      }
    }
    return styles
  }
}

extension XMLScanner {
  /// The text of all `t` elements up to the end of an element, readings left out.
  mutating func richText(until end: String) -> String {
    var text = ""
    var isText = false
    var isReading = false
    while let event = next() {
      switch event {
      case .close(end): return text
      case .open("t", _, let isEmpty): isText = !isEmpty
      case .close("t"): isText = false
      case .open("rPh", _, let isEmpty): isReading = !isEmpty
      case .close("rPh"): isReading = false
      case .text(let part) where isText && !isReading: text += part
      default: continue
      }
    }
    return text
  }
}
