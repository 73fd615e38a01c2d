import Diagnostics
import Foundation

/// The order of headings: by pinyin or by strokes.
struct HeadingOrder {
  private let settings: IndexSettings
  private let readings: [String: Reading]

  /// Looks up how the headings are read; `persons` are those that begin with a surname.
  init(_ settings: IndexSettings, persons: Set<String>, headings: [String: BookIndex.Heading]) {
    self.settings = settings
    let terms = headings.values.flatMap { [$0.term] + $0.subheadings.map(\.term) }
    readings =
      settings.order == .pinyin ? settings.readings.readings(of: terms, persons: persons) : [:]
  }

  /// The headings in order, under their letters or numbers of strokes.
  func groups(_ headings: [String: BookIndex.Heading]) -> [BookIndex.Group] {
    var groups: [BookIndex.Group] = []
    for var heading in headings.values.sorted(by: { comesBefore($0.term, $1.term) }) {
      heading.subheadings.sort { comesBefore($0.term, $1.term) }
      let head = head(of: heading.term)
      if groups.last?.head == head {
        groups[groups.count - 1].headings.append(heading)
      } else {
        groups.append(BookIndex.Group(head: head, headings: [heading]))
      }
    }
    return groups
  }

  /// Characters with several readings, where no word of the readings says which one it is.
  func reportHeteronyms(plan: BookPlan, log: inout DiagnosticLog) {
    var terms: [Character: [String]] = [:]
    for (term, reading) in readings {
      for character in Set(reading.open) { terms[character, default: []].append(term) }
    }
    for (character, terms) in terms.sorted(by: { $0.key < $1.key }) {
      let sounds = settings.readings.heteronyms[character] ?? []
      let examples = terms.sorted().prefix(3).map { "“\($0)”" }.joined(separator: "、")
      log.warning(
        "yearbook-heteronym", at: SourceLocation(plan.path),
        Message(
          "索引标目里的 “\(character)” 有 \(sounds.joined(separator: "、")) 几种读音，没有写明读哪一个：\(examples)\(terms.count > 3 ? " 等 \(terms.count) 条" : "")",
          "\"\(character)\" in headings of the index can be read \(sounds.joined(separator: ", ")), and nothing says which: \(examples)\(terms.count > 3 ? " and \(terms.count - 3) more" : "")"
        ),
        hint: Message(
          "在 index.readings 里写词和读音，如 长岭: chang ling",
          "give words with their readings under `index.readings`, such as 长岭: chang ling"))
    }
  }

  private func comesBefore(_ a: String, _ b: String) -> Bool {
    switch settings.order {
    case .pinyin:
      if let first = readings[a], let second = readings[b], first.syllables != second.syllables {
        return (first.head == "#" ? 1 : 0, first) < (second.head == "#" ? 1 : 0, second)
      }
      return a < b
    case .strokes:
      let order = a.compare(b, locale: Self.strokes)
      return order == .orderedSame ? a < b : order == .orderedAscending
    }
  }

  private func head(of term: String) -> String {
    switch settings.order {
    case .pinyin: readings[term]?.head ?? "#"
    case .strokes: Self.strokeCount(of: term).map { "\($0)画" } ?? "#"
    }
  }
}

extension HeadingOrder {
  private static let strokes = Locale(identifier: "zh@collation=stroke")

  /// The marks that stand before the characters of each number of strokes, from 1 (Unicode CLDR, UTS
  /// 35 part 5, "Collation Indexes": U+FDD0 and U+2801 for one stroke).
  private static let marks: [String] = (1...36).compactMap { count in
    guard let start = Unicode.Scalar(0xFDD0 as UInt32),
      let number = Unicode.Scalar(0x2800 + UInt32(count))
    else { return nil }
    return String(String.UnicodeScalarView([start, number]))
  }

  /// The number of strokes of the first character; nil for one that is not written in strokes.
  static func strokeCount(of term: String) -> Int? {
    guard let first = term.first, first.unicodeScalars.allSatisfy(\.properties.isIdeographic) else {
      return nil
    }
    let count = marks.prefix {
      $0.compare(String(first), locale: strokes) != .orderedDescending
    }.count
    return count == 0 ? nil : count
  }
}
