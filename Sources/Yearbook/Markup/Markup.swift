/// A node of a book's text.
package indirect enum Markup: Hashable, Sendable {
  case text(String)
  case element(HTMLElement)
  /// A drawing in SVG.
  case drawing(String)
  /// A note that stands at the foot of the page.
  case footnote([Markup])
  /// The number of the figure or table with an id.
  case reference(String)
  /// A text that the index lists under a heading, such as `危房改造/完成情况`; empty for the text itself.
  case term(heading: String, [Markup])
  /// Where a term of the index stands, by the number of its place in the book.
  case place(Int)
}

/// An element of HTML, with a name in small letters.
package struct HTMLElement: Hashable, Sendable {
  package var name: String
  package var attributes: [String: String] = [:]
  package var children: [Markup] = []
  /// The line of the chapter's file on which the block starts; 0 where it is not known.
  package var line = 0

  package init(
    _ name: String, _ attributes: [String: String] = [:], _ children: [Markup] = [], line: Int = 0
  ) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.line = line
  }

  /// Whether the attribute `class` names it.
  func hasClass(_ name: String) -> Bool {
    attributes["class"]?.split(separator: " ").contains { $0 == name } ?? false
  }

  /// The first element of that name within, in the order of the text.
  func first(_ name: String) -> HTMLElement? {
    for case .element(let child) in children {
      if child.name == name { return child }
      if let found = child.first(name) { return found }
    }
    return nil
  }

  /// All elements of that name within, in the order of the text.
  func all(_ name: String) -> [HTMLElement] {
    children.flatMap { child -> [HTMLElement] in
      guard case .element(let child) = child else { return [] }
      return (child.name == name ? [child] : []) + child.all(name)
    }
  }
}

extension Markup {
  /// The text without markup; footnotes are left out.
  package var plainText: String {
    switch self {
    case .text(let text): text
    case .element(let element) where element.name == "br": " "
    case .element(let element): element.children.plainText
    case .term(_, let children): children.plainText
    case .drawing, .footnote, .reference, .place: ""
    }
  }
}

extension [Markup] {
  package var plainText: String { map(\.plainText).joined() }
}
