/// A set of characters of a pattern.
struct ScalarClass: Hashable, Sendable {
  /// A property of characters that a class can name.
  enum Property: Hashable, Sendable {
    case word, space, letter, capital, small, number, han
  }

  var ranges: [ClosedRange<UInt32>] = []
  var properties: [Property] = []
  /// Properties that a character must lack.
  var lacking: [Property] = []
  var isNegated = false

  /// Any character but a line break.
  static let any = ScalarClass(ranges: [0x0A...0x0A, 0x0D...0x0D], isNegated: true)
  static let digits = ScalarClass(ranges: [0x30...0x39])

  func contains(_ scalar: UnicodeScalar) -> Bool {
    let isMember =
      ranges.contains { $0.contains(scalar.value) }
      || properties.contains { scalar.has($0) } || lacking.contains { !scalar.has($0) }
    return isMember != isNegated
  }
}

extension UnicodeScalar {
  fileprivate func has(_ property: ScalarClass.Property) -> Bool {
    switch property {
    case .word: properties.isAlphabetic || properties.numericType != nil || self == "_"
    case .space: properties.isWhitespace
    case .letter: properties.isAlphabetic
    case .capital: properties.isUppercase
    case .small: properties.isLowercase
    case .number: properties.numericType != nil
    case .han: properties.isIdeographic
    }
  }
}
