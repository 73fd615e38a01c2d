/// A number with asterisks but for some characters at its start and end, its separators in place.
///
/// One that has asterisks and shows no more than `limit` characters is masked already.
func maskedNumber(
  _ text: [Character], limit: Int, kept: ([Character]) -> (start: Int, end: Int)
) -> String {
  let text = text.map(halfWidth)
  let places = text.indices.filter { !isSeparator(text[$0]) }
  let shown = places.filter { !isMask(text[$0]) }.count
  guard shown == places.count || shown > limit else { return String(text) }
  let (start, end) = kept(places.map { text[$0] })
  var masked = text
  for place in places.dropFirst(start).dropLast(end) { masked[place] = "*" }
  return String(masked)
}

/// A phone number, of a country or not, with an area code or not.
///
/// Mobile phones have 11 digits and begin with 1. Landlines have an area code of 3 digits (010, 02x)
/// or 4 with a zero first, and 7 or 8 digits; without one the last 2 stay. An extension counts as
/// digits of the number. Short numbers of services are masked wholly.
func maskedPhone(_ text: [Character]) -> String {
  maskedNumber(text, limit: 7) { digits in
    let country = countryCodeLength(digits)
    let number = String(digits.dropFirst(country))
    if number.count == 11, number.hasPrefix("1") { return (country + 3, 4) }
    guard number.hasPrefix("0") else { return (7...8).contains(number.count) ? (0, 2) : (0, 0) }
    let area = number.hasPrefix("01") || number.hasPrefix("02") ? 3 : 4
    return (7...12).contains(number.count - area) ? (country + area, 2) : (0, 0)
  }
}

/// Whether a character stands for what a mask has taken away.
func isMask(_ character: Character) -> Bool { "*＊×✱※".contains(character) }

/// The length of +86 or 0086 before at least 10 digits.
private func countryCodeLength(_ digits: [Character]) -> Int {
  let text = String(digits)
  if text.hasPrefix("0086"), digits.count >= 14 { return 4 }
  return text.hasPrefix("86") && digits.count >= 12 ? 2 : 0
}

private func isSeparator(_ character: Character) -> Bool {
  character.isWhitespace || character.isPunctuation && !isMask(character)
    || "+~|".contains(character) || isInvisible(character)
}

/// Whether a character is one of zero width, which a copied number may have inside.
private func isInvisible(_ character: Character) -> Bool {
  character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .format }
}

/// A full-width character of ASCII in its usual width.
private func halfWidth(_ character: Character) -> Character {
  guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
    (0xFF01...0xFF5E).contains(scalar.value)
  else { return character }
  return UnicodeScalar(scalar.value - 0xFEE0).map(Character.init) ?? character
}
