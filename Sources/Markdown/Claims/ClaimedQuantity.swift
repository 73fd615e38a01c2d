/// A number with its unit as it stands in a claim, such as `-3,531.5万元`.
struct ClaimedQuantity: Hashable {
  /// In the unit's own size: 3,531.5万 is 35315 · 10³.
  var number: ExactDecimal
  /// The power of ten that the author wrote as a word behind the number: 万 is 4.
  var magnitude: Int
  /// The words behind the number, such as 万元.
  var suffix: String
  /// The first name of the unit; nil when there is none that is known.
  var unit: String?
  var hasGroups: Bool
}

extension Claim {
  /// The numbers in the text, with their units.
  func quantities(_ words: ClaimWords) -> [ClaimedQuantity] {
    var rest = text.halfWidth[...]
    var found: [ClaimedQuantity] = []
    var before: Character?
    while let first = rest.first {
      let isSign = "+-".contains(first) && before?.isASCIIDigit != true
      guard first.isASCIIDigit || (isSign && rest.dropFirst().first?.isASCIIDigit == true) else {
        before = first
        rest.removeFirst()
        continue
      }
      found.append(takeQuantity(&rest, words))
      before = "0"
    }
    return found
  }

  private func takeQuantity(_ rest: inout Substring, _ words: ClaimWords) -> ClaimedQuantity {
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    var (number, hasGroups) = takeNumber(&rest)
    let start = skipBetween(rest, words)
    rest = start
    var magnitude = words.takeMagnitudes(&rest)
    var suffix = start[..<rest.startIndex]
    number = number.scaled(by: magnitude)
    // 3亿5123万: each part is worth less than the one before.
    while magnitude > 0, rest.first?.isASCIIDigit == true {
      var ahead = rest
      let part = takeNumber(&ahead)
      let partStart = ahead
      let power = words.takeMagnitudes(&ahead)
      guard power < magnitude, let sum = number.adding(part.number.scaled(by: power)) else { break }
      number = sum
      magnitude = power
      suffix = partStart[..<ahead.startIndex]
      rest = ahead
    }
    rest = skipBetween(rest, words)
    let unitStart = rest
    let unit = words.takeUnit(&rest)
    if unit != nil { suffix += unitStart[..<rest.startIndex] }
    return ClaimedQuantity(
      number: isNegative ? number.negated : number, magnitude: magnitude, suffix: String(suffix),
      unit: unit, hasGroups: hasGroups)
  }

  /// Takes digits with commas between thousands and a decimal point.
  private func takeNumber(_ rest: inout Substring) -> (number: ExactDecimal, hasGroups: Bool) {
    var digits = takeDigits(&rest)
    var hasGroups = false
    while digits.count <= 3 || hasGroups, rest.first == "," {
      let group = rest.dropFirst().prefix { $0.isASCIIDigit }
      guard group.count == 3 else { break }
      digits += group
      hasGroups = true
      rest = rest[group.endIndex...]
    }
    var decimals = 0
    if rest.first == ".", rest.dropFirst().first?.isASCIIDigit == true {
      rest.removeFirst()
      let fraction = takeDigits(&rest)
      decimals = fraction.count
      digits += fraction
    }
    let values = digits.utf8.map { $0 - 0x30 }
    return (ExactDecimal(isNegative: false, digits: values, exponent: -decimals), hasGroups)
  }

  private func takeDigits(_ rest: inout Substring) -> String {
    let digits = rest.prefix { $0.isASCIIDigit }
    rest = rest[digits.endIndex...]
    return String(digits)
  }

  /// Without spaces and words such as 余 and 多, which may stand between a number and its unit.
  private func skipBetween(_ text: Substring, _ words: ClaimWords) -> Substring {
    var rest = text.drop { $0 == " " }
    if let word = words.above.filter({ rest.hasPrefix($0) }).max(by: { $0.count < $1.count }) {
      rest = rest.dropFirst(word.count).drop { $0 == " " }
    }
    return rest
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
