package import Diagnostics
import GRDB

/// A file of the content that a row names; it is public as the row is.
package struct NamedFile: Hashable, Sendable {
  /// The path relative to the site's folder, such as `content/media/grapes.svg`.
  package var path: String
  /// Whether at least one row that names the file is public.
  package var isPublic: Bool
  /// The first cell that names it: of a public row, where there is one.
  package var location: SourceLocation?

  package init(path: String, isPublic: Bool, location: SourceLocation?) {
    self.path = path
    self.isPublic = isPublic
    self.location = location
  }
}

extension Ledger {
  /// The files that the rows of all tables name, in the order of their paths.
  package func namedFiles(asOf moment: Moment) throws -> [NamedFile] {
    var files: [String: NamedFile] = [:]
    let isFile = { (field: Field) in field.folder != nil }
    for selection in [CellSelection.published(moment), .withheld(moment)] {
      for resource in descriptor.resources where resource.fields.contains(where: isFile) {
        try forEachCell(of: resource, selection, fields: isFile) { cell in
          let field = resource.fields[cell.field]
          let path = "\(field.folder ?? "")/\(String(decoding: cell.bytes, as: UTF8.self))"
          guard files[path] == nil else { return }
          files[path] = NamedFile(
            path: path, isPublic: selection == .published(moment),
            location: location(source: cell.source, row: cell.row, field: field.name))
        }
      }
    }
    return files.values.sorted { $0.path < $1.path }
  }
}
