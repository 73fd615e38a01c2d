import Foundation

/// The readings of Chinese names, without tones, as they are typed: `ü` is `v`.
struct Pinyin: Sendable {
  private let settings: SearchSettings
  /// The reading of each character.
  private let syllables: [Character: String]
  private let longestWord: Int

  /// Looks up the characters of all names that will be asked for.
  init(_ names: [String], _ settings: SearchSettings) {
    self.settings = settings
    longestWord = settings.words.keys.map(\.count).max() ?? 0
    let characters = Set(names.joined()).sorted()
    // A line each, so that the readings are those of single characters; one call, since it is slow.
    let text = characters.map(String.init).joined(separator: "\n")
    let lines = (text.applyingTransform(.mandarinToLatin, reverse: false) ?? text)
      .split(separator: "\n", omittingEmptySubsequences: false)
    syllables = Dictionary(zip(characters, lines.map { Self.typed($0) })) { first, _ in first }
  }

  /// The syllables of a name in all its readings, the usual one first; four readings at most.
  func readings(of name: String, isPerson: Bool) -> [[String]] {
    let characters = Array(name)
    var readings: [[String]] = [[]]
    var index = 0
    while index < characters.count {
      let (choices, length) = choices(characters, index, isPerson && index == 0)
      readings = readings.flatMap { reading in choices.map { reading + $0 } }
      if readings.count > 4 { readings.removeLast(readings.count - 4) }
      index += length
    }
    return readings
  }
}

extension Pinyin {
  /// The readings of the word or character at a place, and how long it is.
  private func choices(
    _ characters: [Character], _ index: Int, _ isSurname: Bool
  ) -> ([[String]], Int) {
    if isSurname, let surname = settings.surnames[String(characters[index])] {
      return (surname.map(Self.split), 1)
    }
    for length in stride(from: min(longestWord, characters.count - index), to: 0, by: -1) {
      let word = String(characters[index..<index + length])
      if let readings = settings.words[word] { return (readings.map(Self.split), length) }
    }
    let syllable = syllables[characters[index]] ?? ""
    guard !syllable.isEmpty else { return ([[]], 1) }
    // Who cannot type ü types u as well.
    let plain = syllable.replacing("v", with: "u")
    return (syllable.contains("v") && plain != syllable ? [[syllable], [plain]] : [[syllable]], 1)
  }

  private static func split(_ reading: String) -> [String] {
    reading.split(separator: " ").map(String.init)
  }

  /// `lǚ` is `lv`, `píng` is `ping`; what is no letter or digit is left out.
  private static func typed(_ syllable: Substring) -> String {
    var text = ""
    for scalar in String(syllable).decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
    {
      switch scalar {
      case "a"..."z", "0"..."9": text.unicodeScalars.append(scalar)
      case "\u{308}" where text.hasSuffix("u"): text = text.dropLast() + "v"
      default: continue
      }
    }
    return text
  }
}
