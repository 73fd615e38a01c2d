extension Unicode.Scalar {
  /// How many columns a terminal gives the character: 0, 1 or 2 (Unicode Standard Annex 11).
  ///
  /// Characters of ambiguous width count as narrow.
  var terminalWidth: Int {
    switch value {
    case 0..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1_F300...0x1_F64F, 0x1_F680...0x1_F6FF, 0x1_F900...0x1_F9FF, 0x2_0000...0x3_FFFD:
      return 2
    default:
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return 0
      default: return 1
      }
    }
  }

  /// Whether a terminal would act on the character, or turn the text around, instead of showing it.
  fileprivate var controlsTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension String {
  /// The text with everything that would control a terminal made visible.
  var safeForTerminal: String {
    guard unicodeScalars.contains(where: \.controlsTerminal) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.safeForTerminal) }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// A space for a tab, a replacement character for what would control a terminal.
  var safeForTerminal: Unicode.Scalar {
    if self == "\t" || self == "\n" { return " " }
    return controlsTerminal ? "\u{FFFD}" : self
  }
}
