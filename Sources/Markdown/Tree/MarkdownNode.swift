/// A node of a Markdown document.
///
/// The tree holds only what may be published: raw HTML and unsafe addresses were reported and left out
/// when it was made. A line break between two Chinese characters is not in it either, since it means
/// nothing.
package struct MarkdownNode: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case document
    case paragraph
    case heading(level: Int)
    case blockQuote
    /// `start` is the first number; nil for a list with bullets. In a tight list the paragraphs of an
    /// item are written without space between them.
    case list(start: Int?, isTight: Bool)
    case item
    /// `line` is the line of the file on which the literal starts.
    case codeBlock(info: String, literal: String, line: Int)
    case thematicBreak
    /// The children are rows, of which the first is the header; and `sections` between rows.
    case table([Alignment])
    case row
    case cell
    /// Holes that stand alone on their line, in a list item or in a table row of their own.
    case sections
    /// Stands at the end of the document.
    case footnote(number: Int, references: Int)

    case text(String)
    case hole(Hole)
    case softBreak
    case lineBreak
    case code(String)
    case emphasis
    case strong
    case strikethrough
    case link(LinkAddress, title: [TextPart])
    /// A text that states what a fact of the ledger says: `[3,531万元](fact:budget-2016)`. `column` is
    /// where its bracket opens, in characters from 1; nil where that is not known.
    case claim(fact: String, column: Int?)
    /// A text that the index of a book lists: `[危房改造](index:)`, or under a heading of the index,
    /// `[改造412户](index:危房改造/完成情况)`. An empty heading is the text itself.
    case indexTerm(String)
    case image(LinkAddress, title: [TextPart])
    /// The `occurrence`th reference, from 1, to a footnote.
    case footnoteReference(number: Int, occurrence: Int)
  }

  package enum Alignment: Hashable, Sendable {
    case natural, left, center, right
  }

  package var kind: Kind
  package var children: [MarkdownNode]
  /// The line of the file on which the node starts.
  package var line: Int

  package init(_ kind: Kind, _ children: [MarkdownNode] = [], line: Int) {
    self.kind = kind
    self.children = children
    self.line = line
  }
}

extension MarkdownNode {
  /// The text without markup; holes are left out.
  package var plainText: String {
    switch kind {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    default: children.map(\.plainText).joined()
    }
  }
}
