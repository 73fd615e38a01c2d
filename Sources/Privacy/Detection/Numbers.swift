/// Identity numbers, mobile numbers and bank cards: what is made of digits alone.
struct NumberDetector: Sendable {
  private let regions: Set<Int>
  private let cardPrefixes: [[UInt8]]
  private let sixteenDigitPrefixes: [[UInt8]]
  private let bankContext: WordIndex
  private let otherNumbers: WordIndex
  private let units: WordIndex

  init(_ words: PersonalDataWords) {
    regions = Set(words.regionPrefixes)
    cardPrefixes = words.bankPrefixes.map(digits)
    sixteenDigitPrefixes = words.bankPrefixesOf16.map(digits)
    bankContext = WordIndex(words.bankContext)
    otherNumbers = WordIndex(words.otherNumbers)
    units = WordIndex(words.numberUnits)
  }

  /// The numbers in a text; `inBankColumn` tells that its column names an account.
  func data(in text: NormalText, asOfYear: Int, inBankColumn: Bool = false) -> [PersonalDatum] {
    var result: [PersonalDatum] = []
    for run in digitRuns(text, atLeast: 11) {
      var end = 0
      for first in run.indices where run[first].range.lowerBound >= end {
        let windows = windows(run, from: first, limit: 19, in: text)
        let found =
          windows.lazy.compactMap { window in
            residentID(window, in: text, asOfYear: asOfYear)
          }.first
          ?? windows.lazy.reversed().compactMap { window in
            plainNumber(window, of: run, in: text, inBankColumn: inBankColumn)
          }.first
        guard let found else { continue }
        result.append(found.datum)
        end = found.end
      }
    }
    return result
  }

  private typealias Found = (datum: PersonalDatum, end: Int)

  private func residentID(_ window: DigitWindow, in text: NormalText, asOfYear: Int) -> Found? {
    guard
      let id = ResidentID(window, in: text, regions: regions, asOfYear: asOfYear),
      !isPartOfToken(id.range, in: text)
    else { return nil }
    return found(.residentID, id.masked, id.range, in: text)
  }

  /// A bank card, an old identity number or a mobile number.
  private func plainNumber(
    _ window: DigitWindow, of run: [DigitGroup], in text: NormalText, inBankColumn: Bool
  ) -> Found? {
    let count = window.digits.count
    guard [11, 13, 14, 15].contains(count) || (16...19).contains(count) else { return nil }
    guard !isPartOfToken(window.range, in: text), !isAmount(window, in: text),
      !isOtherNumber(window.range, in: text)
    else { return nil }
    if (16...19).contains(count) {
      guard isCard(window, of: run, in: text, inBankColumn: inBankColumn) else { return nil }
      return found(.bankCard, stars(count - 4) + shown(window, 4), window.range, in: text)
    }
    if isMobile(window, of: run, in: text) {
      let mobile = window.digits.suffix(11)
      let masked = mobile.prefix(3).map(String.init).joined() + "****" + shown(window, 4)
      return found(.mobile, masked, window.range, in: text)
    }
    guard !window.isPartOfCode, isOldResidentID(window, regions: regions) else { return nil }
    let head = window.digits.prefix(6).map(String.init).joined()
    return found(.oldResidentID, head + stars(6) + shown(window, 3), window.range, in: text)
  }

  private func found(
    _ kind: PersonalDataKind, _ masked: String, _ range: Range<Int>, in text: NormalText
  ) -> Found {
    let offset = text.offsets[range.lowerBound]
    return (PersonalDatum(kind, masked: masked, offset: offset), range.upperBound)
  }
}

extension NumberDetector {
  /// Whether it is a mobile number, with the country code 86 or without.
  private func isMobile(
    _ window: DigitWindow, of run: [DigitGroup], in text: NormalText
  ) -> Bool {
    var digits = window.digits[...]
    var lengths = window.lengths
    for code: [UInt8] in [[0, 0, 8, 6], [0, 8, 6], [8, 6]]
    where digits.count == 11 + code.count && digits.starts(with: code) {
      digits = digits.dropFirst(code.count)
      if lengths.first == code.count {
        lengths.removeFirst()
      } else if lengths[0] > code.count, !text[window.range.lowerBound - 1].isLetter {
        lengths[0] -= code.count
      } else {
        return false
      }
    }
    guard digits.count == 11, let second = digits.dropFirst().first,
      digits.first == 1, (3...9).contains(second), digits.suffix(6).contains(where: { $0 > 0 })
    else { return false }
    let isSpelt = lengths.allSatisfy { $0 == 1 } && run.count == window.lengths.count
    return (isSpelt || Self.mobileCuts.contains(lengths)) && !window.isPartOfCode
  }

  private static let mobileCuts: [[Int]] = [
    [11], [3, 4, 4], [3, 8], [7, 4], [4, 3, 4], [4, 4, 3],
  ]

  /// Whether it passes Luhn's check (ISO/IEC 7812-1) and is known for a card by its first digits or
  /// by what stands around it; one number in ten passes the check alone.
  private func isCard(
    _ window: DigitWindow, of run: [DigitGroup], in text: NormalText, inBankColumn: Bool
  ) -> Bool {
    guard !window.isPartOfCode, passesLuhn(window.digits), isCutLikeCard(window, of: run) else {
      return false
    }
    if cardPrefixes.contains(where: { window.digits.starts(with: $0) }) { return true }
    if window.digits.count == 16,
      sixteenDigitPrefixes.contains(where: { window.digits.starts(with: $0) })
    {
      return true
    }
    let before = max(0, window.range.lowerBound - 20)..<window.range.lowerBound
    let after = window.range.upperBound..<min(text.count, window.range.upperBound + 10)
    return inBankColumn || bankContext.occurs(in: text, before)
      || bankContext.occurs(in: text, after)
  }

  private func isCutLikeCard(_ window: DigitWindow, of run: [DigitGroup]) -> Bool {
    guard let first = window.lengths.first else { return false }
    let isWholeRun = run.count == window.lengths.count
    return (first >= 4 && window.isCut(every: first)) || window.isCut(at: [6])
      || window.isCut(at: [4, 8, 12, 16]) || (first == 1 && isWholeRun && window.isCut(every: 1))
  }

  /// Whether letters that touch a number make it part of a digest, a code or a credit code.
  ///
  /// A word before it (`tel138…`), or after a mobile number (`138…QQ`), does not.
  private func isPartOfToken(_ range: Range<Int>, in text: NormalText) -> Bool {
    var start = range.lowerBound
    while text[start - 1].isLetter { start -= 1 }
    var end = range.upperBound
    while text[end].isLetter { end += 1 }
    if text[start - 1].isDigit || text[end].isDigit { return true }
    if range.count >= 15, end > range.upperBound { return true }
    return [start..<range.lowerBound, range.upperBound..<end].contains { letters in
      !letters.isEmpty && !letters.contains { text[$0].upper > 0x46 }
    }
  }

  /// Whether a sign of money before it or a unit after it makes it an amount.
  private func isAmount(_ window: DigitWindow, in text: NormalText) -> Bool {
    [0x24, 0xA5, 0xFFE5].contains(text[window.range.lowerBound - 1])
      || units.end(in: text, from: text.afterSpaces(window.range.upperBound)) != nil
  }

  /// Whether it is said to be a number of another kind: an index number, a credit code.
  private func isOtherNumber(_ range: Range<Int>, in text: NormalText) -> Bool {
    var end = range.lowerBound
    let marks: Set<UInt32> = [.space, 0x3A, 0x28, 0x3D, 0x4E3A, 0x662F, 0x22, 0x300A, 0x7B2C]
    while end > 0, marks.contains(text[end - 1]) { end -= 1 }
    return end > 0 && otherNumbers.start(in: text, to: end) != nil
  }
}

private func shown(_ window: DigitWindow, _ count: Int) -> String {
  window.digits.suffix(count).map(String.init).joined()
}

private func stars(_ count: Int) -> String { String(repeating: "*", count: count) }

private func digits(_ prefix: String) -> [UInt8] {
  prefix.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.map { $0 - 0x30 }
}

private func passesLuhn(_ digits: [UInt8]) -> Bool {
  var sum = 0
  for (index, digit) in digits.reversed().enumerated() {
    let doubled = index % 2 == 1 ? Int(digit) * 2 : Int(digit)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 == 0
}
