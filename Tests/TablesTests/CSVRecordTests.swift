import Testing

@testable import Tables

struct CSVRecordTests {
  /// The record's text with `[` and `]` around each field.
  private func marked(
    _ number: Int, of bytes: [UInt8], dialect: Dialect = Dialect()
  ) -> String? {
    guard let record = csvRecord(number, of: bytes, dialect: dialect) else { return nil }
    let scalars = Array(record.text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for position in 0...scalars.count {
      for field in record.fields {
        if field.lowerBound == position { result.append("[") }
        if field.upperBound == position { result.append("]") }
      }
      if position < scalars.count { result.append(scalars[position]) }
    }
    return String(result)
  }

  private func marked(_ number: Int, of text: String) -> String? {
    marked(number, of: Array(text.utf8))
  }

  @Test func `The fields of a record are the characters between its delimiters`() {
    #expect(marked(2, of: "a,b,c\n 甲 ,,12\nx,y,z\n") == "[ 甲 ],[],[12]")
    #expect(marked(3, of: "a,b,c\n1,2,3\nx,y,z") == "[x],[y],[z]")
  }

  @Test func `The quotation marks around a field belong to it`() {
    #expect(marked(2, of: "a,b,c\n\"x,\"\"y\"\"\",\"\",1\n") == "[\"x,\"\"y\"\"\"],[\"\"],[1]")
  }

  @Test func `Text behind a closing mark is shown behind the field`() {
    #expect(marked(2, of: "a,b\n\"x\" y,2\n") == "[\"x\"] y,[2]")
  }

  @Test func `A record over several lines has line feeds`() {
    #expect(marked(2, of: "a,b\r\n\"1\r\n2\r3\",4\r\n") == "[\"1\n2\n3\"],[4]")
    #expect(marked(3, of: "a,b\r\n\"1\r\n2\r3\",4\r\nx,y\r\n") == "[x],[y]")
  }

  @Test func `A mark that nothing closes takes the rest of the file`() {
    #expect(marked(2, of: "a,b\n1,\"2\n3,4\n") == "[1],[\"2\n3,4\n]")
  }

  @Test func `The byte order mark is no part of the first record`() {
    #expect(marked(1, of: [0xEF, 0xBB, 0xBF] + Array("村名,户数\n".utf8)) == "[村名],[户数]")
  }

  @Test func `There is no record behind the last one nor before the first`() {
    #expect(marked(2, of: "a,b\n") == nil)
    #expect(marked(0, of: "a,b\n") == nil)
    #expect(marked(-1, of: "a,b\n") == nil)
    #expect(marked(1, of: "") == nil)
  }

  @Test func `A UTF-16 file has no records`() {
    #expect(marked(1, of: [0xFF, 0xFE, 0x61, 0x00]) == nil)
  }

  @Test func `Bytes that are no character are replaced`() {
    let bytes = Array("村名,户数\n甲村甲村甲村甲村,1\n".utf8) + [0x78, 0xFF, 0x2C, 0x32, 0x0A]
    #expect(marked(3, of: bytes) == "[x\u{FFFD}],[2]")
  }

  @Test func `GB 18030 is shown as text, and a bad field does not spoil the others`() throws {
    let good = try gb18030("村名,户数\n㐱甲村,\"一,二\"\n")
    #expect(marked(2, of: good) == "[㐱甲村],[\"一,二\"]")
    let bad = try good + [0x78, 0xFF, 0x2C] + gb18030("三\n")
    #expect(marked(3, of: bad) == "[x\u{FFFD}],[三]")
  }

  @Test func `The text is cut behind 400 characters, fields behind it are empty`() {
    let long = String(repeating: "𠀀", count: 500)
    let record = csvRecord(2, of: Array("a,b,c\n1,\(long),3\n".utf8), dialect: Dialect())
    #expect(record?.text == "1," + String(repeating: "𠀀", count: 398))
    #expect(record?.fields == [0..<1, 2..<400, 400..<400])
  }

  @Test func `GB 18030 that does not decode as a whole is cut between characters`() throws {
    let long = try gb18030(String(repeating: "㐱", count: 500))
    let bytes = Array("a,b\nx".utf8) + long + [0x0A, 0x78, 0xFF, 0x0A]
    let text = csvRecord(2, of: bytes, dialect: dialect { $0.encoding = .gb18030 })?.text
    #expect(text == "x" + String(repeating: "㐱", count: 399))
  }

  @Test func `A tsv file has tabs`() {
    let record = csvRecord(1, of: Array("a,b\tc".utf8), path: "a.tsv", dialect: Dialect())
    #expect(record?.fields == [0..<3, 4..<5])
  }

  @Test func `Many records are found in one pass`() {
    let records = csvRecords(
      [3, 1, 9], of: Array("a;b\n1;2\n3;4\n".utf8), dialect: Dialect())
    #expect(records.mapValues(\.text) == [1: "a;b", 3: "3;4"])
    #expect(records[3]?.fields == [0..<1, 2..<3])
  }
}
