/// Cuts the bytes of a CSV file (RFC 4180) into records of fields, without decoding them.
///
/// It works on UTF-8 and on GB 18030 alike: no byte of a character of several bytes is a delimiter,
/// a quotation mark or a line end. A record ends at LF, CR LF or a lone CR.
struct CSVScanner: Sendable {
  /// A field of the record.
  struct Field: Hashable, Sendable {
    /// The bytes of the field, the quotation marks around it left out.
    var range: Range<Int>
    /// Whether `range` has doubled quotation marks or carriage returns in it.
    var isEscaped = false
    var fault: CellFault?
  }

  /// An opening quotation mark that nothing closes; the rest of the file is behind it.
  struct OpenQuote: Hashable, Sendable {
    var column: Int
    var line: Int
  }

  let bytes: [UInt8]
  let delimiter: UInt8
  /// Fields of a record beyond this number are counted, not kept.
  let columnLimit: Int
  private(set) var position: Int
  /// The number of the current record, from 1.
  private(set) var row = 0
  /// The fields of the current record.
  private(set) var fields: [Field] = []
  /// The number of fields of the current record, those beyond the limit included.
  private(set) var fieldCount = 0
  /// The first record that ended with a lone carriage return.
  private(set) var loneReturnRow: Int?
  /// Set when the current record is cut off by the end of the file inside a quoted field.
  private(set) var openQuote: OpenQuote?
  /// Line ends inside quoted fields so far.
  private var quotedLines = 0

  init(bytes: [UInt8], start: Int = 0, delimiter: UInt8, columnLimit: Int = .max) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.columnLimit = columnLimit
    position = start
  }

  /// Moves to the next record; false at the end of the file.
  mutating func next() -> Bool {
    guard position < bytes.count else { return false }
    row += 1
    fields.removeAll(keepingCapacity: true)
    fieldCount = 0
    repeat {
      let isQuoted = position < bytes.count && bytes[position] == quote
      let field = isQuoted ? quotedField() : plainField()
      fieldCount += 1
      if fieldCount <= columnLimit { fields.append(field) }
    } while passDelimiter()
    return true
  }

  /// Moves behind a delimiter or, returning false, behind the end of the record.
  private mutating func passDelimiter() -> Bool {
    guard position < bytes.count else { return false }
    let byte = bytes[position]
    position += 1
    if byte == delimiter { return true }
    guard byte == carriageReturn else { return false }
    if position < bytes.count, bytes[position] == lineFeed {
      position += 1
    } else if loneReturnRow == nil {
      loneReturnRow = row
    }
    return false
  }

  private mutating func plainField() -> Field {
    let start = position
    var fault: CellFault?
    var end = start
    let count = bytes.count
    while end < count {
      let byte = bytes[end]
      if byte > quote, byte != delimiter {
        end += 1
        continue
      }
      if byte == delimiter || byte == lineFeed || byte == carriageReturn { break }
      if byte == quote {
        fault = fault ?? .strayQuote
      } else if isControl(byte) {
        fault = fault ?? .controlCharacter(byte)
      }
      end += 1
    }
    position = end
    return Field(range: start..<end, fault: fault)
  }

  private mutating func quotedField() -> Field {
    let line = row + quotedLines
    let start = position + 1
    var field = Field(range: start..<start)
    var end = start
    let count = bytes.count
    scan: while true {
      guard end < count else {
        openQuote = OpenQuote(column: fieldCount + 1, line: line)
        break
      }
      let byte = bytes[end]
      switch byte {
      case quote:
        guard end + 1 < count, bytes[end + 1] == quote else { break scan }
        field.isEscaped = true
        end += 1
      case lineFeed: quotedLines += 1
      case carriageReturn:
        field.isEscaped = true
        if end + 1 == count || bytes[end + 1] != lineFeed { quotedLines += 1 }
      default: if isControl(byte) { field.fault = field.fault ?? .controlCharacter(byte) }
      }
      end += 1
    }
    field.range = start..<end
    position = min(end + 1, count)
    let rest = plainField().range
    if !rest.isEmpty, openQuote == nil { field.fault = .textAfterQuote(line: line) }
    return field
  }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

private func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != UInt8(ascii: "\t") }
