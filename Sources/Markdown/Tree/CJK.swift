extension Unicode.Scalar {
  /// Whether it belongs to a script that is written without spaces, punctuation included.
  var isCJK: Bool {
    switch value {
    case 0x2E80...0x312F, 0x3190...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF65,
      0xFFE0...0xFFE6, 0x2_0000...0x3_FFFF:
      true
    default: false
    }
  }

  /// Whether it is punctuation that Chinese shares with other scripts, such as ’ ” — … ·.
  var isSharedPunctuation: Bool {
    switch value {
    case 0xB7, 0x2014, 0x2015, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2027: true
    default: false
    }
  }

  /// Whether it opens a quotation or a bracket, such as “ 「 《 （.
  var opensPair: Bool {
    properties.generalCategory == .openPunctuation
      || properties.generalCategory == .initialPunctuation
  }

  /// Punctuation in the sense of CommonMark's rules for emphasis.
  var isPunctuation: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: isASCII && (0x21...0x7E).contains(value) && !properties.isAlphabetic && !isASCIIDigit
    }
  }

  private var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
}
