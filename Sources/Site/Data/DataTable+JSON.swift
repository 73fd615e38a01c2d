import Charts
import Diagnostics
import Tables

extension DataTable {
  /// The rows of a JSON value: a list of objects, or of single values for a column `data`.
  ///
  /// Members of members become columns named `a.b`. Lists have no column of their own. The result is
  /// nil, with a finding, when there is no list of rows.
  init?(
    _ document: SpecificationNode, property: String?, path: String, log: inout DiagnosticLog
  ) {
    guard let node = document.member(property ?? "", path: path, log: &log) else { return nil }
    guard case .sequence(let items) = node.value else {
      log.error(
        "json-rows", at: SourceLocation(path, node.position),
        Message("这里应为一个列表，每项一行", "expected a list here, with one item for each row"),
        hint: node.hintAtLists(below: property))
      return nil
    }
    var reader = RowReader()
    var rows: [[Datum]] = []
    rows.reserveCapacity(items.count)
    for item in items {
      rows.append(reader.row(item))
      guard reader.isWithinLimits(rows: items.count) else {
        log.error(
          "table-size", at: SourceLocation(path, item.position),
          Message(
            "数据最多 \(Limits.standard.columns) 列、\(Limits.standard.cells) 格",
            "data have at most \(Limits.standard.columns) columns and \(Limits.standard.cells) cells"
          ))
        return nil
      }
    }
    self.init(columns: reader.names.map { Column($0) }, rows: rows)
  }
}

/// Turns objects into rows of the columns that it has met so far.
private struct RowReader {
  /// The columns in the order of their first appearance.
  private(set) var names: [String] = []
  private var places: [String: Int] = [:]
  private var row: [Datum] = []
  /// Objects mostly have the same keys in the same order, so this place is tried first.
  private var expected = 0

  mutating func row(_ node: SpecificationNode) -> [Datum] {
    row = Array(repeating: .null, count: names.count)
    expected = 0
    if case .mapping(let entries) = node.value {
      for entry in entries { add(entry.value, named: entry.key) }
    } else {
      add(node, named: "data")
    }
    return row
  }

  func isWithinLimits(rows: Int) -> Bool {
    names.count <= Limits.standard.columns && names.count * rows <= Limits.standard.cells
  }

  private mutating func add(_ node: SpecificationNode, named name: String) {
    switch node.value {
    case .null: set(.null, name)
    case .boolean(let flag): set(.boolean(flag), name)
    case .number(let number): set(.number(number), name)
    case .text(let text): set(.text(text), name)
    case .sequence: break
    case .mapping(let entries):
      for entry in entries { add(entry.value, named: "\(name).\(entry.key)") }
    }
  }

  private mutating func set(_ value: Datum, _ name: String) {
    let place = place(of: name)
    row[place] = value
    expected = place + 1
  }

  private mutating func place(of name: String) -> Int {
    if expected < names.count, names[expected] == name { return expected }
    if let known = places[name] { return known }
    places[name] = names.count
    names.append(name)
    row.append(.null)
    return names.count - 1
  }
}

extension SpecificationNode {
  /// The member that a path such as `data.rows` leads to; the value itself for an empty path.
  fileprivate func member(
    _ property: String, path: String, log: inout DiagnosticLog
  ) -> SpecificationNode? {
    var node = self
    for name in property.split(separator: ".") {
      guard let next = node.members.first(where: { $0.key == name })?.value else {
        let near = suggestion(for: String(name), among: node.members.map(\.key))
        log.error(
          "json-rows", at: SourceLocation(path, node.position),
          Message("这里没有 \"\(name)\"", "there is no \"\(name)\" here"),
          hint: near.map { Message("是不是 \"\($0)\"？", "did you mean \"\($0)\"?") })
        return nil
      }
      node = next
    }
    return node
  }

  /// The members that hold lists, as what `property` could name.
  fileprivate func hintAtLists(below property: String?) -> Message? {
    let lists = members.filter { if case .sequence = $0.value.value { true } else { false } }
      .prefix(5).map { [property, $0.key].compactMap(\.self).joined(separator: ".") }
    guard !lists.isEmpty else { return nil }
    return Message(
      "在 data.format.property 写明列表的名称：\(lists.joined(separator: "、"))",
      "name the list in data.format.property: \(lists.joined(separator: ", "))")
  }

  private var members: [Entry] { if case .mapping(let entries) = value { entries } else { [] } }
}

extension SourceLocation {
  fileprivate init(_ path: String, _ position: SpecificationNode.Position?) {
    self.init(path, row: position?.line, column: position?.column)
  }
}
