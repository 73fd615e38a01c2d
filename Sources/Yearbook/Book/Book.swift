import Diagnostics

/// A book with everything in its place, before it is written for a medium.
package struct Book: Sendable {
  package var plan: BookPlan
  package var chapters: [Chapter]
  /// The numbers of figures and tables by their ids, such as `表2-3`.
  package var numbers: [String: String] = [:]
  /// Where the figures and tables are: the id of the section by theirs.
  package var index = BookIndex()
}

/// A chapter (类目).
package struct Chapter: Sendable {
  /// The name of its file, such as `funds`.
  package var id: String
  /// Nil for what stands before the chapters.
  package var number: Int?
  package var title: String
  /// How many columns its pages have.
  package var columns: Int
  /// Who answers for it.
  package var owner: String
  package var path: String
  /// What stands before the first section.
  package var intro: [Item] = []
  /// A chapter without headings is one section without a title.
  package var sections: [Section]
}

/// A section (分目), which is a page of the book on the site.
package struct Section: Sendable {
  package var id: String
  package var title: String
  package var items: [Item]
  package var line: Int
}

/// What a section is made of.
package indirect enum Item: Sendable {
  /// A heading within the section (子目).
  case heading(id: String, title: String)
  case entry(Entry)
  case block(HTMLElement)
  case figure(Figure)
}

/// An entry (条目): 【标题】 and what follows.
package struct Entry: Sendable {
  package var id: String
  package var title: String
  package var items: [Item]
  package var signature: Signature?
  package var line: Int
}

/// What stands at the end of an entry: who wrote it, from what, and how far it is.
package struct Signature: Hashable, Sendable {
  package var contributor = ""
  package var source = ""
  package var owner = ""
  package var state = ""
}

/// A table, a chart or a photo.
package struct Figure: Sendable {
  package enum Body: Sendable {
    /// One drawing, or one for wide and one for narrow pages; the rows, and what the signs in them mean.
    case chart(drawings: [String], table: HTMLElement, signs: String)
    case table(HTMLElement)
    case photo(path: String)
  }

  package var id: String
  /// Such as `图2-1`; photos have none.
  package var number = ""
  package var title: String
  package var unit: String
  /// What a person hears who does not see it.
  package var description: String
  /// Signs, notes and the source, in their order.
  package var notes: [String]
  package var body: Body
  package var line: Int
  /// The number of its place in the index; tables are listed there.
  package var place: Int?

  var isTable: Bool {
    if case .table = body { true } else { false }
  }

  var isPhoto: Bool {
    if case .photo = body { true } else { false }
  }
}

extension Book {
  /// All sections with their chapters, in order.
  package var sections: [(chapter: Chapter, section: Section)] {
    chapters.flatMap { chapter in chapter.sections.map { (chapter, $0) } }
  }

  /// All figures and tables in order.
  package var figures: [Figure] {
    chapters.flatMap { $0.intro.figures + $0.sections.flatMap(\.items.figures) }
  }

  /// All entries in order.
  package var entries: [Entry] {
    sections.flatMap { $0.section.items.compactMap(\.entry) }
  }
}

extension Item {
  var entry: Entry? {
    if case .entry(let entry) = self { entry } else { nil }
  }
}

extension [Item] {
  var figures: [Figure] {
    flatMap { item -> [Figure] in
      switch item {
      case .figure(let figure): [figure]
      case .entry(let entry): entry.items.figures
      case .heading, .block: []
      }
    }
  }
}

extension Figure {
  /// The path of a photo in the site, such as `media/first-snow.jpg`.
  package var photoPath: String? {
    if case .photo(let path) = body { path } else { nil }
  }
}

extension Entry {
  /// What the entry is made of, with who wrote it from what at the end of its last paragraph.
  var signedItems: [Item] {
    guard let words = signature?.words, !words.isEmpty else { return items }
    let signature = Markup.element(HTMLElement(HTMLElement.signature, [:], [.text(words)]))
    guard case .block(var block)? = items.last, block.name == "p" else {
      return items + [.block(HTMLElement("p", [:], [signature]))]
    }
    block.children.append(signature)
    return items.dropLast() + [.block(block)]
  }
}

extension Signature {
  /// What is printed of it: who wrote the entry, and from what.
  fileprivate var words: String {
    [contributor, source.isEmpty ? "" : "来源：\(source)"].filter { !$0.isEmpty }
      .joined(separator: "；")
  }
}

extension HTMLElement {
  /// The element that holds who wrote an entry.
  static let signature = "signature"
}
