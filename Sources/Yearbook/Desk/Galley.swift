import Foundation

/// Every entry of a book with how far it is, for the editors.
package struct Galley: Codable, Sendable {
  package struct Row: Codable, Hashable, Sendable {
    /// Chapter, section and title, which together name an entry.
    package var key: String
    package var chapter: String
    package var section: String
    package var title: String
    package var contributor: String
    package var source: String
    package var owner: String
    package var state: String
    package var characters: Int
    package var text: String
    /// The file and the line, such as `content/yearbook/2019/funds.md:12`.
    package var place: String
  }

  /// What became of an entry since an earlier galley.
  package enum Change: Hashable, Sendable {
    case added
    case removed
    case text
    case state(from: String)
  }

  package var rows: [Row]

  package init(_ book: Book) {
    rows = book.sections.flatMap { chapter, section in
      section.items.compactMap(\.entry).map { entry in
        Row(
          key: [chapter.title, section.title, entry.title].joined(separator: "／"),
          chapter: chapter.title, section: section.title, title: entry.title,
          contributor: entry.signature?.contributor ?? "", source: entry.signature?.source ?? "",
          owner: entry.signature.map { $0.owner.isEmpty ? chapter.owner : $0.owner }
            ?? chapter.owner,
          state: entry.signature?.state ?? "", characters: entry.text.count, text: entry.text,
          place: "\(chapter.path):\(entry.line)")
      }
    }
  }

  /// The galley that was kept in a file.
  ///
  /// - Throws: when it is none.
  package init(json: [UInt8]) throws {
    self = try JSONDecoder().decode(Galley.self, from: Data(json))
  }

  /// The galley for a file, with properties in the order of their names.
  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return Array(try encoder.encode(self))
  }

  /// The changes since an earlier galley, by the keys of the entries, and the entries that are gone.
  package func changes(since last: Galley) -> (changes: [String: [Change]], gone: [Row]) {
    let old = Dictionary(last.rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var changes: [String: [Change]] = [:]
    for row in rows {
      guard let before = old[row.key] else {
        changes[row.key] = [.added]
        continue
      }
      var found: [Change] = []
      if before.text != row.text { found.append(.text) }
      if before.state != row.state { found.append(.state(from: before.state)) }
      if !found.isEmpty { changes[row.key] = found }
    }
    let kept = Set(rows.map(\.key))
    return (changes, last.rows.filter { !kept.contains($0.key) })
  }
}
