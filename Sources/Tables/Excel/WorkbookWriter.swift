import Diagnostics

/// Writes a workbook (Office Open XML, ECMA-376) sheet by sheet and row by row.
///
/// It can hold what an accessible spreadsheet needs and nothing else: no merged cell, no formula, nothing
/// hidden. A text is a text, whatever it begins with. The same content gives the same bytes.
package struct WorkbookWriter: ~Copyable {
  /// What the file says of itself.
  package struct Properties: Hashable, Sendable {
    package var title: String
    package var author: String
    /// The day of the data, as `2020-12-31`.
    package var created: String
    /// The name of the font of all cells.
    package var font: String

    package init(title: String, author: String, created: String, font: String) {
      self.title = title
      self.author = author
      self.created = created
      self.font = font
    }
  }

  private let properties: Properties
  private var zip: ZipWriter
  /// The sheets so far, with the range of the table of each.
  private var sheets: [(page: WorkbookPage, range: String?)] = []
  private var page: WorkbookPage?
  private var rows = 0
  /// The first rows of a table, which decide how wide its columns are.
  private var sample: [[WorkbookCell]] = []
  private var xml: SheetXML?
  private var styles: [WorkbookStyle] = []

  package init(_ properties: Properties, level: Int32 = 4) {
    self.properties = properties
    zip = ZipWriter(level: level)
  }

  /// Begins a sheet, after the one before is ended.
  package mutating func begin(_ page: WorkbookPage) {
    end()
    self.page = page
    rows = 0
    styles = page.columns.map { WorkbookStyle($0.form) }
    zip.begin("xl/worksheets/sheet\(sheets.count + 1).xml")
  }

  /// Adds a row to the table of the sheet that was begun last.
  package mutating func append(_ row: [WorkbookCell]) {
    rows += 1
    guard xml != nil else {
      sample.append(row)
      if sample.count == Self.sampleRows { writeSample() }
      return
    }
    xml?.append(row, styles)
    if let count = xml?.bytes.count, count >= 1 << 16, let part = xml?.take() { zip.write(part) }
  }

  /// The bytes of the file.
  package consuming func finished() throws(ZipWriterError) -> [UInt8] {
    end()
    addParts()
    return try zip.finished()
  }

  private static let sampleRows = 100
}

extension WorkbookWriter {
  /// Writes what stands above the table, and the rows that have been waiting.
  private mutating func writeSample() {
    guard let page else { return }
    let hasTable = !page.columns.isEmpty
    var sheet = SheetXML(
      widths: hasTable ? columnWidths(page.columns, sample) : [80],
      frozenRows: hasTable ? page.headerRow : 0, isFirst: sheets.isEmpty)
    sheet.append([.text(page.title)], [.title])
    for line in page.lines {
      switch line {
      case .heading(let text): sheet.append([.text(text)], [.heading])
      case .text(let text): sheet.append([.text(text)], [hasTable ? .standard : .text])
      }
    }
    if hasTable {
      sheet.append(page.columns.map { .text($0.header) }, page.columns.map { _ in .header })
    }
    for row in sample { sheet.append(row, styles) }
    sample = []
    xml = sheet
  }

  private mutating func end() {
    guard let page else { return }
    if xml == nil { writeSample() }
    // Excel knows no table without a row.
    let hasTable = !page.columns.isEmpty && rows > 0
    xml?.end(hasTable: hasTable)
    if let part = xml?.take() { zip.write(part) }
    let last = columnLetters(page.columns.count)
    sheets.append(
      (page, hasTable ? "A\(page.headerRow):\(last)\(page.headerRow + rows)" : nil))
    xml = nil
    self.page = nil
  }

  private mutating func addParts() {
    for (index, sheet) in sheets.enumerated() {
      guard let range = sheet.range else { continue }
      zip.add(
        "xl/worksheets/_rels/sheet\(index + 1).xml.rels",
        relations([("table", "../tables/table\(index + 1).xml")]))
      zip.add(
        "xl/tables/table\(index + 1).xml", tablePart(sheet.page, number: index + 1, range: range))
    }
    let tables = sheets.indices.filter { sheets[$0].range != nil }.map { $0 + 1 }
    zip.add("xl/workbook.xml", workbookPart(sheets.map(\.page.name)))
    zip.add(
      "xl/_rels/workbook.xml.rels",
      relations(
        sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
          + [("styles", "styles.xml")]))
    zip.add("xl/styles.xml", WorkbookStyle.part(font: properties.font))
    zip.add("docProps/core.xml", corePart(properties))
    zip.add("_rels/.rels", packageRelations)
    zip.add("[Content_Types].xml", contentTypes(sheets: sheets.count, tables: tables))
  }
}

/// The widths of columns, in digits, by their headers and some rows; a Chinese character counts as two.
private func columnWidths(
  _ columns: [WorkbookPage.Column], _ rows: [[WorkbookCell]]
) -> [Int] {
  columns.enumerated().map { index, column in
    // A header has a button beside it, and may be broken over two lines.
    let header = min(width(column.header), 30) + 4
    let cells =
      rows.map { row in
        switch row[index] {
        case .empty: 0
        case .text(let text), .link(let text, _): width(text)
        case .number(let text): text.utf8.count * 4 / 3
        case .date(_, let second): second == 0 ? 12 : 20
        }
      }.max() ?? 0
    return min(max(header, cells + 2, 8), 60)
  }
}

/// The longest line's width.
private func width(_ text: String) -> Int {
  text.split(whereSeparator: \.isNewline).map { line in
    line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
  }.max() ?? 0
}
