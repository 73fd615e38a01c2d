/// Goes through a book for the terms of its index, and marks where each stands.
///
/// Within an entry a term counts once, where it comes first; so it does among the blocks of a section
/// that belong to no entry.
struct TermCollector {
  private let finder: NameFinder
  /// The terms with the numbers of their places, and whether a place is a row of a table.
  private(set) var terms: [(term: String, place: Int, isRow: Bool)] = []
  /// The section of each place.
  private(set) var sections: [String] = []
  private var section = ""
  private var seen: Set<String> = []
  private var isInTable = false

  init(_ finder: NameFinder) { self.finder = finder }

  mutating func collect(_ chapter: inout Chapter) {
    section = chapter.sections.first?.id ?? ""
    seen = []
    collect(&chapter.intro)
    for index in chapter.sections.indices {
      section = chapter.sections[index].id
      seen = []
      collect(&chapter.sections[index].items)
    }
  }

  private mutating func collect(_ items: inout [Item]) {
    for index in items.indices {
      switch items[index] {
      case .block(var block):
        block.children = collected(block.children)
        items[index] = .block(block)
      case .figure(var figure):
        collect(&figure)
        items[index] = .figure(figure)
      case .entry(var entry):
        let outside = seen
        seen = []
        var title = names(in: entry.title).filter {
          if case .place = $0 { true } else { false }
        }
        collect(&entry.items)
        if case .block(var first)? = entry.items.first {
          title += first.children
          first.children = title
          entry.items[0] = .block(first)
        }
        items[index] = .entry(entry)
        seen = outside
      case .heading:
        continue
      }
    }
  }

  /// A table is listed by its title, and the names in its cells as those of a text.
  private mutating func collect(_ figure: inout Figure) {
    guard case .table(var table) = figure.body else { return }
    if !figure.title.isEmpty { figure.place = place(of: figure.title) }
    isInTable = true
    table.children = collected(table.children)
    isInTable = false
    figure.body = .table(table)
  }

  private mutating func collected(_ nodes: [Markup]) -> [Markup] {
    nodes.flatMap { node -> [Markup] in
      switch node {
      case .text(let text):
        return names(in: text)
      case .term(let heading, let children):
        let text = children.plainText
        guard let place = place(of: heading.isEmpty ? text : heading) else { return children }
        return [.place(place)] + children
      case .element(var element):
        // The head of a table is printed again on each page.
        guard element.name != "thead" else { return [node] }
        element.children = collected(element.children)
        return [.element(element)]
      case .drawing, .footnote, .reference, .place:
        return [node]
      }
    }
  }

  /// A text with the places of the names in it.
  private mutating func names(in text: String) -> [Markup] {
    let matches = finder.matches(in: text)
    guard !matches.isEmpty else { return [.text(text)] }
    var nodes: [Markup] = []
    var start = text.utf8.startIndex
    for match in matches {
      guard let place = place(of: match.name) else { continue }
      let end = text.utf8.index(text.utf8.startIndex, offsetBy: match.range.lowerBound)
      if start < end { nodes.append(.text(String(text[start..<end]))) }
      nodes.append(.place(place))
      start = end
    }
    nodes.append(.text(String(text[start...])))
    return nodes
  }

  /// A new place for a term; nil when it stands there already.
  private mutating func place(of term: String) -> Int? {
    guard !term.isEmpty, seen.insert(term).inserted else { return nil }
    terms.append((term, sections.count, isInTable))
    sections.append(section)
    return sections.count - 1
  }
}
