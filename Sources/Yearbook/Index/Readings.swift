package import Diagnostics
import Foundation
import Ledger
package import Tables

/// `content/yearbook/readings.yaml`: which characters are read in several ways, and how words with such
/// characters are read.
package struct Readings: Sendable {
  package static let path = "content/yearbook/readings.yaml"

  /// The readings of characters that have several, the usual one first.
  private(set) var heteronyms: [Character: [String]] = [:]
  /// The syllables of words.
  private(set) var words: [String: [String]] = [:]
  /// The readings of surnames.
  private(set) var surnames: [Character: String] = [:]

  package init() {}

  package static func load(from folder: ContentFolder, log: inout DiagnosticLog) -> Readings {
    var readings = Readings()
    guard let node = folder.optionalYAML(path, log: &log) else { return readings }
    node.reportUnknownKeys(
      known: ["heteronyms", "words", "surnames"], of: Message("读音", "the readings"), log: &log)
    for entry in node["heteronyms"]?.entries ?? [] {
      guard let character = entry.key.first else { continue }
      readings.heteronyms[character] = syllables(entry.value)
    }
    for entry in node["words"]?.entries ?? [] {
      readings.add(entry.key, syllables(entry.value), at: entry.value.location, log: &log)
    }
    for entry in node["surnames"]?.entries ?? [] {
      guard let character = entry.key.first else { continue }
      readings.surnames[character] = entry.value.string ?? ""
    }
    return readings
  }

  /// Adds a word, or a surname when it is a single character.
  mutating func add(
    _ word: String, _ syllables: [String], at location: SourceLocation, log: inout DiagnosticLog
  ) {
    guard syllables.count == word.count else {
      log.error(
        "yearbook-reading", at: location,
        Message(
          "“\(word)” 有 \(word.count) 个字，读音却有 \(syllables.count) 个音节",
          "\"\(word)\" has \(word.count) characters but its reading \(syllables.count) syllables"),
        hint: Message("音节之间空一格：即墨: ji mo", "separate the syllables by spaces: 即墨: ji mo"))
      return
    }
    words[word] = syllables
    if let character = word.first, word.count == 1 { surnames[character] = syllables[0] }
  }

  static func syllables(_ node: YAMLNode) -> [String] {
    (node.string ?? "").split(separator: " ").map(String.init)
  }
}

/// The reading of a heading: a syllable for each character.
struct Reading: Hashable, Comparable {
  struct Syllable: Hashable, Comparable {
    /// Without its tone, `ü` as `v`; other characters are themselves.
    var letters: String
    /// 1–4; 0 for none.
    var tone: Int
    var character: Character

    static func < (a: Self, b: Self) -> Bool {
      (a.letters, a.tone, a.character) < (b.letters, b.tone, b.character)
    }
  }

  var syllables: [Syllable]
  /// The characters with several readings that no word settles.
  var open: [Character]

  static func < (a: Self, b: Self) -> Bool { a.syllables.lexicographicallyPrecedes(b.syllables) }

  /// The letter under which it stands; `#` for what begins with no letter.
  var head: String {
    guard let first = syllables.first?.letters.first, first.isASCII, first.isLetter else {
      return "#"
    }
    return first.uppercased()
  }
}

extension Readings {
  /// The readings of texts, whose characters are looked up in one call, since that is slow.
  func readings(of texts: [String], persons: Set<String>) -> [String: Reading] {
    let characters = Set(texts.joined()).sorted()
    let text = characters.map(String.init).joined(separator: "\n")
    let lines = (text.applyingTransform(.mandarinToLatin, reverse: false) ?? text)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let usual = Dictionary(
      zip(characters, lines.map { Self.parsed($0) }), uniquingKeysWith: { first, _ in first })
    let longest = words.keys.map(\.count).max() ?? 0
    return Dictionary(
      texts.map {
        ($0, reading(of: Array($0.withoutYears), isPerson: persons.contains($0), usual, longest))
      }, uniquingKeysWith: { first, _ in first })
  }

  private func reading(
    of text: [Character], isPerson: Bool,
    _ usual: [Character: (letters: String, tone: Int)], _ longest: Int
  ) -> Reading {
    var reading = Reading(syllables: [], open: [])
    let add = { (character: Character, letters: String, reading: inout Reading) in
      let standard = usual[character]
      reading.syllables.append(
        .init(
          letters: letters, tone: standard?.letters == letters ? standard?.tone ?? 0 : 0,
          character: character))
    }
    var index = 0
    while index < text.count {
      let character = text[index]
      if index == 0, isPerson, let surname = surnames[character] {
        add(character, surname, &reading)
        index += 1
      } else if let (word, syllables) = word(in: text, at: index, longest) {
        for (character, syllable) in zip(word, syllables) { add(character, syllable, &reading) }
        index += word.count
      } else {
        if heteronyms[character] != nil { reading.open.append(character) }
        add(character, usual[character]?.letters ?? String(character), &reading)
        index += 1
      }
    }
    return reading
  }

  /// The longest word with a reading that begins at a place.
  private func word(
    in text: [Character], at index: Int, _ longest: Int
  ) -> (word: [Character], syllables: [String])? {
    for length in stride(from: min(longest, text.count - index), to: 0, by: -1) {
      let word = Array(text[index..<index + length])
      if let syllables = words[String(word)] { return (word, syllables) }
    }
    return nil
  }

  /// `lǚ` is `lv` in the third tone.
  private static func parsed(_ syllable: Substring) -> (letters: String, tone: Int) {
    var letters = ""
    var tone = 0
    for scalar in String(syllable).decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
    {
      switch scalar {
      case "\u{304}": tone = 1
      case "\u{301}": tone = 2
      case "\u{30C}": tone = 3
      case "\u{300}": tone = 4
      case "\u{308}" where letters.hasSuffix("u"): letters = letters.dropLast() + "v"
      default: letters.unicodeScalars.append(scalar)
      }
    }
    return (letters, tone)
  }
}

extension String {
  /// What is left without the years at its start: a title such as `2017—2019年资金` is looked up at 资金.
  fileprivate var withoutYears: Substring {
    guard first?.isASCII == true, first?.isNumber == true else { return self[...] }
    let rest = drop { ($0.isASCII && $0.isNumber) || "—、年-末".contains($0) }
    return rest.isEmpty ? self[...] : rest
  }
}
