/// The looks that cells of our workbooks have; the raw value is the number of the style.
enum WorkbookStyle: Int, CaseIterable {
  case standard, title, heading, text, header, link, general, year, month, date, moment
  case decimals0, decimals1, decimals2, decimals3, decimals4, decimals5, decimals6, decimals7
  case decimals8, decimals9, decimals10

  init(_ form: WorkbookForm) {
    switch form {
    case .text: self = .text
    case .number(let decimals?):
      self = Self(rawValue: Self.decimals0.rawValue + min(max(decimals, 0), 10)) ?? .general
    case .number(nil): self = .general
    case .year: self = .year
    case .month: self = .month
    case .date: self = .date
    case .moment: self = .moment
    }
  }

  /// The format of numbers in Excel's own words; nil for its standard.
  private var numberFormat: String? {
    switch self {
    case .year: "0"
    case .month: "yyyy-mm"
    case .date: "yyyy-mm-dd"
    case .moment: "yyyy-mm-dd hh:mm:ss"
    case .standard, .title, .heading, .text, .header, .link, .general: nil
    default:
      "#,##0"
        + (self == .decimals0
          ? "" : "." + String(repeating: "0", count: rawValue - Self.decimals0.rawValue))
    }
  }

  /// The number of the font in the list below.
  private var font: Int {
    switch self {
    case .title: 1
    case .heading: 2
    case .header: 3
    case .link: 4
    default: 0
    }
  }

  private var isWrapped: Bool { self == .text || self == .header || self == .link }

  /// The part `xl/styles.xml`: one font of 12 points or more, as the checklist asks for.
  static func part(font: String) -> [UInt8] {
    func xmlFont(_ size: Int, _ extra: String) -> String {
      "<font>\(extra)<sz val=\"\(size)\"/>"
        + "<name val=\"\(xmlAttribute(font))\"/><family val=\"2\"/></font>"
    }
    let fonts = [
      xmlFont(12, ""), xmlFont(16, "<b/>"), xmlFont(13, "<b/>"), xmlFont(12, "<b/>"),
      xmlFont(12, "<u/>").replacing(
        "<sz val=\"12\"/>", with: "<sz val=\"12\"/><color rgb=\"FF0B5394\"/>"),
    ]
    let formats = allCases.compactMap(\.numberFormat)
    let formatList = formats.enumerated().map { index, format in
      "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(xmlAttribute(format))\"/>"
    }.joined()
    let styles = allCases.map { style in
      let number = style.numberFormat.flatMap(formats.firstIndex).map { 164 + $0 } ?? 0
      let wrap = style.isWrapped ? " wrapText=\"1\"" : ""
      return "<xf numFmtId=\"\(number)\" fontId=\"\(style.font)\" fillId=\"0\" "
        + "borderId=\"\(style == .header ? 1 : 0)\" xfId=\"0\" applyNumberFormat=\"1\" "
        + "applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
        + "<alignment vertical=\"top\"\(wrap)/></xf>"
    }.joined()
    return xmlPart(
      """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
      <numFmts count="\(formats.count)">\(formatList)</numFmts>\
      <fonts count="\(fonts.count)">\(fonts.joined())</fonts>\
      <fills count="2"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill></fills>\
      <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
      <border><left/><right/><top/><bottom style="medium"><color auto="1"/></bottom><diagonal/>\
      </border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="\(allCases.count)">\(styles)</cellXfs>\
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
      </styleSheet>
      """)
  }
}

/// An XML part with its declaration.
func xmlPart(_ text: String) -> [UInt8] {
  Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\(text)".utf8)
}

/// A text for an attribute's value in double quotation marks.
func xmlAttribute(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.appendWorkbookText(text)
  return String(decoding: bytes, as: UTF8.self).replacing("\"", with: "&quot;")
    .replacing("\n", with: "_x000A_").replacing("\t", with: "_x0009_")
}
