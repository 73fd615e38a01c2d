package import Diagnostics
import Tables

extension Descriptor {
  /// The path of the descriptor in the site's folder.
  package static let path = "content/datapackage.yaml"

  /// Reads a descriptor; nil when nothing of it can be used, while every finding is in the log.
  ///
  /// Wrong parts are left out of the result, so that one run reports all that is wrong.
  package init?(yaml text: String, path: String = Descriptor.path, log: inout DiagnosticLog) {
    guard let root = parseYAML(text, path: path, log: &log) else { return nil }
    let subject = Message("数据包说明", "the data package")
    let known =
      ["name", "title", "description", "resources"] + [
        "$schema", "id", "profile", "licenses", "contributors", "keywords", "created", "version",
        "sources", "homepage", "image",
      ]
    guard var reader = PropertyReader(root, subject: subject, known: known, log: &log) else {
      return nil
    }
    self.init(
      name: reader.requiredString("name") ?? "", title: reader.string("title"),
      description: reader.string("description"))
    if root["resources"]?.items == nil {
      log.error(
        "descriptor", at: root["resources"]?.location ?? root.location,
        Message("数据包说明缺少数据表清单 resources", "the data package lacks its list \"resources\""))
    }
    log.merge(reader.log)
    for node in root["resources"]?.items ?? [] {
      if let resource = Resource(node, log: &log) { resources.append(resource) }
    }
    checkReferences(log: &log)
  }
}

/// Whether SQL takes a name as that of a table or a column; if not, that is reported.
func checkName(
  _ name: String, of subject: Message, node: YAMLNode, log: inout DiagnosticLog
) -> Bool {
  let hasFirst = name.unicodeScalars.first?.properties.isAlphabetic == true
  let isPlain = name.unicodeScalars.allSatisfy {
    $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_"
  }
  if hasFirst, isPlain, !name.lowercased().hasPrefix("sqlite_") { return true }
  log.error(
    "descriptor", at: node["name"]?.location ?? node.location,
    Message(
      "\(subject.chinese)的名称不合格：要以字母或汉字开头，只用字母、汉字、数字和下划线",
      "the name of \(subject.english) must begin with a letter and have only letters, digits and _")
  )
  return false
}
