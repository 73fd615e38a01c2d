import Foundation

/// The index of a book for a template: headings with the numbers of their places.
package struct IndexFile: Encodable {
  package struct Heading: Encodable {
    var term: String
    var places: [Int]
    var see: String
    var seeAlso: [String]
    var subheadings: [Heading]

    init(_ heading: BookIndex.Heading) {
      term = heading.term
      places = heading.places
      see = heading.see ?? ""
      seeAlso = heading.seeAlso
      subheadings = heading.subheadings.map(Heading.init)
    }
  }

  package struct Group: Encodable {
    var head: String
    var headings: [Heading]
  }

  private var groups: [Group]

  package init(_ index: BookIndex) {
    groups = index.groups.map { Group(head: $0.head, headings: $0.headings.map(Heading.init)) }
  }

  /// The file, with properties in the order of their names.
  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(groups))
  }
}
