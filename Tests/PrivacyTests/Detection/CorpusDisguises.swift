/// The ways in which people and programs change how a number looks.
extension CorpusRandom {
  /// A number written plainly or in a disguise; `groupings` are the cuts that people make in it.
  mutating func disguised(_ number: String, groupings: [[Int]]) -> String {
    switch self.number(0...9) {
    case 0, 1: number
    case 2: inOtherDigits(number)
    case 3: withUnseen(number)
    case 4: withUnseen(inOtherDigits(number))
    case 5: inOtherDigits(grouped(number, one(of: groupings)))
    case 6: withUnseen(grouped(number, one(of: groupings)))
    default: grouped(number, one(of: groupings))
    }
  }

  private mutating func grouped(_ number: String, _ lengths: [Int]) -> String {
    let separator = one(of: [
      " ", "-", ".", "·", "\u{3000}", "\u{A0}", "\u{2009}", "－", "—", "–", "．", "•", "  ", " - ",
    ])
    var rest = Substring(number)
    var parts: [String] = []
    for length in lengths {
      parts.append(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return parts.joined(separator: separator)
  }

  mutating func withUnseen(_ text: String) -> String {
    let unseen = one(of: [
      "\u{200B}", "\u{200C}", "\u{FEFF}", "\u{2060}", "\u{AD}", "\u{200E}", "\u{202C}",
    ])
    let cut = number(1...max(1, text.unicodeScalars.count - 1))
    var result = String.UnicodeScalarView()
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index == cut || (index > cut && index % 5 == 0) {
        result.append(contentsOf: unseen.unicodeScalars)
      }
      result.append(scalar)
    }
    return String(result)
  }

  /// Full-width forms, or the digits of another script.
  mutating func inOtherDigits(_ text: String) -> String {
    let zero: UInt32 = one(of: [
      0xFF10, 0xFF10, 0xFF10, 0x0660, 0x06F0, 0x0966, 0x0E50, 0x1D7CE, 0x1D7F6,
    ])
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let changed: UInt32
      switch value {
      case 0x30...0x39: changed = zero + value - 0x30
      case 0x21...0x7E where zero == 0xFF10: changed = value + 0xFEE0
      default: changed = value
      }
      if let scalar = Unicode.Scalar(changed) { result.append(scalar) }
    }
    return String(result)
  }
}
