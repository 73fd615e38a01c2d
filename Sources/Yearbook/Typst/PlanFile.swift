import Foundation

/// What a template gets to know of a book's plan.
package struct PlanFile: Encodable {
  private struct Line: Encodable {
    var label: String
    var values: [String]

    init(_ line: BookPlan.Line) {
      label = line.label
      values = line.values
    }
  }

  private var title: String
  private var edition: String
  private var year: Int
  private var office: String
  private var imprint: [Line]
  private var editors: [Line]
  private var paper: String
  private var fonts: [String: String]
  /// The titles of the numbered chapters, for the tabs at the edge.
  private var chapters: [String]

  package init(_ book: Book) {
    let plan = book.plan
    title = plan.title
    edition = plan.edition
    year = plan.year
    office = plan.office
    imprint = plan.imprint.map(Line.init)
    editors = plan.editors.map(Line.init)
    paper = plan.paper.rawValue
    fonts = plan.fonts
    chapters = book.chapters.filter { $0.number != nil }.map(\.title)
  }

  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }
}
