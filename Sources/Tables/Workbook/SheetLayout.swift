/// What a sheet says beside its rows: which columns are hidden and which cells are merged.
struct SheetLayout: Sendable {
  /// Stands behind the start tag of `sheetData`.
  private(set) var rows: XMLReader
  /// Whether the sheet has no rows.
  private(set) var isEmpty = true
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  private(set) var merges = MergedCells()

  init(_ part: WorkbookPart) throws(WorkbookFault) {
    rows = part.xml
    do throws(XMLFault) {
      try readHead()
      try readTail()
    } catch {
      throw .xml(part: part.name, error)
    }
  }

  private mutating func readHead() throws(XMLFault) {
    while true {
      let event = try rows.next()
      guard event != .finished else { throw XMLFault(.malformed, at: 0) }
      guard event == .start else { continue }
      if rows.isNamed("sheetData") {
        isEmpty = false
        return
      }
      guard rows.isNamed("col"), isTrue(try rows.attribute("hidden")),
        let first = try rows.attribute("min").flatMap({ Int($0) }),
        let last = try rows.attribute("max").flatMap({ Int($0) }), first >= 1, first <= last,
        hiddenColumns.count < mostColumns
      else { continue }
      hiddenColumns.append(first...last)
    }
  }

  /// Reads what follows the rows, without reading the rows.
  private mutating func readTail() throws(XMLFault) {
    var tail = rows
    if let end = rows.lastEndTag(named: "sheetData") {
      tail.jump(to: end)
    } else {
      // Either the element is empty, `<sheetData/>`, or it is cut off and `next` says so.
      isEmpty = true
    }
    while true {
      let event = try tail.next()
      if event == .finished { return }
      guard event == .start, tail.isNamed("mergeCell"),
        let range = try tail.attributeRange("ref"), let area = MergedCells.Area(tail.bytes[range])
      else { continue }
      merges.append(area)
    }
  }
}

/// Whether an attribute of XML Schema's type boolean is true.
func isTrue(_ value: String?) -> Bool { value == "1" || value == "true" || value == "on" }

/// As many columns as a spreadsheet program has.
private let mostColumns = 16_384
