import Tables

extension Descriptor {
  /// The descriptor without the tables, columns and keys that are not public.
  package var publicPart: Descriptor {
    var result = self
    result.resources = resources.filter { !$0.isInternal && $0.fields.contains { !$0.isInternal } }
    let tables = result.resources
    for index in result.resources.indices {
      result.resources[index].removeInternals(among: tables)
    }
    return result
  }
}

extension Resource {
  fileprivate mutating func removeInternals(among tables: [Resource]) {
    let whole = self
    func isPublic(_ columns: [String], of table: Resource) -> Bool {
      columns.allSatisfy { table[$0]?.isInternal == false }
    }
    fields.removeAll(where: \.isInternal)
    if !isPublic(primaryKey, of: whole) { primaryKey = [] }
    uniqueKeys.removeAll { !isPublic($0, of: whole) }
    foreignKeys.removeAll { key in
      guard let target = tables.first(where: { $0.name == key.resource }) else { return true }
      let isMasked = key.fields.contains { whole[$0]?.mask != nil }
      return isMasked || !isPublic(key.fields, of: whole) || !isPublic(key.referenced, of: target)
    }
    // Masked values may repeat, and suppressed counts are empty.
    let masked = Set(fields.filter { $0.mask != nil }.map(\.name))
    if !masked.isDisjoint(with: primaryKey) { primaryKey = [] }
    uniqueKeys.removeAll { !masked.isDisjoint(with: $0) }
    for index in fields.indices where masked.contains(fields[index].name) {
      fields[index].constraints.unique = false
    }
    for index in fields.indices
    where suppression?.counts.contains(fields[index].name) == true
      || fields[index].publicAfter != nil
    {
      fields[index].constraints.required = false
    }
    release = nil
    owner = nil
    missingValues = [""]
    dialect = Dialect()
    paths = []
  }
}
