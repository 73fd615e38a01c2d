extension Frame {
  /// Rows that stand in a specification: a list of mappings, or of single values named `data`.
  static func read(_ node: SpecificationNode, _ reader: inout SpecificationReader) -> Frame? {
    guard case .sequence(let rows) = node.value else {
      reader.report(
        .wrongValue("values", node, "一个列表，每项一行", "a list with one item for each row"))
      return nil
    }
    var names: [String] = []
    var places: [String: Int] = [:]
    var cells: [[(column: Int, value: Datum)]] = []
    func place(_ name: String) -> Int {
      if let place = places[name] { return place }
      places[name] = names.count
      names.append(name)
      return names.count - 1
    }
    for row in rows {
      guard case .mapping(let entries) = row.value else {
        cells.append([(place("data"), Datum(row))])
        continue
      }
      var values: [(column: Int, value: Datum)] = []
      for entry in entries {
        for (name, value) in flattened(entry) { values.append((place(name), value)) }
      }
      cells.append(values)
    }
    var columns = names.map {
      Column($0, Array(repeating: Datum.null, count: cells.count))
    }
    for (index, row) in cells.enumerated() {
      for (column, value) in row { columns[column].values[index] = value }
    }
    return Frame(columns: columns, count: cells.count)
  }

  /// A member of a row; members of its own become columns named `a.b`.
  private static func flattened(_ entry: SpecificationNode.Entry) -> [(String, Datum)] {
    guard case .mapping(let inner) = entry.value.value else {
      return [(entry.key, Datum(entry.value))]
    }
    return inner.flatMap(flattened).map { ("\(entry.key).\($0.0)", $0.1) }
  }

  /// What is known about the columns, without declared kinds.
  var tableColumns: [DataTable.Column] {
    columns.map { DataTable.Column($0.name, title: $0.title, unit: $0.unit) }
  }
}

extension Datum {
  /// A scalar of a specification; lists and mappings are missing values.
  init(_ node: SpecificationNode) {
    switch node.value {
    case .boolean(let value): self = .boolean(value)
    case .number(let value): self = .number(value)
    case .text(let value): self = .text(value)
    case .null, .sequence, .mapping: self = .null
    }
  }
}
