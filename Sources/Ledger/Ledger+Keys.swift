package import Diagnostics

extension RowPlaces {
  /// The table that a place in a file belongs to.
  package func table(of location: SourceLocation) -> Resource? {
    sources.first { $0.path == location.path && $0.sheet == location.sheet }
      .flatMap { descriptor[$0.table] }
  }
}

extension Ledger {
  /// The values of the primary keys of the rows at places, by file and row.
  package func keys(of locations: [SourceLocation]) throws -> [SourceLocation: [String: Value]] {
    let connection = try connect()
    var keys: [SourceLocation: [String: Value]] = [:]
    for (path, locations) in Dictionary(grouping: locations, by: \.path) {
      let wanted = Set(locations.compactMap(\.row))
      for (index, source) in sources.enumerated() where source.path == path {
        guard let table = descriptor[source.table], !table.primaryKey.isEmpty else { continue }
        let columns = table.primaryKey.map(quoted).joined(separator: ", ")
        let query = try connection.prepare(
          "SELECT _row, \(columns) FROM \(quoted(table.name)) WHERE _source = \(index + 1)")
        try query.forEach([]) { row in
          guard case .integer(let number) = row[0] else { return }
          let isWanted = source.isStory || wanted.contains(Int(number))
          guard isWanted else { return }
          let values = Dictionary(
            zip(table.primaryKey, row.dropFirst()), uniquingKeysWith: { first, _ in first })
          for location in locations
          where location.sheet == source.sheet && (source.isStory || location.row == Int(number)) {
            keys[SourceLocation(path, sheet: source.sheet, row: location.row)] = values
          }
        }
      }
    }
    return keys
  }
}
