import Diagnostics

extension Resource {
  /// How many columns a table may have; SQLite itself stops at 2000.
  private static let mostFields = 500

  /// Reads the `schema` of a resource into the fields and keys.
  mutating func readSchema(_ node: YAMLNode, of table: Message, log: inout DiagnosticLog) {
    guard let schema = node["schema"] else {
      log.error(
        "descriptor", at: node.location,
        Message("\(table.chinese)缺少属性 \"schema\"", "\(table.english) lacks the property \"schema\"")
      )
      return
    }
    let known = ["fields", "primaryKey", "uniqueKeys", "foreignKeys", "missingValues"]
    let subject = Message("\(table.chinese)的 schema", "the schema of \(table.english)")
    guard
      var reader = PropertyReader(
        schema, subject: subject,
        known: known + ["$schema", "title", "description", "name", "fieldsMatch"], log: &log)
    else { return }
    primaryKey = reader.strings("primaryKey") ?? []
    missingValues = schema["missingValues"]?.items?.compactMap(\.plainText) ?? missingValues
    uniqueKeys = (schema["uniqueKeys"]?.items ?? []).compactMap { key in
      key.string.map { [$0] } ?? key.items?.compactMap(\.string)
    }
    log.merge(reader.log)

    let fieldNodes = schema["fields"]?.items ?? []
    if fieldNodes.isEmpty {
      log.error(
        "descriptor", at: schema.location,
        Message("\(table.chinese)没有列（fields）", "\(table.english) has no fields"))
    }
    guard fieldNodes.count <= Self.mostFields else {
      log.error(
        "descriptor", at: schema.location,
        Message(
          "\(table.chinese)超过 \(Self.mostFields) 列",
          "\(table.english) has more than \(Self.mostFields) fields"))
      return
    }
    for fieldNode in fieldNodes {
      guard let field = Field(fieldNode, of: table, log: &log) else { continue }
      if fields.contains(where: { $0.name.lowercased() == field.name.lowercased() }) {
        log.error(
          "descriptor", at: field.location,
          Message(
            "\(table.chinese)的列 \"\(field.name)\" 写了不止一次",
            "\(table.english) has the field \"\(field.name)\" more than once"))
      } else {
        fields.append(field)
      }
    }
    for keyNode in schema["foreignKeys"]?.items ?? [] {
      if let key = ForeignKey(keyNode, in: name, of: table, log: &log) { foreignKeys.append(key) }
    }
  }
}

extension Resource.ForeignKey {
  fileprivate init?(
    _ node: YAMLNode, in table: String, of subject: Message, log: inout DiagnosticLog
  ) {
    let name = Message(
      "\(subject.chinese)的 foreignKeys", "the foreignKeys of \(subject.english)")
    guard
      var reader = PropertyReader(
        node, subject: name, known: ["fields", "reference"], log: &log)
    else { return nil }
    let fields = reader.strings("fields") ?? []
    log.merge(reader.log)
    guard let reference = node["reference"], !fields.isEmpty,
      var target = PropertyReader(
        reference, subject: name, known: ["resource", "fields"], log: &log)
    else {
      log.error(
        "descriptor", at: node.location,
        Message(
          "\(name.chinese)要有 fields 和 reference", "\(name.english) need fields and a reference"))
      return nil
    }
    // Table Schema 1 wrote an empty name for the table itself, Table Schema 2 leaves it out.
    let resource = reference["resource"]?.string ?? ""
    let referenced = target.strings("fields") ?? []
    log.merge(target.log)
    self.init(
      fields: fields, resource: resource.isEmpty ? table : resource, referenced: referenced,
      location: node.location)
    guard referenced.count == fields.count else {
      log.error(
        "descriptor", at: reference.location,
        Message(
          "\(name.chinese)：两边的列数不同（\(fields.count) 和 \(referenced.count)）",
          "\(name.english): the sides have \(fields.count) and \(referenced.count) fields"))
      return nil
    }
  }
}

extension YAMLNode {
  /// The text of a scalar, an empty one included.
  fileprivate var plainText: String? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar.text
  }
}
