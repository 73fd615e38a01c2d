import Diagnostics
import Privacy

extension Field {
  /// Reads one item of a schema's `fields`; nil when it has no name.
  init?(_ node: YAMLNode, of table: Message, log: inout DiagnosticLog) {
    let name = node["name"]?.string ?? "?"
    let subject = Message(
      "\(table.chinese)的列 \"\(name)\"", "the field \"\(name)\" of \(table.english)")
    let known = [
      "name", "title", "header", "type", "itemType", "format", "unit", "decimals", "description",
      "visibility", "constraints", "mask", "folder", "permits",
      "after",
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
    mask = reader.choice("mask", as: Mask.self)
    folder = reader.string("folder").flatMap { contentFolder($0, at: node["folder"], &reader) }
    publicAfter = reader.string("after")
    permitted = reader.strings("permits") ?? []
    if mask != nil || folder != nil, self.type != .string {
      reader.reportWrong("type", node["type"], Message("string（mask、folder 只用于文字列）", "string"))
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

/// The path of a folder below `content/`; nil, with a finding, when it leads elsewhere.
private func contentFolder(
  _ path: String, at node: YAMLNode?, _ reader: inout PropertyReader
) -> String? {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  if parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") && !$0.contains("\\") }) {
    return "content/" + path
  }
  reader.reportWrong(
    "folder", node, Message("content 里的一个文件夹，如 media", "a folder in content, such as media"))
  return nil
}
