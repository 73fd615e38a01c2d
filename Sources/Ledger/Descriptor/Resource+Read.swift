import Diagnostics
import Tables

extension Resource {
  /// Reads one item of `resources`; nil when it has no name or no file.
  init?(_ node: YAMLNode, log: inout DiagnosticLog) {
    let name = node["name"]?.string ?? "?"
    let subject = Message("数据表 \"\(name)\"", "the table \"\(name)\"")
    let known =
      [
        "name", "title", "path", "encoding", "dialect", "schema", "release", "visibility",
        "owner", "suppress",
      ] + [
        "description", "$schema", "profile", "type", "format", "mediatype", "bytes", "hash",
        "licenses", "sources", "homepage",
      ]
    guard var reader = PropertyReader(node, subject: subject, known: known, log: &log) else {
      return nil
    }
    let hasName = reader.requiredString("name") != nil
    let paths = reader.node["path"] == nil ? [] : reader.strings("path") ?? []
    if paths.isEmpty, node["path"] == nil { _ = reader.requiredString("path") }
    let isInternal = reader.choice("visibility", as: Visibility.self) == .internal
    let title = reader.string("title")
    let description = reader.string("description")
    let encoding = reader.string("encoding")
    let owner = reader.string("owner")
    log.merge(reader.log)

    self.init(
      name: name, title: title, description: description,
      paths: paths.compactMap { sitePath($0, at: node["path"], log: &log) },
      dialect: Dialect(node["dialect"], encoding: encoding, at: node, of: subject, log: &log),
      fields: [], primaryKey: [], uniqueKeys: [], foreignKeys: [],
      missingValues: Resource.missingValues, release: nil, owner: owner, isInternal: isInternal,
      location: node.location)
    suppression = node["suppress"].flatMap { Suppression($0, of: subject, log: &log) }
    release = node["release"].flatMap { Release($0, of: subject, log: &log) }
    readSchema(node, of: subject, log: &log)
    guard hasName, checkName(name, of: subject, node: node, log: &log) else { return nil }
  }
}

enum Visibility: String, CaseIterable {
  case `public`, `internal`
}

extension Resource.Release {
  fileprivate init?(_ node: YAMLNode, of table: Message, log: inout DiagnosticLog) {
    let subject = Message("\(table.chinese)的 release", "the release of \(table.english)")
    guard
      var reader = PropertyReader(
        node, subject: subject, known: ["from", "until", "withheld", "requires"], log: &log)
    else { return nil }
    from = reader.string("from")
    until = reader.string("until")
    withheld = reader.string("withheld")
    requires = reader.strings("requires") ?? []
    log.merge(reader.log)
  }
}

extension Resource.Suppression {
  fileprivate init?(_ node: YAMLNode, of table: Message, log: inout DiagnosticLog) {
    let subject = Message("\(table.chinese)的 suppress", "the suppression of \(table.english)")
    guard
      var reader = PropertyReader(
        node, subject: subject, known: ["counts", "by", "within", "below"], log: &log)
    else { return nil }
    for key in ["counts", "by", "below"] where node[key] == nil { _ = reader.requiredString(key) }
    counts = reader.strings("counts") ?? []
    by = reader.strings("by") ?? []
    within = reader.strings("within") ?? []
    below = reader.integer("below", in: 2...1000) ?? 5
    log.merge(reader.log)
  }
}

/// The path of a resource relative to the site's folder; nil, with a finding, when it leads out.
private func sitePath(_ path: String, at node: YAMLNode?, log: inout DiagnosticLog) -> String? {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  let isPlain =
    !path.contains("\\") && !path.contains("\0") && !path.contains(":")
    && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  let stars = path.count { $0 == "*" }
  if isPlain, stars == 0 || (stars == 1 && parts.last == "*.md" && parts.count > 1) {
    return "content/" + path
  }
  log.error(
    "path", at: node?.location,
    Message(
      "路径 \"\(path)\" 不能用：要从 content 文件夹写起，不含 ..；整个文件夹的故事写成 文件夹/*.md",
      "the path \"\(path)\" cannot be used: write it from the folder content, without \"..\"; "
        + "a folder of stories is written folder/*.md"))
  return nil
}
