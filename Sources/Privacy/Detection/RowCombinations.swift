/// Combinations that only a whole row shows: a name in one cell, an illness or an age in another.
struct RowDetector: Sendable {
  private let names: PersonNameFinder
  private let nameLabels: WordIndex
  private let sensitiveLabels: [(kind: PersonalDataKind, index: WordIndex)]
  private let birthLabels: WordIndex
  private let bankLabels: WordIndex
  private let earlySchools: WordIndex
  private let harmless: Set<[UInt32]>
  private let numbers: NumberDetector

  init(_ words: PersonalDataWords, numbers: NumberDetector) {
    names = PersonNameFinder(words)
    nameLabels = WordIndex(words.nameLabels)
    sensitiveLabels = [
      (.nameIllness, WordIndex(words.illnessLabels)),
      (.nameDisability, WordIndex(words.disabilityLabels)),
      (.nameClass, WordIndex(words.classLabels)), (.minor, WordIndex(words.ageLabels)),
    ]
    birthLabels = WordIndex(words.birthLabels)
    bankLabels = WordIndex(words.bankContext)
    earlySchools = WordIndex(words.earlySchools)
    harmless = Set(words.harmlessValues.map { NormalText($0).scalars })
    self.numbers = numbers
  }

  func data(
    inRow cells: [LabelledText], asOf: (year: Int, month: Int, day: Int)
  ) -> [(cell: Int, datum: PersonalDatum)] {
    var result: [(cell: Int, datum: PersonalDatum)] = []
    let labels = cells.map { NormalText($0.label) }
    let name = cells.indices.lazy.compactMap { index in
      nameLabels.occurs(in: labels[index]) ? names.wholeName(NormalText(cells[index].text)) : nil
    }.first
    for (index, cell) in cells.enumerated() {
      let text = NormalText(cell.text)
      guard let offset = text.offsets.first else { continue }
      if let name, let kind = kind(of: text, labelled: labels[index], asOf: asOf) {
        let masked = "\(name)（\(SensitiveMention.category(kind))）"
        result.append((index, PersonalDatum(kind, masked: masked, offset: offset)))
      }
      guard bankLabels.occurs(in: labels[index]) else { continue }
      let alone = numbers.data(in: text, asOfYear: asOf.year)
      let inColumn = numbers.data(in: text, asOfYear: asOf.year, inBankColumn: true)
      result += inColumn.filter { !alone.contains($0) }.map { (index, $0) }
    }
    return result
  }

  /// What a cell tells of the person that its row names.
  private func kind(
    of text: NormalText, labelled label: NormalText, asOf: (year: Int, month: Int, day: Int)
  ) -> PersonalDataKind? {
    if nameLabels.occurs(in: label) { return nil }
    if birthLabels.occurs(in: label) { return isUnder14(born: text, asOf) ? .minor : nil }
    guard let kind = sensitiveLabels.first(where: { $0.index.occurs(in: label) })?.kind else {
      return nil
    }
    if kind == .minor { return isAgeUnder14(text) ? .minor : nil }
    guard !harmless.contains(text.scalars.filter { $0 != .space }),
      text.scalars.contains(where: { $0.isHan || $0.isLetterOrDigit })
    else { return nil }
    return kind == .nameClass && earlySchools.occurs(in: text) ? .minor : kind
  }

  private func isAgeUnder14(_ text: NormalText) -> Bool {
    var index = text.afterSpaces(0)
    var value = 0
    let first = index
    while text[index].isDigit, index < first + 3 {
      value = value * 10 + Int(text[index] & 0x0F)
      index += 1
    }
    let unit = text[text.afterSpaces(index)]
    return index > first && value < 14 && [0, 0x5C81, 0x5468].contains(unit)
  }

  private func isUnder14(born text: NormalText, _ asOf: (year: Int, month: Int, day: Int)) -> Bool {
    guard let date = writtenDate(text, from: text.afterSpaces(0)) else { return false }
    // The last day that the date may mean, so that whoever may be under 14 counts.
    let birthday = (date.year + 14, date.month ?? 12, date.day ?? 31)
    return birthday > (asOf.year, asOf.month, asOf.day) && date.year <= asOf.year
  }
}
