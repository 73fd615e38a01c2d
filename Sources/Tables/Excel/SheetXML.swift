import Diagnostics

/// The XML of a worksheet (ECMA-376 part 1, 18.3), written from its first row to its last.
struct SheetXML {
  private(set) var bytes: [UInt8] = []
  private var letters: [[UInt8]] = []
  private var row = 0
  private var rowDigits: [UInt8] = []
  /// The links of the sheet, which stand behind its cells.
  private var links: [String] = []

  /// Begins a sheet with columns of some widths, whose rows above `frozenRows` stay where they are.
  init(widths: [Int], frozenRows: Int, isFirst: Bool) {
    letters = widths.indices.map { Array(columnLetters($0 + 1).utf8) }
    let pane =
      frozenRows == 0
      ? ""
      : """
      <pane xSplit="1" ySplit="\(frozenRows)" topLeftCell="B\(frozenRows + 1)" \
      activePane="bottomRight" state="frozen"/><selection pane="bottomRight"/>
      """
    let columns = widths.enumerated().map { index, width in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }.joined()
    bytes = xmlPart(
      """
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      <sheetViews><sheetView\(isFirst ? " tabSelected=\"1\"" : "") workbookViewId="0">\(pane)\
      </sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/><cols>\(columns)</cols>\
      <sheetData>
      """)
  }

  /// Takes what has been written so far.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Adds a row, with the look of each of its cells.
  mutating func append(_ cells: [WorkbookCell], _ styles: [WorkbookStyle]) {
    row += 1
    rowDigits = Array(String(row).utf8)
    put("<row r=\"")
    bytes += rowDigits
    put("\">")
    for index in cells.indices { append(cells[index], styles[index], column: index) }
    put("</row>")
  }

  /// Ends the sheet; `hasTable` says whether its only relation is a table.
  mutating func end(hasTable: Bool) {
    put("</sheetData>")
    if !links.isEmpty { put("<hyperlinks>\(links.joined())</hyperlinks>") }
    put(
      "<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" "
        + "footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\"/>")
    if hasTable { put("<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>") }
    put("</worksheet>")
  }

  private mutating func append(_ cell: WorkbookCell, _ style: WorkbookStyle, column: Int) {
    switch cell {
    case .empty: break
    case .text(let text): append(text: text, style, column)
    case .link(let text, let sheet):
      let target = "'\(sheet.replacing("'", with: "''"))'!A1"
      let reference = String(decoding: letters[column] + rowDigits, as: UTF8.self)
      links.append(
        "<hyperlink ref=\"\(reference)\" location=\"\(xmlAttribute(target))\" "
          + "display=\"\(xmlAttribute(text))\"/>")
      append(text: text, .link, column)
    case .number(let text):
      guard text.utf8.count(where: { (0x30...0x39).contains($0) }) <= 15 else {
        return append(text: text, .text, column)
      }
      append(number: text, style, column)
    case .date(let day, let second):
      guard let serial = WorkbookCell.serial(day: day, second: second) else { return }
      append(number: serial, style, column)
    }
  }

  private mutating func append(text: String, _ style: WorkbookStyle, _ column: Int) {
    guard let first = text.utf8.first, let last = text.utf8.last else { return }
    start(style, column)
    put(" t=\"inlineStr\"><is><t")
    if first <= 32 || last <= 32 || text.utf8.contains(UInt8(ascii: "\n")) {
      put(" xml:space=\"preserve\"")
    }
    put(">")
    bytes.appendWorkbookText(text)
    put("</t></is></c>")
  }

  private mutating func append(number: String, _ style: WorkbookStyle, _ column: Int) {
    start(style, column)
    put("><v>")
    bytes += number.utf8
    put("</v></c>")
  }

  private mutating func start(_ style: WorkbookStyle, _ column: Int) {
    put("<c r=\"")
    bytes += letters[column]
    bytes += rowDigits
    put("\" s=\"")
    if style.rawValue >= 10 { bytes.append(UInt8(ascii: "0") + UInt8(style.rawValue / 10)) }
    bytes.append(UInt8(ascii: "0") + UInt8(style.rawValue % 10))
    put("\"")
  }

  private mutating func put(_ text: String) { bytes += text.utf8 }
}
