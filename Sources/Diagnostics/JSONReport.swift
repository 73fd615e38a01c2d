import Foundation

extension DiagnosticLog {
  /// The findings as JSON with sorted keys: counts, then each finding in both languages.
  ///
  /// In a table `column` is the number of the field; a cell of a workbook has its name in `cell`.
  package func jsonReport() throws -> String {
    try encodedJSON(
      JSONReport(
        errors: count(.error), warnings: count(.warning), notes: count(.note), omitted: omitted,
        findings: sorted.map(JSONReport.Finding.init)))
  }
}

/// A value as indented JSON with sorted keys and a line end.
func encodedJSON(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
}

private struct JSONReport: Encodable {
  struct Finding: Encodable {
    struct Text: Encodable {
      var zh: String
      var en: String

      init(_ message: Message) {
        zh = message.chinese
        en = message.english
      }
    }

    struct Location: Encodable {
      var path: String
      var sheet: String?
      var row: Int?
      var column: Int?
      var cell: String?
    }

    var severity: String
    var rule: String
    var location: Location?
    var message: Text
    var hint: Text?

    init(_ diagnostic: Diagnostic) {
      severity = diagnostic.severity.rawValue
      rule = diagnostic.rule
      location = diagnostic.location.map {
        Location(path: $0.path, sheet: $0.sheet, row: $0.row, column: $0.column, cell: $0.cell)
      }
      message = Text(diagnostic.message)
      hint = diagnostic.hint.map(Text.init)
    }
  }

  var errors: Int
  var warnings: Int
  var notes: Int
  var omitted: Int
  var findings: [Finding]
}

extension SourceLocation {
  /// The name of a workbook's cell, such as `C17`.
  var cell: String? {
    guard sheet != nil, let row, let column else { return nil }
    return columnLetters(column) + String(row)
  }
}
