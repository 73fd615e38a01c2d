/// Splits a text into what is searched: single Chinese characters, and whole words and numbers.
///
/// Full-width digits and letters count as half-width ones, capitals as small letters; `11.86` and
/// `3,531` are one number each, and the comma is left out. All else only separates. `search.js` has
/// the same rule as a regular expression (`TOKEN`), and both are tested with the same examples.
struct TokenScanner: Sendable {
  enum Token: Equatable {
    case character(UInt32)
    /// A word or number, which `word` tells.
    case word
  }

  /// The longest word; of a longer one the beginning counts.
  static let longestWord = 32

  /// The last word: its hash, how many characters of it count, and where it is.
  private(set) var word = (hash: FNV(), length: 0, range: 0..<0)
  private var index = 0
  private var end = 0

  /// Begins a text, which is a part of the bytes that `next` is given.
  mutating func start(_ range: Range<Int>) {
    index = range.lowerBound
    end = range.upperBound
  }

  /// The next token.
  mutating func next(in text: [UInt8]) -> Token? {
    while index < end {
      let (scalar, length) = foldedScalar(of: text, at: index, before: end)
      switch ScalarKind(scalar) {
      case .character:
        index += length
        return .character(scalar)
      case .digit, .letter:
        readWord(text)
        return .word
      case .other: index += length
      }
    }
    return nil
  }

  /// A word as it is searched.
  static func spelling(of range: Range<Int>, in text: [UInt8]) -> String {
    var spelling = String.UnicodeScalarView()
    var index = range.lowerBound
    while index < range.upperBound, spelling.count < longestWord {
      let (scalar, length) = foldedScalar(of: text, at: index, before: range.upperBound)
      if scalar != 0x2C, let scalar = Unicode.Scalar(scalar) { spelling.append(scalar) }
      index += length
    }
    return String(spelling)
  }
}

extension TokenScanner {
  private mutating func readWord(_ text: [UInt8]) {
    let start = index
    word.hash = FNV()
    word.length = 0
    defer { word.range = start..<index }
    while index < end {
      let (scalar, length) = foldedScalar(of: text, at: index, before: end)
      switch ScalarKind(scalar) {
      case .digit: readNumber(text)
      case .letter:
        append(scalar)
        index += length
      case .character, .other: return
      }
    }
  }

  /// Reads digits, groups of three behind commas, and digits behind points.
  private mutating func readNumber(_ text: [UInt8]) {
    readDigits(text, from: index)
    while index < end, text[index] == UInt8(ascii: ","), digits(text, from: index + 1) == 3 {
      readDigits(text, from: index + 1)
    }
    while true {
      let (point, length) = foldedScalar(of: text, at: index, before: end)
      guard point == 0x2E, digits(text, from: index + length) > 0 else { return }
      append(point)
      readDigits(text, from: index + length)
    }
  }

  private mutating func readDigits(_ text: [UInt8], from start: Int) {
    index = start
    while index < end {
      let (scalar, length) = foldedScalar(of: text, at: index, before: end)
      guard ScalarKind(scalar) == .digit else { return }
      append(scalar)
      index += length
    }
  }

  /// How many digits follow, four at most.
  private func digits(_ text: [UInt8], from start: Int) -> Int {
    var index = start
    for count in 0..<4 {
      guard index < end else { return count }
      let (scalar, length) = foldedScalar(of: text, at: index, before: end)
      guard ScalarKind(scalar) == .digit else { return count }
      index += length
    }
    return 4
  }

  private mutating func append(_ scalar: UInt32) {
    guard word.length < Self.longestWord else { return }
    word.length += 1
    if scalar < 0x80 {
      word.hash.combine(UInt8(truncatingIfNeeded: scalar))
    } else {
      word.hash.combine(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      word.hash.combine(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}
