import Diagnostics

/// A CSV file of which encoding and delimiter are known.
struct CSVFile: Sendable {
  let text: TextBytes
  let delimiter: UInt8

  /// - Returns: nil, with a finding, when the file is not a text.
  init?(path: String, bytes: [UInt8], dialect: Dialect, log: inout DiagnosticLog) {
    guard
      let text = TextBytes(bytes, declared: dialect.encoding, at: SourceLocation(path), log: &log)
    else { return nil }
    self.text = text
    if let delimiter = dialect.delimiter {
      self.delimiter = delimiter
    } else if path.lowercased().hasSuffix(".tsv") {
      delimiter = UInt8(ascii: "\t")
    } else {
      delimiter = CSVScanner.delimiter(
        of: text.bytes, start: text.start, headerRow: dialect.headerRows.max() ?? 1)
    }
  }

  func scanner(from start: Int, columnLimit: Int) -> CSVScanner {
    CSVScanner(bytes: text.bytes, start: start, delimiter: delimiter, columnLimit: columnLimit)
  }
}
