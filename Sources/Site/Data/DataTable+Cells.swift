import Charts
import Diagnostics
import Tables

extension DataTable {
  /// The rows of a CSV file or of the first sheet of a workbook.
  ///
  /// The texts of a CSV column become numbers or truth values when all of them read as such, as in
  /// Vega; dates stay texts, which a temporal encoding reads. A workbook's cells have types already.
  static func read(
    _ bytes: [UInt8], path: String, delimiter: UInt8?, log: inout DiagnosticLog
  ) -> DataTable? {
    var dialect = Dialect()
    dialect.delimiter = delimiter
    guard var reader = TableReader(path: path, bytes: bytes, dialect: dialect, log: &log) else {
      return nil
    }
    let places = namedColumns(of: reader, path: path, log: &log)
    var rows: [[Cell]] = []
    while let row = reader.next(log: &log) { rows.append(row.cells) }
    let isTyped = reader.sheet != nil
    let kinds = places.map { CellKind(of: $0, in: rows, isTyped: isTyped) }
    return DataTable(
      columns: zip(places, kinds).map { place, kind in
        Column(reader.header.columns[place].name, unit: kind == .percentage ? "%" : nil)
      },
      rows: rows.map { row in zip(places, kinds).map { Datum(row[$0], as: $1) } })
  }
}

/// The places of the columns with a name of their own; a repeated name is reported.
private func namedColumns(
  of reader: TableReader, path: String, log: inout DiagnosticLog
) -> [Int] {
  var first: [String: Int] = [:]
  return reader.header.columns.indices.filter { index in
    let column = reader.header.columns[index]
    guard !column.name.isEmpty else { return false }
    if let known = first[column.name] {
      log.error(
        "duplicate-column",
        at: SourceLocation(
          path, sheet: reader.sheet, row: reader.header.row, column: column.number),
        Message(
          "列「\(column.name)」与第 \(known) 列重复",
          "the column \"\(column.name)\" repeats column \(known)"))
      return false
    }
    first[column.name] = column.number
    return true
  }
}

/// What the texts of a column are read as.
private enum CellKind: Hashable {
  case text, number, boolean
  /// Texts such as `52.4%`, which a workbook's percentages are.
  case percentage

  /// The kind that all texts of a column have, empty cells aside.
  init(of column: Int, in rows: [[Cell]], isTyped: Bool) {
    let candidates: [CellKind] = isTyped ? [.percentage] : [.boolean, .number]
    self =
      candidates.first { kind in
        var isUsed = false
        for row in rows {
          switch row[column] {
          case .text(let text):
            guard kind.reads(text) else { return false }
            isUsed = true
          case .empty, .unreadable: continue
          case .number, .boolean, .date: return false
          }
        }
        return isUsed
      } ?? .text
  }

  private func reads(_ text: String) -> Bool {
    switch self {
    case .text: true
    case .boolean: text == "true" || text == "false"
    case .number: decimal(text) != nil
    case .percentage: percent(text) != nil
    }
  }
}

extension Datum {
  fileprivate init(_ cell: Cell, as kind: CellKind) {
    switch cell {
    case .empty, .unreadable: self = .null
    case .number(let number): self = .number(number)
    case .boolean(let flag): self = .boolean(flag)
    case .date(let text): self = Timestamp(text).map(Datum.date) ?? .text(text)
    case .text(let text):
      self =
        switch kind {
        case .text: .text(text)
        case .boolean: .boolean(text == "true")
        case .number: decimal(text).map(Datum.number) ?? .null
        case .percentage: percent(text).map(Datum.number) ?? .null
        }
    }
  }
}

/// The number that a text writes in decimal digits, such as `-0.5`, `1e6` or `.5`.
///
/// What begins with a zero that says nothing, such as `007`, is a code and no number.
private func decimal(_ text: String) -> Double? {
  let isDecimal = text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    case UInt8(ascii: "e"), UInt8(ascii: "E"): true
    default: isDigit(byte)
    }
  }
  guard isDecimal, let number = Double(text), number.isFinite else { return nil }
  let digits = text.utf8.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
  let isCode = digits.first == UInt8(ascii: "0") && digits.dropFirst().first.map(isDigit) == true
  return isCode ? nil : number
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func percent(_ text: String) -> Double? {
  text.hasSuffix("%") ? decimal(String(text.dropLast())) : nil
}
