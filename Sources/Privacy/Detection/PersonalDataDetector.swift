/// Finds personal data in public text: identity, phone and card numbers, addresses, and names
/// together with what must not be said of a named person.
package struct PersonalDataDetector: Sendable {
  private let classes: ScalarClasses
  private let numbers: NumberDetector
  private let letterNumbers: LetterNumberDetector
  private let addresses: DoorAddressDetector
  private let combinations: CombinationDetector
  private let rows: RowDetector

  package init(_ words: PersonalDataWords) {
    classes = ScalarClasses(words)
    numbers = NumberDetector(words)
    letterNumbers = LetterNumberDetector(words)
    addresses = DoorAddressDetector(words)
    combinations = CombinationDetector(words)
    rows = RowDetector(words, numbers: numbers)
  }

  /// The personal data in one text, such as a cell, a paragraph or a file's name, by offset.
  ///
  /// `asOfYear` is the year that ages are counted at.
  package func data(in text: String, asOfYear: Int) -> [PersonalDatum] {
    var text = text
    return text.withUTF8 { data(in: $0, asOfYear: asOfYear) }
  }

  /// The personal data in UTF-8: one pass finds the sentences worth reading, and only those are
  /// read.
  package func data(in text: UnsafeBufferPointer<UInt8>, asOfYear: Int) -> [PersonalDatum] {
    var result: [PersonalDatum] = []
    for sentence in classes.sentences(in: text) {
      let bytes = UnsafeBufferPointer(rebasing: text[sentence.bytes])
      result += data(
        in: NormalText(bytes, offset: sentence.offset), sentence.suspicion, asOfYear: asOfYear)
    }
    return result
  }

  /// Combinations over the cells of one row that no single cell shows: a name beside an illness, a
  /// disability, a school class, an age or a birth date under 14.
  ///
  /// The columns' labels decide. A card number that only its column's label gives away counts too.
  package func data(
    inRow cells: [LabelledText], asOf: (year: Int, month: Int, day: Int)
  ) -> [(cell: Int, datum: PersonalDatum)] {
    rows.data(inRow: cells, asOf: asOf)
  }

  private func data(
    in text: NormalText, _ suspicion: Suspicion, asOfYear: Int
  ) -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    if suspicion.contains(.number) { found += numbers.data(in: text, asOfYear: asOfYear) }
    if suspicion.contains(.letterNumber) { found += letterNumbers.data(in: text) }
    if suspicion.contains(.address) { found += addresses.data(in: text) }
    if suspicion.contains(.person) { found += combinations.data(in: text, asOfYear: asOfYear) }
    return found.count < 2 ? found : found.sorted { $0.offset < $1.offset }
  }
}
