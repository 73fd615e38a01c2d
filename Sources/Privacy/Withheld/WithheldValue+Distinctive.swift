extension WithheldValue {
  /// The values to search for so that a withheld text is found, none if it identifies nothing.
  ///
  /// - A number of at least 6 significant digits, without zeros at either end: as written, grouped
  ///   by thousands and with two decimals.
  /// - A code of ASCII letters and digits of at least 6 of them; a number of 11 digits or more is
  ///   one too (phones, accounts).
  /// - At least 3 Han characters, or exactly 2 if it is a name; at least 6 other letters.
  /// - Of a text of several sentences or lines, each of at least 8 characters, its first 200 bytes.
  ///
  /// Dates, years and punctuation identify nothing. The caller leaves out the words of closed
  /// lists and names of places, which are long enough but public.
  package static func distinctive(
    _ text: String, isName: Bool = false, origin: Int
  ) -> [WithheldValue] {
    let segments = text.split(whereSeparator: endsSegment).map(trimmed).filter { !$0.isEmpty }
    guard let first = segments.first else { return [] }
    guard segments.count > 1 || first.utf8.count > segmentLimit else {
      return forms(of: first, isName: isName).map {
        WithheldValue($0.text, boundary: $0.boundary, origin: origin)
      }
    }
    return segments.filter { $0.count >= 8 && !forms(of: $0).isEmpty }
      .map { WithheldValue(String(start(of: $0)), origin: origin) }
  }
}

private typealias Form = (text: String, boundary: WithheldValue.Boundary)

/// The bytes of a segment that are searched for.
private let segmentLimit = 200

private func forms(of text: Substring, isName: Bool = false) -> [Form] {
  let letters = LetterCounts(text)
  guard letters.all > 0, !isDate(text) else { return [] }
  let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
  if let number = WrittenNumber(text), !number.isCode {
    return number.significantDigits < 6 ? [] : number.forms.map { ($0, .number) }
  }
  if letters.han >= 3 { return [(String(text), .none)] }
  if letters.han == 2, letters.all == 2, isName { return [(String(text), .han)] }
  if letters.digits > 0 {
    let isLong =
      letters.all == letters.digits
      ? significantDigits(text) >= 6 : letters.asciiLetters + letters.digits >= 6
    return isLong && !isYearWithSuffix(text) ? [(String(text), .alphanumeric)] : []
  }
  let others = letters.all - letters.han
  return others >= 6 ? [(String(text), isASCII ? .alphanumeric : .none)] : []
}

private struct LetterCounts {
  var all = 0
  var han = 0
  var digits = 0
  var asciiLetters = 0

  init(_ text: Substring) {
    for scalar in text.unicodeScalars {
      if isHan(scalar.value) {
        han += 1
      } else if ("0"..."9").contains(scalar) {
        digits += 1
      } else if scalar.isASCII {
        guard scalar.properties.isAlphabetic else { continue }
        asciiLetters += 1
      } else if !scalar.properties.isAlphabetic {
        continue
      }
      all += 1
    }
  }
}

/// A number as people write it: a sign, digits in groups of thousands or none, decimals.
private struct WrittenNumber {
  private var sign: Substring = ""
  private var whole: Substring = ""
  private var decimals: Substring = ""

  init?(_ text: Substring) {
    var rest = text
    if let first = rest.first, first == "-" || first == "+" {
      sign = rest.prefix(1)
      rest = rest.dropFirst()
    }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    let groups = (parts.first ?? "").split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = groups.first, !first.isEmpty,
      groups.count == 1 || first.count <= 3 && groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.allSatisfy(isDigits)
    else { return nil }
    whole = groups.joined()[...]
    guard parts.count == 2 else { return }
    guard !parts[1].isEmpty, isDigits(parts[1]) else { return nil }
    decimals = parts[1]
  }

  /// Phones, accounts and whatever begins with a zero that no number has.
  var isCode: Bool {
    decimals.isEmpty && (whole.count >= 11 || whole.count > 1 && whole.first == "0")
  }

  var significantDigits: Int { Privacy.significantDigits(whole + decimals) }

  /// The number plain and grouped, with its decimals and with two, if that does not round.
  var forms: [String] {
    var needed = decimals
    while needed.last == "0" { needed.removeLast() }
    var endings = needed.isEmpty ? [""] : [".\(needed)"]
    if needed.count <= 2 {
      let two = "." + needed + String(repeating: "0", count: 2 - needed.count)
      if !endings.contains(two) { endings.append(two) }
    }
    let asWritten = ".\(decimals)"
    if !decimals.isEmpty, !endings.contains(asWritten) { endings.append(asWritten) }
    let wholes = whole.count > 3 ? [String(whole), grouped(whole)] : [String(whole)]
    return wholes.flatMap { whole in endings.map { sign + whole + $0 } }
  }
}

/// Digits grouped by thousands.
private func grouped(_ digits: Substring) -> String {
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
    text.append(digit)
  }
  return text
}

private func isDigits(_ text: Substring) -> Bool {
  text.utf8.allSatisfy { (0x30...0x39).contains($0) }
}

/// The digits without zeros at either end.
private func significantDigits(_ text: some StringProtocol) -> Int {
  let digits = text.utf8.filter { (0x30...0x39).contains($0) }
  guard let first = digits.firstIndex(where: { $0 != 0x30 }),
    let last = digits.lastIndex(where: { $0 != 0x30 })
  else { return 0 }
  return last - first + 1
}

/// Whether a text is a date, a time after it or not, a month or years: `2019-05-20`, `2018—2020年`.
private func isDate(_ text: Substring) -> Bool {
  guard text.allSatisfy({ isDigits(Substring(String($0))) || dateMarks.contains($0) }) else {
    return false
  }
  var groups = text.split { !isDigits(Substring(String($0))) }
  if groups.count == 1, groups[0].count == 8 {
    let digits = groups[0]
    groups = [digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2)]
  }
  guard let first = groups.first, isYear(first) else { return false }
  if groups.dropFirst().allSatisfy(isYear) { return true }
  let limits = [12, 31, 24, 60, 60]
  return zip(groups.dropFirst(), limits).allSatisfy { group, limit in
    group.count <= 2 && (Int(group) ?? .max) <= limit
  }
}

private let dateMarks: Set<Character> = [
  "-", "/", ".", ":", "：", " ", "T", "Z", "+", "年", "月", "日", "时", "分", "秒", "至", "—", "–",
]

private func isYear(_ text: Substring) -> Bool {
  text.count == 4 && (1800...2199).contains(Int(text) ?? 0)
}

/// Whether a text is a year and at most two more letters or digits, as `2020Q3`.
private func isYearWithSuffix(_ text: Substring) -> Bool {
  let rest = text.filter { $0.isLetter || $0.isNumber }
  return rest.count <= 6 && (isYear(rest.prefix(4)) || isYear(rest.suffix(4)))
}

private func endsSegment(_ character: Character) -> Bool {
  character.isNewline || "。；！？!?".contains(character)
}

private func trimmed(_ text: Substring) -> Substring {
  var text = text
  while text.first?.isWhitespace == true { text.removeFirst() }
  while text.last?.isWhitespace == true { text.removeLast() }
  return text
}

/// As many characters as the limit has room for.
private func start(of text: Substring) -> Substring {
  var end = text.startIndex
  var length = 0
  for index in text.indices {
    length += text[index].utf8.count
    guard length <= segmentLimit else { break }
    end = text.index(after: index)
  }
  return text[..<end]
}
