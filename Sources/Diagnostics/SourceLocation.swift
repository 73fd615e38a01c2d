/// A place in a source file: a cell of a table, or a character of a text.
///
/// Rows and columns count from 1. In a table (CSV or workbook) `row` is the row that a spreadsheet
/// program shows and `column` the field; in a text `row` is the line and `column` the character.
package struct SourceLocation: Hashable, Sendable {
  /// The path relative to the site's folder, with `/` between folders.
  package var path: String
  /// The sheet of a workbook; nil in any other file.
  package var sheet: String?
  package var row: Int?
  package var column: Int?

  package init(_ path: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil) {
    self.path = path
    self.sheet = sheet
    self.row = row
    self.column = column
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `data/a.csv:17:3`, or `data/统计.xlsx!项目!C17` in a workbook.
  package var description: String {
    guard let sheet else {
      return [path, row.map(String.init), row == nil ? nil : column.map(String.init)]
        .compactMap(\.self).joined(separator: ":")
    }
    guard let row else { return "\(path)!\(sheet)" }
    return "\(path)!\(sheet)!\(column.map(columnLetters) ?? "")\(row)"
  }
}

extension SourceLocation: Comparable {
  package static func < (a: Self, b: Self) -> Bool {
    (a.path, a.sheet ?? "", a.row ?? 0, a.column ?? 0)
      < (b.path, b.sheet ?? "", b.row ?? 0, b.column ?? 0)
  }
}

/// The letters that a spreadsheet program shows for a column: 1 is `A`, 27 is `AA`.
package func columnLetters(_ column: Int) -> String {
  var rest = column
  var letters = ""
  while rest > 0 {
    let letter = UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
    letters.insert(Character(letter), at: letters.startIndex)
    rest = (rest - 1) / 26
  }
  return letters
}
