/// What a part of a workbook refers to (Open Packaging Conventions, ECMA-376 part 2, clause 9).
struct Relations: Sendable {
  private struct Relation {
    var id: String
    /// The last word of the type, such as `worksheet`.
    var kind: String
    /// The name of the part in the archive.
    var target: String
  }

  private var relations: [Relation] = []

  /// Reads the relations of a part, or of the whole archive when `part` is empty.
  init(of part: String, in archive: borrowing ZipArchive) throws(WorkbookFault) {
    let folders = part.split(separator: "/").dropLast().map(String.init)
    let file = part.split(separator: "/").last ?? ""
    let name = (folders + ["_rels", "\(file).rels"]).joined(separator: "/")
    guard var xml = try WorkbookPart(name, in: archive) else { throw .missingPart(name) }
    var found: [Relation] = []
    try xml.forEachElement { xml throws(XMLFault) in
      guard xml.isNamed("Relationship"), found.count < mostRelations,
        let id = try xml.attribute("Id"),
        let type = try xml.attribute("Type"), let target = try xml.attribute("Target"),
        try xml.attribute("TargetMode") != "External"
      else { return }
      let kind = type.split(separator: "/").last.map(String.init) ?? ""
      found.append(Relation(id: id, kind: kind, target: resolved(target, in: folders)))
    }
    relations = found
  }

  /// The part that the first relation of a kind leads to.
  func target(kind: String) -> String? { relations.first { $0.kind == kind }?.target }

  /// The part and the kind of the relation with this identifier.
  func target(id: String) -> (name: String, kind: String)? {
    relations.first { $0.id == id }.map { ($0.target, $0.kind) }
  }
}

/// Relations beyond this number are left out.
private let mostRelations = 10_000

/// The name of a part that is given relative to a folder, or from the root with a leading `/`.
private func resolved(_ target: String, in folders: [String]) -> String {
  var path = target.hasPrefix("/") ? [] : folders
  for part in target.split(separator: "/") {
    switch part {
    case ".": continue
    case "..": _ = path.popLast()
    default: path.append(String(part))
    }
  }
  return path.joined(separator: "/")
}
