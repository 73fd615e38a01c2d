/// A view repeated for several fields, which take the place of `{repeat: …}` in it.
enum Repeat {
  static func read(
    _ node: SpecificationNode, _ entries: [String: SpecificationNode.Entry], name: String,
    inheriting parent: [SpecificationNode.Entry], _ reader: inout SpecificationReader
  ) -> View? {
    guard let fields = entries["repeat"], let specification = entries["spec"] else {
      reader.report(.missing("spec", in: "chart", at: node))
      return nil
    }
    let columns = reader.count(entries["columns"], "columns")
    if case .sequence(let nodes) = fields.value.value {
      guard !nodes.isEmpty else {
        reader.report(.wrongValue("repeat", fields.value, "列名的列表", "a list of columns"))
        return nil
      }
      let names = texts(fields, "repeat", &reader)
      return grid(
        names.map { ["repeat": $0] }, columns: columns, specification.value, &reader)
    }
    let parts = reader.entries(of: fields.value, "repeat", keys: ["row", "column", "layer"])
    let prefix = specification.value.repeatPrefix
    if let layer = parts["layer"], parts["row"] == nil, parts["column"] == nil {
      let children = texts(layer, "repeat.layer", &reader).compactMap { field in
        View.read(
          specification.value.replacingRepeats(["layer": field]),
          name: "\(prefix)child__layer_\(identifier(field))", inheriting: parent, &reader)
      }
      if children.isEmpty, !reader.hasErrors {
        reader.report(.wrongValue("repeat.layer", layer.value, "列名的列表", "a list of columns"))
      }
      return children.isEmpty ? nil : View(.layer(children))
    }
    let rows = texts(parts["row"], "repeat.row", &reader)
    let across = texts(parts["column"], "repeat.column", &reader)
    let combinations = (rows.isEmpty ? [nil] : rows.map(Optional.some)).flatMap { row in
      (across.isEmpty ? [nil] : across.map(Optional.some)).map { column in
        var fields: [String: String] = [:]
        fields["row"] = row
        fields["column"] = column
        return fields
      }
    }
    // Layers are repeated within each combination.
    let inner =
      parts["layer"].map { layer in
        SpecificationNode(
          .mapping([
            .init("repeat", SpecificationNode(.mapping([layer]), at: layer.position)),
            .init("spec", specification.value),
          ]), at: specification.value.position)
      } ?? specification.value
    return grid(
      combinations, columns: max(across.count, 1), inner, &reader)
  }

  private static func grid(
    _ combinations: [[String: String]], columns: Int?, _ specification: SpecificationNode,
    _ reader: inout SpecificationReader
  ) -> View? {
    let children = combinations.compactMap { fields in
      let parts = [("repeat", ""), ("row", "row_"), ("column", "column_")].map { key, prefix in
        fields[key].map { prefix + identifier($0) } ?? ""
      }
      // Vega-Lite names what is repeated without what stands around it.
      return View.read(
        specification.replacingRepeats(fields),
        name: "\(specification.repeatPrefix)child__\(parts.joined())", isRepeated: true, &reader)
    }
    guard children.count == combinations.count, !children.isEmpty else { return nil }
    return View(.concat(Concat(columns: columns, children: children)))
  }

  private static func texts(
    _ entry: SpecificationNode.Entry?, _ place: String, _ reader: inout SpecificationReader
  ) -> [String] {
    guard let nodes = reader.list(entry, place) else { return [] }
    return nodes.compactMap { reader.text(SpecificationNode.Entry(place, $0), place) }
  }

  /// A field in a scale's name: what is no ASCII letter or digit becomes `_`.
  private static func identifier(_ field: String) -> String {
    var name = ""
    for scalar in field.unicodeScalars {
      let isLetter = scalar.isASCII && scalar.properties.isAlphabetic
      name.unicodeScalars.append(isLetter || ("0"..."9") ~= scalar || scalar == "_" ? scalar : "_")
    }
    return field.unicodeScalars.first.map { ("0"..."9") ~= $0 } == true ? "_" + name : name
  }
}

extension SpecificationNode {
  /// The own name of what is repeated, which comes first in the names of its scales.
  fileprivate var repeatPrefix: String {
    if case .text(let name)? = self["name"]?.value { "\(name)_" } else { "" }
  }
}

extension SpecificationNode {
  /// The node with `{repeat: key}` replaced by the field that the key stands for.
  fileprivate func replacingRepeats(_ fields: [String: String]) -> SpecificationNode {
    switch value {
    case .mapping(let entries):
      if entries.count == 1, entries[0].key == "repeat",
        case .text(let key) = entries[0].value.value,
        let field = fields[key]
      {
        return SpecificationNode(.text(field), at: position)
      }
      return SpecificationNode(
        .mapping(
          entries.map { Entry($0.key, at: $0.position, $0.value.replacingRepeats(fields)) }),
        at: position)
    case .sequence(let nodes):
      return SpecificationNode(.sequence(nodes.map { $0.replacingRepeats(fields) }), at: position)
    case .null, .boolean, .number, .text: return self
    }
  }
}
