/// One sheet of a workbook that is published: a title, text, and at most one table.
package struct WorkbookPage: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    /// The one header cell of the column; all of a table are different.
    package var header: String
    package var form: WorkbookForm

    package init(_ header: String, _ form: WorkbookForm = .text) {
      self.header = header
      self.form = form
    }
  }

  /// A line of text under the title.
  package enum Line: Hashable, Sendable {
    case heading(String)
    case text(String)
  }

  /// What stands on the sheet's tab.
  package var name: String
  /// The text of the first cell.
  package var title: String
  package var lines: [Line]
  /// The name by which formulas know the table: ASCII letters, digits and `_`, as no cell is called.
  package var table: String
  /// The columns of the table; none for a sheet of text.
  package var columns: [Column]

  package init(
    name: String, title: String, lines: [Line] = [], table: String = "", columns: [Column] = []
  ) {
    self.name = name
    self.title = title
    self.lines = lines
    self.table = table
    self.columns = columns
  }

  /// The number of the row, from 1, that the table's header is in.
  package var headerRow: Int { lines.count + 2 }

  /// How many rows a sheet has in Excel.
  package static let rowLimit = 1_048_576
}

/// The names of sheets as Excel accepts them: at most 31 UTF-16 units without `[ ] : * ? / \`, without an
/// apostrophe at either end, not `History`, and each another, whatever the case of its letters.
package func sheetNames(_ names: [String]) -> [String] {
  var used: Set<String> = ["history"]
  return names.map { name in
    var number = 1
    while true {
      let suffix = number == 1 ? "" : "(\(number))"
      var text = name.filter { !"[]:*?/\\".contains($0) && !$0.isNewline }
      while text.hasPrefix("'") { text.removeFirst() }
      while (text + suffix).utf16.count > 31 || text.hasSuffix("'") && suffix.isEmpty {
        text.removeLast()
      }
      text = (text.isEmpty ? "-" : text) + suffix
      if used.insert(text.lowercased()).inserted { return text }
      number += 1
    }
  }
}
