/// Where the parts of a book are, for links within it.
struct BookAddresses: Sendable {
  /// The file of each section, figure and place of the index by their ids.
  private var files: [String: String] = [:]

  /// The addresses in files with an ending such as `.html`.
  init(_ book: Book, ending: String) {
    for chapter in book.chapters {
      guard let first = chapter.sections.first else { continue }
      for figure in chapter.intro.figures { files[figure.id] = first.id + ending }
    }
    for (_, section) in book.sections {
      files[section.id] = section.id + ending
      for figure in section.items.figures { files[figure.id] = section.id + ending }
      for case .entry(let entry) in section.items { files[entry.id] = section.id + ending }
    }
    for (number, section) in book.index.sections.enumerated() {
      files[Self.place(number)] = section + ending
    }
  }

  /// The address of an id; nil when there is no such place.
  subscript(id: String) -> String? {
    files[id].map { $0.hasPrefix(id + ".") ? $0 : "\($0)#\(id)" }
  }

  /// The id of a place of the index.
  static func place(_ number: Int) -> String { "i\(number)" }
}
