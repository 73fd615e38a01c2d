package import Diagnostics
package import Ledger
package import Privacy

/// Looks for personal data in all that is about to be public, where it comes from.
///
/// A finding shows the value masked only: reports are passed on too.
package struct PersonalDataGate: Sendable {
  private let detector: PersonalDataDetector
  private let nameLabels: [String]
  private let officialLabels: [String]
  private let day: CivilDate

  /// A gate that counts people's ages at a day.
  package init(_ words: PersonalDataWords, asOf day: CivilDate) {
    detector = PersonalDataDetector(words)
    nameLabels = words.nameLabels
    officialLabels = words.officialLabels
    self.day = day
  }

  /// Whether a column holds names of people.
  package func holdsNames(_ field: Field) -> Bool {
    isAboutPeople(field) || officialLabels.contains { field.label.contains($0) }
  }

  private func isAboutPeople(_ field: Field) -> Bool {
    field.mask == .name || nameLabels.contains { field.label.contains($0) }
  }

  /// Looks at every cell that is published at a moment, masked as it is published.
  package func check(_ ledger: Ledger, asOf moment: Moment, log: inout DiagnosticLog) throws {
    for table in ledger.descriptor.resources {
      table.checkPermissions(log: &log)
      let isRowWorthReading = table.fields.contains { !$0.isInternal && isAboutPeople($0) }
      var row = RowOfCells()
      try ledger.forEachCell(of: table, .published(moment), fields: \.canHoldPersonalData) { cell in
        let field = table.fields[cell.field]
        for datum in detector.data(in: cell.bytes, asOfYear: day.year)
        where !field.permitted.contains(datum.kind.rawValue) {
          let location = ledger.location(source: cell.source, row: cell.row, field: field.name)
          log.report(datum.finding(at: location?.advanced(to: datum.offset, in: cell.bytes)))
        }
        guard isRowWorthReading else { return }
        if !row.isOf(cell) { check(row, of: table, ledger, log: &log) }
        row.add(cell, field)
      }
      check(row, of: table, ledger, log: &log)
    }
  }

  /// Looks at the text of a file, line by line.
  package func check(_ bytes: [UInt8], path: String, log: inout DiagnosticLog) {
    let isMarkup = [".svg", ".html", ".mustache", ".xml"].contains { path.hasSuffix($0) }
    (isMarkup ? withoutDrawingData(bytes) : bytes).withUnsafeBufferPointer { bytes in
      for datum in detector.data(in: bytes, asOfYear: day.year) {
        log.report(datum.finding(at: place(of: datum.offset, in: bytes, path: path)))
      }
    }
  }

  /// Looks at a short text that stands somewhere, such as a file's name.
  package func check(_ text: String, at location: SourceLocation, log: inout DiagnosticLog) {
    for datum in detector.data(in: text, asOfYear: day.year) {
      log.report(datum.finding(at: location))
    }
  }

  /// Looks at what the cells of one row say together.
  private func check(
    _ row: RowOfCells, of table: Resource, _ ledger: Ledger, log: inout DiagnosticLog
  ) {
    guard row.cells.count > 1 else { return }
    for (cell, datum) in detector.data(inRow: row.cells, asOf: (day.year, day.month, day.day)) {
      let field = table.fields[row.fields[cell]]
      guard !field.permitted.contains(datum.kind.rawValue) else { continue }
      log.report(
        datum.finding(at: ledger.location(source: row.source, row: row.row, field: field.name)))
    }
  }
}

/// The cells of one row, as far as they have been read.
private struct RowOfCells {
  private(set) var source: Int64 = 0
  private(set) var row: Int64 = 0
  private(set) var cells: [LabelledText] = []
  private(set) var fields: [Int] = []

  func isOf(_ cell: StoredCell) -> Bool { cell.source == source && cell.row == row }

  mutating func add(_ cell: StoredCell, _ field: Field) {
    if !isOf(cell) {
      (source, row) = (cell.source, cell.row)
      cells.removeAll(keepingCapacity: true)
      fields.removeAll(keepingCapacity: true)
    }
    cells.append(
      LabelledText(label: field.label, text: String(decoding: cell.bytes, as: UTF8.self)))
    fields.append(cell.field)
  }
}

extension Field {
  /// Whether the column can hold more than flags and amounts.
  fileprivate var canHoldPersonalData: Bool {
    switch type {
    case .boolean, .number, .duration: false
    case .string: constraints.allowed == nil
    case .integer, .date, .datetime, .year, .yearmonth, .list: true
    }
  }
}

extension Resource {
  /// Reports kinds of personal data that a column permits but that there are not.
  fileprivate func checkPermissions(log: inout DiagnosticLog) {
    let known = PersonalDataKind.allCases.map(\.rawValue)
    for field in fields {
      for kind in field.permitted where !known.contains(kind) {
        log.error(
          "descriptor", at: field.location,
          Message(
            "列 \"\(field.name)\" 的 permits 里没有 \"\(kind)\" 这种个人信息",
            "the field \"\(field.name)\" permits \"\(kind)\", which is no kind of personal data"),
          hint: didYouMean(kind, among: known))
      }
    }
  }
}

extension PersonalDatum {
  fileprivate func finding(at location: SourceLocation?) -> Diagnostic {
    let rule = kind.rule
    let basis = rule.basis ?? ""
    return Diagnostic(
      rule.severity, rule: rule.id, at: location,
      Message(
        "这里有\(kind.name.chinese) \(masked)，不能公开（依据：\(basis)）",
        "this is a \(kind.name.english), \(masked), which must not be public (basis: \(basis))"),
      hint: rule.hint)
  }
}

extension SourceLocation {
  /// The line of an offset in the text of a story; the same place in a table.
  fileprivate func advanced(to offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> SourceLocation
  {
    guard let row, path.hasSuffix(".md") || path.hasSuffix(".yaml") else { return self }
    var location = self
    location.row = row + lines(to: offset, in: bytes).count
    return location
  }
}

/// The place of an offset, in scalars, in the text of a file.
private func place(
  of offset: Int, in bytes: UnsafeBufferPointer<UInt8>, path: String
) -> SourceLocation {
  let (count, column) = lines(to: offset, in: bytes)
  return SourceLocation(path, row: count + 1, column: column)
}

/// How many lines end before an offset in scalars, and its column in its line, from 1.
private func lines(
  to offset: Int, in bytes: UnsafeBufferPointer<UInt8>
) -> (count: Int, column: Int) {
  var rest = offset
  var count = 0
  var column = 1
  for byte in bytes where byte & 0xC0 != 0x80 {
    guard rest > 0 else { break }
    rest -= 1
    if byte == UInt8(ascii: "\n") { (count, column) = (count + 1, 1) } else { column += 1 }
  }
  return (count, column)
}
