/// One sheet of a workbook with what is needed to read its cells.
struct WorkbookSheet: Sendable {
  let name: String
  let isHidden: Bool
  let part: WorkbookPart
  let dates: DateSystem
  /// The strings that cells refer to by number.
  private(set) var strings: [CellText] = []
  /// How each cell style shows a number.
  private(set) var formats: [NumberFormat] = []

  /// Unpacks one sheet of a workbook, and no other.
  init(_ file: [UInt8], sheet wanted: Dialect.Sheet?, limits: Limits) throws(WorkbookFault) {
    self = try ZipArchive.open(file, limits: limits) { archive throws(WorkbookFault) in
      try WorkbookSheet(archive, sheet: wanted, limits: limits)
    }
  }

  private init(
    _ archive: borrowing ZipArchive, sheet wanted: Dialect.Sheet?, limits: Limits
  ) throws(WorkbookFault) {
    guard let book = try Relations(of: "", in: archive).target(kind: "officeDocument") else {
      throw .missingPart("xl/workbook.xml")
    }
    let relations = try Relations(of: book, in: archive)
    guard let part = try WorkbookPart(book, in: archive) else { throw .missingPart(book) }
    let list = try SheetList(part)
    let sheet = try list.sheet(wanted)
    name = sheet.name
    isHidden = sheet.isHidden
    dates = list.dates
    guard let target = relations.target(id: sheet.relation) else {
      throw .missingPart(sheet.relation)
    }
    guard target.kind == "worksheet" else { throw .noTable(sheet: sheet.name) }
    guard let part = try WorkbookPart(target.name, in: archive) else {
      throw .missingPart(target.name)
    }
    self.part = part
    if let name = relations.target(kind: "sharedStrings") {
      guard let part = try WorkbookPart(name, in: archive) else { throw .missingPart(name) }
      strings = try sharedStrings(part, limits: limits)
    }
    if let name = relations.target(kind: "styles") {
      guard let part = try WorkbookPart(name, in: archive) else { throw .missingPart(name) }
      formats = try cellFormats(part)
    }
  }
}

/// Reads `sharedStrings.xml`.
private func sharedStrings(
  _ part: WorkbookPart, limits: Limits
) throws(WorkbookFault) -> [CellText] {
  var part = part
  var strings: [CellText] = []
  try part.forEachElement { xml throws(XMLFault) in
    guard xml.isNamed("si"), strings.count <= limits.strings else { return }
    strings.append(try string(&xml, limit: limits.cellBytes))
  }
  guard strings.count <= limits.strings else { throw .tooManyStrings(limit: limits.strings) }
  return strings
}

/// Reads the number formats of `styles.xml`, one for each cell style (`cellXfs`).
private func cellFormats(_ part: WorkbookPart) throws(WorkbookFault) -> [NumberFormat] {
  var part = part
  var codes: [Int: NumberFormat] = [:]
  var styles: [Int] = []
  try part.forEachElement { xml throws(XMLFault) in
    if xml.isNamed("numFmt"), codes.count < mostStyles,
      let id = try xml.attribute("numFmtId").flatMap({ Int($0) }),
      let code = try xml.attribute("formatCode")
    {
      codes[id] = NumberFormat(code: code)
    } else if xml.isNamed("cellXfs") {
      let outside = xml.depth - 1
      while xml.depth > outside {
        guard try xml.next() == .start, xml.isNamed("xf"), styles.count < mostStyles else {
          continue
        }
        styles.append(try xml.attribute("numFmtId").flatMap { Int($0) } ?? 0)
      }
    }
  }
  return styles.map { codes[$0] ?? NumberFormat(builtIn: $0) ?? .number }
}

/// A spreadsheet program has at most 65,490 cell styles.
private let mostStyles = 65_536
