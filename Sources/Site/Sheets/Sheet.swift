import Markdown

/// What a template in Typst gets to know: the sheets that hang on a notice board on one day.
package struct SheetBook: Encodable {
  struct Site: Encodable {
    var name: String
    var office: String
    var demo: Bool
  }

  package struct Place: Hashable, Encodable, Sendable {
    package var code: String
    package var name: String
  }

  var site: Site
  var place: Place
  /// The day, as `2020-12-31`.
  var day: String
  /// From which size of a table on the sheet gets another paper.
  var paper: [String: Int]
  package var sheets: [Sheet]
}

/// One sheet of paper for a notice board.
package struct Sheet: Encodable {
  enum Text: Encodable {
    case plain(String)
    case markdown([DocumentPart])

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .plain(let text): try text.encode(to: encoder)
      case .markdown(let parts): try parts.encode(to: encoder)
      }
    }
  }

  struct Table: Encodable {
    struct Column: Encodable {
      var title: String
      var unit: String
      var number: Bool
    }

    var caption: String
    var note: String
    var columns: [Column]
    var rows: [[String]]
    /// One text for each column; all are empty when nothing is added up.
    var totals: [String]
  }

  /// The values of the sheet's row, by the names of their columns.
  var fields: [String: Text]
  /// The full address of the page on the web; empty when it is not known.
  var address: String
  /// A drawing (SVG) of the address for the camera of a phone.
  var qr: String
  var tables: [Table]
}

/// A part of a Markdown text, for templates that are no HTML.
struct DocumentPart: Encodable {
  var kind: String
  var text: String?
  var children: [DocumentPart]?

  init(_ node: MarkdownNode) {
    switch node.kind {
    case .text(let text), .code(let text):
      kind = "text"
      self.text = text
    case .softBreak:
      kind = "text"
      text = " "
    case .lineBreak: kind = "break"
    default:
      kind = Self.name(of: node.kind)
      children = node.children.map(DocumentPart.init)
    }
  }

  private static func name(of kind: MarkdownNode.Kind) -> String {
    switch kind {
    case .paragraph: "paragraph"
    case .heading: "heading"
    case .list(let start, _): start == nil ? "list" : "ordered"
    case .item: "item"
    case .table: "table"
    case .row: "row"
    case .cell: "cell"
    case .strong: "strong"
    default: "group"
    }
  }
}
