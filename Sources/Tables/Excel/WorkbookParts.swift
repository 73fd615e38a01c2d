// The small parts of a workbook besides its sheets (ECMA-376 part 1, 12 and 15; part 2, 8 to 11).

private let officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let packageSchemas = "http://schemas.openxmlformats.org/package/2006"
private let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

/// The relations of a part, numbered from `rId1`.
func relations(_ targets: [(type: String, target: String)]) -> [UInt8] {
  let list = targets.enumerated().map { index, relation in
    "<Relationship Id=\"rId\(index + 1)\" Type=\"\(officeRelations)/\(relation.type)\" "
      + "Target=\"\(relation.target)\"/>"
  }.joined()
  return xmlPart(
    "<Relationships xmlns=\"\(packageSchemas)/relationships\">\(list)</Relationships>")
}

/// The relations of the file itself.
let packageRelations = xmlPart(
  """
  <Relationships xmlns="\(packageSchemas)/relationships">\
  <Relationship Id="rId1" Type="\(officeRelations)/officeDocument" Target="xl/workbook.xml"/>\
  <Relationship Id="rId2" \
  Type="\(packageSchemas)/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
  </Relationships>
  """)

func contentTypes(sheets: Int, tables: [Int]) -> [UInt8] {
  let office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
  func override(_ part: String, _ type: String) -> String {
    "<Override PartName=\"/\(part)\" ContentType=\"\(type)+xml\"/>"
  }
  let list =
    override("xl/workbook.xml", "\(office).sheet.main")
    + override("xl/styles.xml", "\(office).styles")
    + override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties")
    + (1...max(sheets, 1)).map { override("xl/worksheets/sheet\($0).xml", "\(office).worksheet") }
    .joined()
    + tables.map { override("xl/tables/table\($0).xml", "\(office).table") }.joined()
  return xmlPart(
    """
    <Types xmlns="\(packageSchemas)/content-types">\
    <Default Extension="rels" \
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\(list)</Types>
    """)
}

func workbookPart(_ names: [String]) -> [UInt8] {
  let list = names.enumerated().map { index, name in
    "<sheet name=\"\(xmlAttribute(name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
  }.joined()
  return xmlPart(
    """
    <workbook xmlns="\(spreadsheet)" xmlns:r="\(officeRelations)">\
    <bookViews><workbookView activeTab="0"/></bookViews><sheets>\(list)</sheets></workbook>
    """)
}

/// The part that marks a range as a table, with the filter buttons that Excel gives to one.
func tablePart(_ page: WorkbookPage, number: Int, range: String) -> [UInt8] {
  let columns = page.columns.enumerated().map { index, column in
    "<tableColumn id=\"\(index + 1)\" name=\"\(xmlAttribute(column.header))\"/>"
  }.joined()
  return xmlPart(
    """
    <table xmlns="\(spreadsheet)" id="\(number)" name="\(page.table)" displayName="\(page.table)" \
    ref="\(range)" totalsRowShown="0"><autoFilter ref="\(range)"/>\
    <tableColumns count="\(page.columns.count)">\(columns)</tableColumns>\
    <tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" \
    showRowStripes="0" showColumnStripes="0"/></table>
    """)
}

/// What the file says of itself: its title, author and date, never the time of writing.
func corePart(_ properties: WorkbookWriter.Properties) -> [UInt8] {
  var text: [UInt8] = []
  text.appendWorkbookText(properties.title)
  let title = String(decoding: text, as: UTF8.self)
  let moment = "xsi:type=\"dcterms:W3CDTF\">\(properties.created)T00:00:00Z"
  return xmlPart(
    """
    <cp:coreProperties xmlns:cp="\(packageSchemas)/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>\(title)</dc:title>\
    <dc:creator>\(xmlAttribute(properties.author))</dc:creator>\
    <dcterms:created \(moment)</dcterms:created><dcterms:modified \(moment)</dcterms:modified>\
    </cp:coreProperties>
    """)
}
