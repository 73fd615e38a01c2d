/// A person's name in a text.
struct PersonName {
  var range: Range<Int>
  /// Whether a word before it tells that a person follows: 户主, 学生.
  var isIntroduced: Bool
  /// The surname, or the first character of a name without one, and stars for what is hidden.
  var masked: String
}

/// Finds names next to what is said of a person; on its own a name is no finding.
struct PersonNameFinder: Sendable {
  private let surnames: WordIndex
  private let notGiven: Set<UInt32>
  private let notNames: WordIndex
  private let placeEndings: Set<UInt32>
  private let beforePersons: WordIndex
  private let mentions: WordIndex

  init(_ words: PersonalDataWords) {
    surnames = WordIndex(words.surnames)
    notGiven = Set(words.notGiven.flatMap { NormalText($0).scalars })
    notNames = WordIndex(words.notNames)
    placeEndings = Set(words.placeEndings.compactMap { NormalText($0).scalars.last })
    beforePersons = WordIndex(words.beforePersons)
    mentions = WordIndex(words.illnesses + words.disabilities)
  }

  /// The name that ends before an index, when something bounds its start.
  func name(in text: NormalText, endingAt end: Int) -> PersonName? {
    guard text[end - 1].isHan else { return nil }
    if let name = minorityName(in: text, endingAt: end) { return name }
    for start in stride(from: end - 2, through: max(0, end - 5), by: -1) {
      guard let name = name(in: text, start..<end) else { continue }
      let introduced = introduced(text, before: start)
      guard introduced || isBoundary(text, before: start) else { continue }
      return PersonName(range: start..<end, isIntroduced: introduced, masked: name)
    }
    return nil
  }

  /// The names that may begin at an index: the longest first, or with middle dots the shortest.
  func names(in text: NormalText, from start: Int) -> [PersonName] {
    var ends = Array(stride(from: min(text.count, start + 5), to: start + 1, by: -1))
    var end = start
    while text[end].isHan || text[end] == .middleDot, end < start + 20 { end += 1 }
    if let dot = text.scalars[start..<end].lastIndex(of: .middleDot) {
      guard dot >= start + 2, dot < start + 9 else { return [] }
      return stride(from: dot + 2, through: min(end, dot + 9), by: 1).map {
        PersonName(range: start..<$0, isIntroduced: true, masked: mask([text[start]], 3))
      }
    }
    ends.removeAll { $0 > end && !isPadded(text, start..<$0) }
    return ends.compactMap { end in
      name(in: text, start..<end).map {
        PersonName(range: start..<end, isIntroduced: true, masked: $0)
      }
    }
  }

  /// Whether a value is a name and nothing else; a column that holds names decides the rest.
  func wholeName(_ text: NormalText) -> String? {
    var end = 0
    while text[end].isHan || text[end] == .middleDot || text[end] == .space { end += 1 }
    // A note in brackets may follow: 王建国（示例）.
    guard end > 0, text[end] == 0 || text[end] == 0x28 else { return nil }
    let scalars = text.scalars[..<end].filter { $0 != .space }
    guard let first = scalars.first, let last = scalars.last, !scalars.contains(0x67D0),
      !placeEndings.contains(last)
    else { return nil }
    if scalars.contains(.middleDot) { return mask([first], 3) }
    guard (2...4).contains(scalars.count) else { return nil }
    return surname(in: text, from: 0, scalars: scalars.count).map { mask($0, 2) }
      ?? mask([first], 2)
  }
}

extension PersonNameFinder {
  /// The masked name when a range is a surname with one or two characters after it.
  private func name(in text: NormalText, _ range: Range<Int>) -> String? {
    let padded = isPadded(text, range)
    let scalars = text.scalars[range].filter { $0 != .space }
    guard padded || scalars.count == range.count, scalars.allSatisfy(\.isHan),
      (2...4).contains(scalars.count),
      let surname = surname(in: text, from: range.lowerBound, scalars: scalars.count),
      let last = scalars.last, !placeEndings.contains(last),
      !scalars.dropFirst(surname.count).contains(where: notGiven.contains),
      notNames.end(in: text, from: range.lowerBound) == nil,
      !range.contains(where: { mentions.end(in: text, from: $0) != nil })
    else { return nil }
    return mask(surname, scalars.count - surname.count)
  }

  private func surname(in text: NormalText, from start: Int, scalars count: Int) -> [UInt32]? {
    guard let end = surnames.end(in: text, from: start) else { return nil }
    let surname = Array(text.scalars[start..<end])
    return (1...2).contains(count - surname.count) ? surname : nil
  }

  /// Names of two characters are often spread to the width of three: 王　芳.
  private func isPadded(_ text: NormalText, _ range: Range<Int>) -> Bool {
    range.count >= 3 && range.count <= 5 && text[range.lowerBound].isHan
      && text[range.upperBound - 1].isHan
      && range.dropFirst().dropLast().allSatisfy { text[$0] == .space }
  }

  /// Two or more parts with middle dots: 阿卜杜拉·买买提.
  private func minorityName(in text: NormalText, endingAt end: Int) -> PersonName? {
    var start = end
    var dots = 0
    while start > 0, text[start - 1].isHan || text[start - 1] == .middleDot, end - start < 20 {
      start -= 1
      if text[start] == .middleDot { dots += 1 }
    }
    guard dots > 0 else { return nil }
    // A word before the name may touch it: 户主阿卜杜拉·买买提.
    var introduced = introduced(text, before: start)
    for index in start..<end {
      if text[index] == .middleDot { break }
      if let cue = beforePersons.end(in: text, from: index) {
        start = cue
        introduced = true
      }
    }
    guard start < end, text[start].isHan, text[end - 1].isHan, text[start + 1].isHan,
      !placeEndings.contains(text[end - 1]),
      !(start..<end).contains(where: {
        notNames.end(in: text, from: $0) != nil || mentions.end(in: text, from: $0) != nil
      })
    else { return nil }
    return PersonName(
      range: start..<end, isIntroduced: introduced, masked: mask([text[start]], 3))
  }

  private func introduced(_ text: NormalText, before start: Int) -> Bool {
    var end = start
    while end > 0, [.space, 0x3A, 0x28].contains(text[end - 1]) { end -= 1 }
    return end > 0 && beforePersons.start(in: text, to: end) != nil
  }

  private func isBoundary(_ text: NormalText, before start: Int) -> Bool {
    let before = text[start - 1]
    if before.isHan { return placeEndings.contains(before) }
    return !before.isLetter && before != .middleDot && before != 0x2A && before != 0xD7
  }

  private func mask(_ shown: [UInt32], _ hidden: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: shown.compactMap(Unicode.Scalar.init))
    return String(view) + String(repeating: "*", count: hidden)
  }
}
