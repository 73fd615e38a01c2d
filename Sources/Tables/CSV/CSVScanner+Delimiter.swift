extension CSVScanner {
  /// The byte that separates the fields of a file: a comma, a tab or a semicolon.
  ///
  /// It is the one that stands, outside quotation marks, as often in the following records as in
  /// the last row of the header; of two such the one that stands there more often.
  static func delimiter(of bytes: [UInt8], start: Int, headerRow: Int) -> UInt8 {
    var best = (delimiter: UInt8(ascii: ","), records: 0, fields: 1)
    for candidate in [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")] {
      var scanner = CSVScanner(bytes: bytes, start: start, delimiter: candidate, columnLimit: 0)
      while scanner.row < headerRow, scanner.next() {}
      let fields = scanner.fieldCount
      guard fields > 1 else { continue }
      var records = 1
      let end = scanner.row + sample
      while scanner.row < end, scanner.position < start + sampleBytes, scanner.next() {
        records += scanner.fieldCount == fields ? 1 : 0
      }
      if (records, fields) > (best.records, best.fields) { best = (candidate, records, fields) }
    }
    return best.delimiter
  }
}

/// How many records and bytes behind the header are looked at.
private let sample = 20
private let sampleBytes = 1 << 20
