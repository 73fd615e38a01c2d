import Diagnostics

extension Field {
  /// Reads one item of a schema's `fields`; nil when it has no name.
  init?(_ node: YAMLNode, of table: Message, log: inout DiagnosticLog) {
    let name = node["name"]?.string ?? "?"
    let subject = Message(
      "\(table.chinese)的列 \"\(name)\"", "the field \"\(name)\" of \(table.english)")
    let known = [
      "name", "title", "header", "type", "itemType", "format", "unit", "decimals", "description",
      "visibility", "constraints",
    ]
    guard
      var reader = PropertyReader(
        node, subject: subject,
        known: known + ["example", "examples", "rdfType", "categories"], log: &log)
    else { return nil }
    let hasName = reader.requiredString("name") != nil
    let type = reader.choice("type", as: FieldType.self)
    self.init(
      name: name, title: reader.string("title"), header: reader.string("header"),
      type: type ?? .string,
      itemType: reader.choice("itemType", as: FieldType.self) ?? .string,
      unit: reader.string("unit"), decimals: reader.integer("decimals", in: 0...10),
      description: reader.string("description"),
      isInternal: reader.choice("visibility", as: Visibility.self) == .internal,
      location: node.location)
    if let format = reader.string("format") {
      isMarkdown = self.type == .string && format == "markdown"
      if !isMarkdown, format != "default" {
        reader.reportWrong(
          "format", node["format"],
          Message("markdown（仅用于 string 列）", "markdown, on a field of type string"))
      }
    }
    if itemType == .list {
      reader.reportWrong(
        "itemType", node["itemType"], Message("list 以外的类型", "any type but list"))
      itemType = .string
    }
    if let constraints = node["constraints"] {
      self.constraints = Constraints(constraints, of: subject, log: &log)
    }
    if ["rowid", "oid"].contains(name.lowercased()) {
      reader.reportWrong(
        "name", node["name"],
        Message("别的名称（它在 SQLite 中另有含义）", "another name (SQLite uses this one)"))
    }
    log.merge(reader.log)
    guard hasName, checkName(name, of: subject, node: node, log: &log) else { return nil }
  }
}

extension Field.Constraints {
  fileprivate init(_ node: YAMLNode, of field: Message, log: inout DiagnosticLog) {
    self.init()
    let subject = Message(
      "\(field.chinese)的 constraints", "the constraints of \(field.english)")
    let known = [
      "required", "unique", "enum", "pattern", "minimum", "maximum", "minLength", "maxLength",
    ]
    guard var reader = PropertyReader(node, subject: subject, known: known, log: &log) else {
      return
    }
    required = reader.bool("required")
    unique = reader.bool("unique")
    allowed = reader.strings("enum")
    pattern = reader.string("pattern")
    minimum = reader.string("minimum")
    maximum = reader.string("maximum")
    minLength = reader.integer("minLength", in: 0...1_000_000)
    maxLength = reader.integer("maxLength", in: 0...1_000_000)
    log.merge(reader.log)
  }
}
