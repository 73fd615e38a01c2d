/// Passports, vehicle plates and e-mail addresses: what begins with or contains letters.
struct LetterNumberDetector: Sendable {
  private let provinces: Set<UInt32>
  private let passportContext: WordIndex
  private let otherNumbers: WordIndex

  init(_ words: PersonalDataWords) {
    provinces = Set(words.plateProvinces.flatMap { NormalText($0).scalars })
    passportContext = WordIndex(words.passportContext)
    otherNumbers = WordIndex(words.otherNumbers)
  }

  func data(in text: NormalText) -> [PersonalDatum] {
    var result: [PersonalDatum] = []
    for index in 0..<text.count {
      let scalar = text[index]
      let found: Found? =
        if scalar.isLetter && !text[index - 1].isLetterOrDigit {
          passport(text, from: index)
        } else if scalar == 0x40 {
          email(text, at: index)
        } else if scalar.isHan, text[index + 1].isLetter || text[index + 1] == .space,
          provinces.contains(scalar)
        {
          plate(text, from: index)
        } else {
          nil
        }
      guard let found else { continue }
      result.append(
        PersonalDatum(found.kind, masked: found.masked, offset: text.offsets[found.start]))
    }
    return result
  }

  private typealias Found = (kind: PersonalDataKind, masked: String, start: Int)

  /// A passport: E or G and 8 digits, E with a letter and 7 digits; diplomatic passports (D, S, P) and
  /// travel permits (H, M …) only where the text names them.
  private func passport(_ text: NormalText, from start: Int) -> Found? {
    var index = start
    while text[index].isLetter, index < start + 2 { index += 1 }
    let letters = index - start
    let first = text[start].upper
    if text[index] == .space || text[index] == .hyphen { index += 1 }
    var digits: [UInt32] = []
    while text[index].isDigit || (digits.count == 4 && text[index] == .space) {
      if text[index].isDigit { digits.append(text[index]) }
      index += 1
    }
    guard digits.count == 9 - letters, !text[text.afterSpaces(index)].isDigit,
      !text[index].isLetterOrDigit
    else { return nil }
    let around = max(0, start - 16)..<min(text.count, index + 10)
    if !passportContext.occurs(in: text, around) {
      let isOrdinary =
        letters == 1
        ? first == 0x45 || first == 0x47
        : first == 0x45 && ![0x49, 0x4F].contains(text[start + 1])
      let neighbours: Set<UInt32> = [.hyphen, .fullStop, 0x2F, 0x5F]
      guard isOrdinary, text[start].isUpperLetter, text[index - 1].isDigit,
        !(neighbours.contains(text[start - 1]) && text[start - 2].isLetterOrDigit),
        !(neighbours.contains(text[index]) && text[index + 1].isLetterOrDigit),
        !isCalendarDate(digits), !isOtherNumber(text, before: start)
      else { return nil }
    }
    let tail = String(String.UnicodeScalarView(digits.suffix(2).compactMap(Unicode.Scalar.init)))
    return (.passport, text.string(start..<start + 1) + "******" + tail, start)
  }

  /// A vehicle plate (GA 36): province, letter, and 5 places, or 6 for new energy.
  private func plate(_ text: NormalText, from start: Int) -> Found? {
    var index = text.afterSpaces(start + 1)
    guard text[index].isLetter, text[index].upper != 0x49 else { return nil }
    index = text.afterSpaces(index + 1)
    if text[index] == .middleDot || text[index] == .hyphen || text[index] == .fullStop {
      index = text.afterSpaces(index + 1)
    }
    let body = index
    while text[index].isLetterOrDigit { index += 1 }
    let places = (body..<index).map { text[$0].upper }
    let digits = places.count { $0.isDigit }
    guard !places.contains(0x49), !places.contains(0x4F) else { return nil }
    switch places.count {
    case 4:
      // 学, 警, 挂, 港, 澳, 领, 试, 超.
      let last: Set<UInt32> = [0x5B66, 0x8B66, 0x6302, 0x6E2F, 0x6FB3, 0x9886, 0x8BD5, 0x8D85]
      guard digits >= 3, last.contains(text[index]) else { return nil }
      index += 1
    case 5: guard digits >= 3 else { return nil }
    case 6:
      let isSmall = places[0].isUpperLetter && places[2...].allSatisfy(\.isDigit)
      let isLarge = places[5].isUpperLetter && places[..<5].allSatisfy(\.isDigit)
      guard isSmall || isLarge else { return nil }
    default: return nil
    }
    guard !(text[index] == .hyphen && text[index + 1].isLetterOrDigit) else { return nil }
    let head = text.string(start..<start + 1)
    return (.plate, head + "****" + text.string(index - 2..<index), start)
  }

  /// An e-mail address (RFC 5322, the common dot-atom form).
  private func email(_ text: NormalText, at sign: Int) -> Found? {
    var end = sign
    if text[end - 1] == .space { end -= 1 }
    var start = end
    while text[start - 1].isLocalPart { start -= 1 }
    while start < end, !text[start].isLetterOrDigit { start += 1 }
    var index = text[sign + 1] == .space ? sign + 2 : sign + 1
    let domain = index
    while text[index].isLetterOrDigit || text[index] == .hyphen || text[index] == .fullStop {
      index += 1
    }
    while index > domain, !text[index - 1].isLetterOrDigit { index -= 1 }
    let name = text.string(domain..<index).lowercased()
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard start < end, labels.count >= 2, !labels.contains(where: \.isEmpty),
      let last = labels.last, last.utf8.count >= 2, last.utf8.allSatisfy({ $0 >= 0x61 }),
      !Self.fileExtensions.contains(String(last))
    else { return nil }
    return (.email, text.string(start..<start + 1) + "***@" + name, start)
  }

  /// What ends a file's name, such as `icon@2x.png`, and no domain.
  private static let fileExtensions: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "svg", "css", "js", "json", "html", "md", "csv",
  ]

  private func isOtherNumber(_ text: NormalText, before start: Int) -> Bool {
    var end = start
    while end > 0, text[end - 1] == .space || text[end - 1] == 0x3A { end -= 1 }
    return end > 0 && otherNumbers.start(in: text, to: end) != nil
  }
}

extension UInt32 {
  fileprivate var isLocalPart: Bool {
    isLetterOrDigit || self == .fullStop || self == .hyphen || self == 0x5F || self == 0x2B
  }
}

/// Whether eight digits are a date, as in the number of a document.
private func isCalendarDate(_ digits: [UInt32]) -> Bool {
  guard digits.count == 8 else { return false }
  let values = digits.map { UInt8(truncatingIfNeeded: $0 & 0x0F) }
  let year = number(values[0..<4])
  return (1900...2099).contains(year) && isDate(year, number(values[4..<6]), number(values[6..<8]))
}
