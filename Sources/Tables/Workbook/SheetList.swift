/// The sheets of a workbook, as `workbook.xml` lists them.
struct SheetList: Sendable {
  struct Sheet: Hashable, Sendable {
    var name: String
    var isHidden: Bool
    /// The identifier of the relation that leads to the sheet's part.
    var relation: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var dates = DateSystem.from1900

  init(_ part: WorkbookPart) throws(WorkbookFault) {
    var part = part
    var found: [Sheet] = []
    var is1904 = false
    try part.forEachElement { xml throws(XMLFault) in
      if xml.isNamed("workbookPr") {
        is1904 = ["1", "true", "on"].contains(try xml.attribute("date1904"))
      } else if xml.isNamed("sheet"), found.count < mostSheets,
        let name = try xml.attribute("name"),
        let relation = try xml.attribute("id")
      {
        let state = try xml.attribute("state") ?? "visible"
        found.append(Sheet(name: name, isHidden: state != "visible", relation: relation))
      }
    }
    sheets = found
    dates = is1904 ? .from1904 : .from1900
  }

  /// The sheet that a dialect asks for: the first one when it asks for none.
  func sheet(_ wanted: Dialect.Sheet?) throws(WorkbookFault) -> Sheet {
    let sheet: Sheet? =
      switch wanted {
      case nil: sheets.first
      case .name(let name): sheets.first { $0.name == name }
      case .number(let number): sheets.indices.first { $0 + 1 == number }.map { sheets[$0] }
      }
    guard let sheet else { throw .noSheet(wanted ?? .number(1), names: sheets.map(\.name)) }
    return sheet
  }
}

/// Sheets beyond this number are left out.
private let mostSheets = 10_000
