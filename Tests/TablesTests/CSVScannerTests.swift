import Testing

@testable import Tables

struct CSVScannerTests {
  /// The fields of all records as they stand in the file, quotation marks around them left out.
  private func records(of text: String, delimiter: Character = ",") -> [[String]] {
    var scanner = CSVScanner(
      bytes: Array(text.utf8), delimiter: delimiter.asciiValue ?? 0)
    var records: [[String]] = []
    while scanner.next() {
      records.append(
        scanner.fields.map { String(decoding: scanner.bytes[$0.range], as: UTF8.self) })
    }
    return records
  }

  private func scanner(atEndOf text: String) -> CSVScanner {
    var scanner = CSVScanner(bytes: Array(text.utf8), delimiter: UInt8(ascii: ","))
    while scanner.next() {}
    return scanner
  }

  @Test(arguments: ["a,b\n1,2", "a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\r1,2\r\n"])
  func `A record ends at LF, CR LF or CR, and the last one need not have an end`(_ text: String) {
    #expect(records(of: text) == [["a", "b"], ["1", "2"]])
  }

  @Test func `An empty text has no records and a line end alone has one empty field`() {
    #expect(records(of: "") == [])
    #expect(records(of: "\n") == [[""]])
    #expect(records(of: "\r\n\r\n") == [[""], [""]])
  }

  @Test func `A delimiter at the end of a record is followed by an empty field`() {
    #expect(records(of: "a,\n,") == [["a", ""], ["", ""]])
  }

  @Test func `Quotation marks hide delimiters and line ends, and are doubled inside`() {
    #expect(records(of: "\"a,\r\nb\",\"\",\"\"\"\"\nc") == [["a,\r\nb", "", "\"\""], ["c"]])
  }

  @Test func `Only the delimiter asked for separates fields`() {
    #expect(records(of: "a,b;c\td", delimiter: ";") == [["a,b", "c\td"]])
    #expect(records(of: "a,b;c\td", delimiter: "\t") == [["a,b;c", "d"]])
  }

  @Test func `The row is the number of the record, whatever lines its fields have`() {
    #expect(scanner(atEndOf: "\"a\nb\nc\"\n2\n3").row == 3)
  }

  @Test func `A mark that nothing closes is told with its column and its line`() {
    let open = scanner(atEndOf: "\"a\n\r\nb\",1\nc,\"d\ne,f\n").openQuote
    #expect(open == CSVScanner.OpenQuote(column: 2, line: 4))
    #expect(scanner(atEndOf: "\"").openQuote == CSVScanner.OpenQuote(column: 1, line: 1))
    #expect(scanner(atEndOf: "\"\"\"").openQuote == CSVScanner.OpenQuote(column: 1, line: 1))
  }

  @Test func `A lone return counts as the line that it ends`() {
    let end = scanner(atEndOf: "a\rb\rc,\"d")
    #expect(end.openQuote == CSVScanner.OpenQuote(column: 2, line: 3))
    #expect(end.loneReturnRow == 1)
  }

  @Test func `A lone return inside quotation marks counts as a line`() {
    #expect(
      scanner(atEndOf: "\"a\rb\"\n\"c").openQuote == CSVScanner.OpenQuote(column: 1, line: 3))
  }

  @Test func `CR LF is no lone return`() {
    #expect(scanner(atEndOf: "a\r\n\"b\r\n\"\r\n").loneReturnRow == nil)
  }

  @Test func `Faults of a field stand with it`() {
    var scanner = CSVScanner(
      bytes: Array("a\"b,\"c\"d,\u{0},\"\u{1}\",\"e\" ,f".utf8), delimiter: UInt8(ascii: ","))
    let isRead = scanner.next()
    #expect(isRead)
    #expect(
      scanner.fields.map(\.fault) == [
        .strayQuote, .textAfterQuote(line: 1), .controlCharacter(0), .controlCharacter(1),
        .textAfterQuote(line: 1), nil,
      ])
  }

  @Test func `Fields beyond the limit are counted, not kept`() {
    var scanner = CSVScanner(
      bytes: Array("a,b,c,d".utf8), delimiter: UInt8(ascii: ","), columnLimit: 2)
    let isRead = scanner.next()
    #expect(isRead)
    #expect(scanner.fields.count == 2)
    #expect(scanner.fieldCount == 4)
  }

  @Test(
    .timeLimit(.minutes(1)), arguments: ["\"", ",", "\n", "\r", "\"\"\n", "\"\",", "a\"", "\"a"])
  func `A million repetitions are read in one pass`(_ text: String) {
    #expect(scanner(atEndOf: String(repeating: text, count: 1_000_000)).position >= 1_000_000)
  }
}
