/// The one way in which each kind of personal value is masked on a whole site.
///
/// Two masks of one value can be put together again, so there is one, and it has no options.
/// It counts what a reader takes for one character: marks and variation selectors stay with their
/// letter, and a character beyond the BMP is one. A value that is masked already stays as it is, if
/// it shows no more than a mask would.
package enum Mask: String, CaseIterable, Sendable {
  /// The surname of a Chinese name, the first letter of each word of another.
  case name
  /// The first 6 and the last 4 of an ID of 18, the first 6 and the last 3 of one of 15.
  case id
  /// The first 3 and the last 4 of a mobile phone, the area code and the last 2 of another.
  case phone
  /// The last 4 of an account.
  case account

  /// The value with asterisks; nothing of it is left if it is too short or of another shape.
  ///
  /// Spaces around it go. In names the separators stay; in numbers spaces, hyphens and other
  /// separators stay where they stand, and full-width digits and letters are written in ASCII.
  package func masked(_ text: String) -> String {
    let characters = trimmed(Array(text))
    guard !characters.isEmpty else { return "" }
    return switch self {
    case .name: maskedName(characters)
    case .id: maskedNumber(characters, limit: 10, kept: keptOfID)
    case .phone: maskedPhone(characters)
    case .account: maskedNumber(characters, limit: 4) { $0.count >= 8 ? (0, 4) : (0, 0) }
    }
  }
}

/// How many of the characters of an ID stay at its start and end.
private func keptOfID(_ characters: [Character]) -> (start: Int, end: Int) {
  switch characters.count {
  case 18: (6, 4)
  case 15: (6, 3)
  default: (0, 0)
  }
}

private func trimmed(_ characters: [Character]) -> [Character] {
  guard let first = characters.firstIndex(where: { !$0.isWhitespace }),
    let last = characters.lastIndex(where: { !$0.isWhitespace })
  else { return [] }
  return Array(characters[first...last])
}
