import Charts

extension DataTable {
  /// The rows of a JSON value: a list of objects, whose members of members become columns `a.b`.
  init(json node: SpecificationNode) {
    var names: [String] = []
    var places: [String: Int] = [:]
    var rows: [[Datum]] = []
    guard case .sequence(let items) = node.value else {
      self.init(columns: [], rows: [])
      return
    }
    func add(_ node: SpecificationNode, _ name: String, to row: inout [Datum]) {
      if case .mapping(let entries) = node.value {
        for entry in entries {
          add(entry.value, name.isEmpty ? entry.key : "\(name).\(entry.key)", to: &row)
        }
        return
      }
      if case .sequence = node.value { return }
      let name = name.isEmpty ? "data" : name
      let place = places[name] ?? names.count
      if place == names.count {
        names.append(name)
        places[name] = place
      }
      while row.count <= place { row.append(.null) }
      row[place] = Datum(plain: node)
    }
    for item in items {
      var row: [Datum] = []
      add(item, "", to: &row)
      rows.append(row)
    }
    self.init(columns: names.map { Column($0) }, rows: rows)
  }

  /// The rows of a CSV text; a column whose values are all numbers or truth values has them as such.
  init(csv text: String, delimiter: Character = ",") {
    var lines = cells(of: text, delimiter)
    let header = lines.isEmpty ? [] : lines.removeFirst()
    let columns = header.indices.map { place in
      kind(of: lines.lazy.map { place < $0.count ? $0[place] : "" })
    }
    self.init(
      columns: header.map { Column($0) },
      rows: lines.map { line in
        zip(line, columns).map { cell, kind in
          if cell.isEmpty { return .null }
          switch kind {
          case .number: return Double(cell).map(Datum.number) ?? .null
          case .boolean: return .boolean(cell == "true")
          case .text, .date: return .text(cell)
          }
        }
      })
  }
}

private func kind(of cells: some Sequence<String>) -> DataTable.Column.Kind {
  let filled = cells.filter { !$0.isEmpty }
  if filled.isEmpty { return .text }
  if filled.allSatisfy({ $0 == "true" || $0 == "false" }) { return .boolean }
  return filled.allSatisfy { Double($0) != nil } ? .number : .text
}

private func cells(of text: String, _ delimiter: Character) -> [[String]] {
  var lines: [[String]] = []
  var line: [String] = []
  var cell = ""
  var isQuoted = false
  var characters = text.unicodeScalars.first == "\u{FEFF}" ? Substring(text.dropFirst()) : text[...]
  while let character = characters.popFirst() {
    switch character {
    case "\"" where isQuoted && characters.first == "\"":
      cell.append("\"")
      characters.removeFirst()
    case "\"": isQuoted.toggle()
    case delimiter where !isQuoted:
      line.append(cell)
      cell = ""
    case "\n" where !isQuoted, "\r\n" where !isQuoted, "\r" where !isQuoted:
      lines.append(line + [cell])
      (line, cell) = ([], "")
    default: cell.append(character)
    }
  }
  if !line.isEmpty || !cell.isEmpty { lines.append(line + [cell]) }
  return lines
}

extension Datum {
  fileprivate init(plain node: SpecificationNode) {
    switch node.value {
    case .boolean(let value): self = .boolean(value)
    case .number(let value): self = .number(value)
    case .text(let value): self = .text(value)
    case .null, .sequence, .mapping: self = .null
    }
  }
}
