import Tables

/// A workbook as XML literals; what is not set is as small as it can be.
struct WorkbookFile {
  struct Sheet {
    var name = "项目"
    /// `hidden` or `veryHidden`.
    var state = "visible"
    /// The content of `sheetData`.
    var rows = ""
    /// What stands before `sheetData`, such as `cols`.
    var head = ""
    /// What stands behind `sheetData`, such as `mergeCells`.
    var tail = ""
  }

  var sheets = [Sheet()]
  /// The `si` elements of the shared strings.
  var strings = ""
  /// The number format of each cell style: the number of a built-in one, or a code.
  var formats: [String] = []
  var date1904 = false
  /// Whole files that are added, or that replace those of the same name.
  var files: [String: String] = [:]

  init(rows: String = "", head: String = "", tail: String = "") {
    sheets = [Sheet(rows: rows, head: head, tail: tail)]
  }

  /// A row 1 with the columns `a` and `b`.
  static let header = """
    <row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row>
    """

  /// The columns `a` and `b`, and these cells in row 2.
  init(row: String, strings: String = "", formats: [String] = []) {
    self.init(rows: Self.header + #"<row r="2">\#(row)</row>"#)
    self.strings = strings
    self.formats = formats
  }

  /// The bytes of the `.xlsx` file.
  func bytes() throws -> [UInt8] {
    var parts: [(name: String, content: String)] = [
      ("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", workbook),
      (
        "xl/_rels/workbook.xml.rels",
        relations(
          sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
            + [("rIdS", "sharedStrings", "sharedStrings.xml"), ("rIdF", "styles", "styles.xml")])
      ),
      ("xl/sharedStrings.xml", "<sst \(namespace)>\(strings)</sst>"),
      ("xl/styles.xml", styles),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          "<worksheet \(namespace)>\(sheet.head)<sheetData>\(sheet.rows)</sheetData>\(sheet.tail)"
            + "</worksheet>"
        ))
    }
    parts = parts.map { ($0.name, files[$0.name] ?? $0.content) }
    for name in files.keys.sorted() where !parts.contains(where: { $0.name == name }) {
      parts.append((name, files[name] ?? ""))
    }
    return try zipFile(parts.map { ($0.name, Array($0.content.utf8)) })
  }
}

extension Reading {
  init(
    _ workbook: WorkbookFile, dialect: Dialect = Dialect(), limits: Limits = .standard
  ) throws {
    self.init(try workbook.bytes(), path: "a.xlsx", dialect: dialect, limits: limits)
  }
}

extension WorkbookFile {
  private var workbook: String {
    let list = sheets.enumerated().map { index, sheet in
      #"<sheet name="\#(sheet.name)" sheetId="\#(index + 1)" state="\#(sheet.state)" "#
        + #"r:id="rId\#(index + 1)"/>"#
    }
    return #"<?xml version="1.0" encoding="UTF-8"?><workbook \#(namespace) xmlns:r="r">"#
      + #"<workbookPr date1904="\#(date1904 ? 1 : 0)"/><sheets>\#(list.joined())</sheets></workbook>"#
  }

  private var styles: String {
    var codes = ""
    var styles = ""
    for (index, format) in formats.enumerated() {
      let id = Int(format) ?? 164 + index
      if Int(format) == nil {
        let code = format.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        codes += #"<numFmt numFmtId="\#(id)" formatCode="\#(code)"/>"#
      }
      styles += #"<xf numFmtId="\#(id)"/>"#
    }
    return "<styleSheet \(namespace)><numFmts>\(codes)</numFmts>"
      + #"<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>\#(styles)</cellXfs></styleSheet>"#
  }
}

private let namespace = #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#

private func relations(_ list: [(id: String, kind: String, target: String)]) -> String {
  let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let elements = list.map {
    #"<Relationship Id="\#($0.id)" Type="\#(base)/\#($0.kind)" Target="\#($0.target)"/>"#
  }
  return "<Relationships>\(elements.joined())</Relationships>"
}
