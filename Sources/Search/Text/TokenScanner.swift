/// Splits a text into what is searched: single Chinese characters, and whole words and numbers.
///
/// Full-width digits and letters count as half-width ones, capitals as small letters; `11.86` and
/// `3,531` are one number each, and the comma is left out. All else only separates. `search.js` has
/// the same rule as a regular expression (`TOKEN`), and both are tested with the same examples.
struct TokenScanner: Sendable {
  enum Token: Equatable {
    case character(UInt32)
    /// A word or number, which is in `word`.
    case word
  }

  /// The longest word; of a longer one the beginning counts.
  static let longestWord = 32

  /// The last word, in UTF-8.
  private(set) var word: [UInt8] = []
  /// The word before it.
  private var previousWord: [UInt8] = []
  private var wordLength = 0
  private var index = 0
  private var end = 0

  /// Begins a text, which is a part of the bytes that `next` is given.
  mutating func start(_ range: Range<Int>) {
    index = range.lowerBound
    end = range.upperBound
  }

  /// The last word as text.
  var text: String { String(decoding: word, as: UTF8.self) }
  /// Whether the last token is a word.
  private var isWord = false
  /// The last word before the last token.
  var previousText: String { String(decoding: isWord ? previousWord : word, as: UTF8.self) }

  /// The next token.
  mutating func next(in text: [UInt8]) -> Token? {
    while index < end {
      let (scalar, length) = foldedScalar(of: text, at: index, before: end)
      switch ScalarKind(scalar) {
      case .character:
        index += length
        isWord = false
        return .character(scalar)
      case .digit, .letter:
        readWord(text)
        return .word
      case .other: index += length
      }
    }
    return nil
  }
}

extension TokenScanner {
  private mutating func readWord(_ text: [UInt8]) {
    swap(&word, &previousWord)
    word.removeAll(keepingCapacity: true)
    isWord = true
    wordLength = 0
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
    guard wordLength < Self.longestWord else { return }
    wordLength += 1
    if scalar < 0x80 {
      word.append(UInt8(truncatingIfNeeded: scalar))
    } else {
      word.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      word.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}
