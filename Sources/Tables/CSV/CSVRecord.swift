import Diagnostics

/// A record of a CSV file as it is written there, for showing where a finding is.
package struct CSVRecord: Hashable, Sendable {
  /// The first 400 characters (Unicode scalars); a line end inside quotation marks is a line feed,
  /// bytes that do not decode are U+FFFD.
  package var text = ""
  /// For each field, up to the 16,384th, its characters in `text`, from 0, with the quotation marks
  /// around it; the empty range at the end of `text` for a field behind it.
  package var fields: [Range<Int>] = []
}

/// The record with a number, from 1, that a spreadsheet program shows; nil when there is none.
///
/// It goes through the file up to the record: ``csvRecords(_:of:path:dialect:)`` finds many in one
/// pass. The path matters for a `.tsv` file only, which has tabs.
package func csvRecord(
  _ number: Int, of bytes: [UInt8], path: String = "", dialect: Dialect
) -> CSVRecord? {
  csvRecords([number], of: bytes, path: path, dialect: dialect)[number]
}

/// The records with these numbers, without those that the file does not have.
package func csvRecords(
  _ numbers: Set<Int>, of bytes: [UInt8], path: String = "", dialect: Dialect
) -> [Int: CSVRecord] {
  // What is wrong with the file was reported when it was read as a table.
  var log = DiagnosticLog()
  guard let last = numbers.max(),
    let file = CSVFile(path: path, bytes: bytes, dialect: dialect, log: &log)
  else { return [:] }
  var scanner = file.scanner(from: file.text.start, columnLimit: Limits.standard.columns)
  var records: [Int: CSVRecord] = [:]
  while scanner.row < last {
    let start = scanner.position
    guard scanner.next() else { break }
    guard numbers.contains(scanner.row) else { continue }
    records[scanner.row] = CSVRecord(scanner, start: start, encoding: file.text.encoding)
  }
  return records
}

extension CSVRecord {
  /// The most characters of `text`.
  private static let length = 400

  /// Takes the scanner's current record, which starts at `start`.
  fileprivate init(_ scanner: CSVScanner, start: Int, encoding: Dialect.Encoding) {
    let bytes = scanner.bytes
    var text = String.UnicodeScalarView()
    var length = 0
    var position = start
    // Pieces end where fields do, so that no character of several bytes is cut.
    func append(upTo end: Int) {
      let room = Self.length - length
      if room > 0, end > position {
        // A character has at most four bytes.
        let cut = min(end, position + room * 4)
        let piece = shown(bytes[position..<cut], isCut: cut < end, encoding: encoding)
        for scalar in piece.prefix(room) {
          text.append(scalar)
          length += 1
        }
      }
      position = max(position, end)
    }
    for field in scanner.fields {
      let outer = bytes.outerRange(of: field.range, from: start)
      append(upTo: outer.lowerBound)
      let first = length
      append(upTo: outer.upperBound)
      fields.append(first..<length)
    }
    append(upTo: bytes.endWithoutLineEnd(start..<scanner.position))
    self.text = String(text)
  }
}

/// The text of bytes with line feeds for line ends; what does not decode is replaced.
///
/// Bytes that are cut may end inside of a character, which is left out.
private func shown(
  _ bytes: ArraySlice<UInt8>, isCut: Bool, encoding: Dialect.Encoding
) -> [Unicode.Scalar] {
  var text: String?
  if encoding == .gb18030 {
    for rest in 0...(isCut ? 3 : 0) where text == nil {
      text = GB18030.text(bytes.dropLast(rest))
    }
    text = text ?? String(decoding: bytes.map { $0 < 0x80 ? $0 : 0xFF }, as: UTF8.self)
  }
  var scalars: [Unicode.Scalar] = []
  var isAfterReturn = false
  for scalar in (text ?? String(decoding: bytes, as: UTF8.self)).unicodeScalars {
    if scalar == "\n", isAfterReturn {
      isAfterReturn = false
      continue
    }
    isAfterReturn = scalar == "\r"
    scalars.append(isAfterReturn ? "\n" : scalar)
  }
  return scalars
}

extension [UInt8] {
  /// The range of a field with the quotation marks around it.
  fileprivate func outerRange(of range: Range<Int>, from start: Int) -> Range<Int> {
    let quote = UInt8(ascii: "\"")
    guard range.lowerBound > start, self[range.lowerBound - 1] == quote else { return range }
    let isClosed = range.upperBound < count && self[range.upperBound] == quote
    return range.lowerBound - 1..<range.upperBound + (isClosed ? 1 : 0)
  }

  /// The end of a record without the LF, CR LF or CR that ends it.
  fileprivate func endWithoutLineEnd(_ record: Range<Int>) -> Int {
    var end = record.upperBound
    if end > record.lowerBound, self[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > record.lowerBound, self[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return end
  }
}
