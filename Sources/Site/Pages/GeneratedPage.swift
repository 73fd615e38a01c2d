import Diagnostics
import Ledger
import Markdown

/// A page whose content is not Markdown, such as a section of a book; a layout is put around it.
package struct GeneratedPage: Sendable {
  package var path: String
  /// The file that findings about the page are told of.
  package var source: String
  package var layout: String
  /// The key of its column.
  package var column: String
  /// What the layout gets to know, `title` among it.
  package var values: [String: TemplateValue]
  package var html: String

  package init(
    path: String, source: String, layout: String, column: String,
    values: [String: TemplateValue], html: String
  ) {
    self.path = path
    self.source = source
    self.layout = layout
    self.column = column
    self.values = values
    self.html = html
  }
}

extension PageSource {
  /// The page as a source without queries.
  init(_ page: GeneratedPage) {
    let location = SourceLocation(page.source)
    let entries = [("layout", page.layout), ("column", page.column), ("path", page.path)]
    self.init(
      path: page.source,
      settings: YAMLNode(
        .mapping(
          entries.map { key, text in
            YAMLNode.Entry(
              key: key, location: location,
              value: YAMLNode(.scalar(.init(text: text, isPlain: true)), at: location))
          }), at: location),
      body: [.text(page.html)], document: MarkdownNode(.document, line: 1),
      values: page.values.mapValues(\.binding))
  }
}
