import Ledger
import Privacy

/// The texts of a ledger that may be in no file, gathered cell by cell.
///
/// A text counts when it is distinctive enough to identify somebody or something, and when it is not
/// public anyway: what one row must not tell yet, another may say already. A name, a code or an amount
/// is public when it is all of a public cell, any other text also when it is a part of one.
struct WithheldCells {
  /// The cell that a text comes from.
  struct Origin: Hashable, Sendable {
    var table: Int
    var field: Int
    var source: Int64
    var row: Int64
  }

  private(set) var origins: [Origin] = []
  /// The texts with the number of the first cell that has each.
  private var forms: [WithheldValue: Int] = [:]
  /// Those of the texts that are words of the language, not names, codes or amounts.
  private var phrases: Set<WithheldValue> = []
  /// Their hashes, so that most public texts need no look-up.
  private var filter = TextFilter()
  private var hasNumbers = false

  /// Gathers what is withheld at a moment.
  init(of ledger: Ledger, asOf moment: Moment, isName: (Field) -> Bool) throws {
    for (number, table) in ledger.descriptor.resources.enumerated() {
      let names = table.fields.map(isName)
      try ledger.forEachCell(of: table, .withheld(moment), fields: \.canIdentify) { cell in
        let field = table.fields[cell.field]
        let origin = Origin(table: number, field: cell.field, source: cell.source, row: cell.row)
        hasNumbers = hasNumbers || cell.isNumber
        let texts = cell.texts(of: field)
        add(
          names[cell.field] ? texts.flatMap(\.nameForms) : texts, isName: names[cell.field], origin)
      }
    }
    guard !forms.isEmpty else { return }
    for table in ledger.descriptor.resources {
      try ledger.forEachCell(of: table, .published(moment), fields: \.canIdentify) { cell in
        removePublic(cell, of: table.fields[cell.field])
      }
      // The names of tables and columns are public, whatever row mentions them.
      for name in [table.name] + table.fields.map(\.name) { remove(name, isName: false) }
    }
  }

  /// Shorter texts that are no names are words that others use as well.
  private static let shortestPhrase = 8

  /// Forgets the phrases that the public database contains, whose bytes are given.
  mutating func removePhrases(in database: [UInt8]) {
    let candidates = phrases.sorted { $0.text < $1.text }
    let scanner = LeakScanner(
      candidates.enumerated().map { WithheldValue($1.text, boundary: $1.boundary, origin: $0) })
    for leak in database.withUnsafeBytes({ scanner.leaks(in: $0) }) {
      forms[candidates[leak.origin]] = nil
    }
    phrases = []
  }

  /// The values to look for, in the order of the cells that they come from.
  var values: [WithheldValue] {
    forms.map { form, origin in
      var form = form
      form.origin = origin
      return form
    }.sorted { ($0.origin, $0.text) < ($1.origin, $1.text) }
  }

  private mutating func add(_ texts: [String], isName: Bool, _ origin: Origin) {
    var isNew = false
    for text in texts {
      for form in WithheldValue.distinctive(text, isName: isName, origin: 0)
      where forms[form] == nil {
        if !isName, form.boundary == .none, !form.text.holdsCode {
          guard form.text.count >= Self.shortestPhrase else { continue }
          phrases.insert(form)
        }
        forms[form] = origins.count
        filter.insert(form.text)
        isNew = true
      }
    }
    if isNew { origins.append(origin) }
  }

  private mutating func removePublic(_ cell: StoredCell, of field: Field) {
    guard !cell.isNumber || hasNumbers else { return }
    if !cell.isNumber {
      // A longer text is a phrase, and phrases are looked for in the bytes of the database.
      guard cell.bytes.count <= TextFilter.longest, filter.mayContain(cell.bytes) || cell.hasNote
      else { return }
    }
    for text in cell.texts(of: field).flatMap(\.nameForms) {
      for isName in [false, true] { remove(text, isName: isName) }
    }
  }

  private mutating func remove(_ text: String, isName: Bool) {
    for form in WithheldValue.distinctive(text, isName: isName, origin: 0) { forms[form] = nil }
  }
}

extension String {
  /// Whether a run of at least eight digits stands in the text: an account after its bank's name.
  fileprivate var holdsCode: Bool {
    var run = 0
    for byte in utf8 {
      run = (0x30...0x39).contains(byte) ? run + 1 : 0
      if run == 8 { return true }
    }
    return false
  }

  /// The name as it stands, and without a note in brackets behind it: 王安（示例）.
  fileprivate var nameForms: [String] {
    guard let open = firstIndex(where: { $0 == "（" || $0 == "(" }), open > startIndex else {
      return [self]
    }
    return [self, String(self[..<open])]
  }
}

extension Field {
  /// Whether the values of the column could tell who or what is meant: not a day, a year or one of a
  /// few words.
  fileprivate var canIdentify: Bool {
    switch type {
    case .string: constraints.allowed == nil
    case .number, .integer: true
    case .boolean, .date, .datetime, .year, .yearmonth, .duration, .list: false
    }
  }
}

extension StoredCell {
  /// Whether the text ends in a bracket, as a name with a note does: 王安（示例）.
  fileprivate var hasNote: Bool {
    bytes.last == UInt8(ascii: ")") || bytes.suffix(3).elementsEqual("）".utf8)
  }

  /// The value as pages write it: an amount of money in 元 and in 万元.
  fileprivate func texts(of field: Field) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard isNumber, field.money != nil, let amount = Int64(text) else { return [text] }
    return [decimal(amount, places: 2), decimal(amount, places: 6)]
  }
}

/// A whole number divided by a power of ten, without zeros at the end.
private func decimal(_ number: Int64, places: Int) -> String {
  let digits = String(number.magnitude)
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  var fraction = padded.suffix(places)
  while fraction.last == "0" { fraction.removeLast() }
  let whole = padded.dropLast(places)
  return (number < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : ".\(fraction)")
}
