import Diagnostics
import Tables

/// The items of a YAML list as rows: the keys of each are the names or titles of the columns.
///
/// The list is the root, or what stands at the dialect's `property` (Table Dialect). Nil, with the
/// findings made, when there is no such list.
func yamlItems(
  of root: YAMLNode, path: String, for resource: Resource, log: inout DiagnosticLog
) -> [Story]? {
  guard let list = resource.list(in: root, log: &log) else { return nil }
  return list.compactMap { Story(item: $0, path: path, of: resource, log: &log) }
}

extension Resource {
  /// The nodes of the list that holds the table's rows.
  fileprivate func list(in root: YAMLNode, log: inout DiagnosticLog) -> [YAMLNode]? {
    guard let property = dialect.property else {
      if let items = root.items { return items }
      log.error(
        "yaml-list", at: root.location,
        Message(
          "数据表「\(label)」的文件要是一个列表，每行以 \"- \" 开头",
          "the file of the table \"\(label)\" must be a list, each item after \"- \""),
        hint: Message(
          "列表写在某个键下面时，在 dialect 里写明 property",
          "where the list stands at a key, name it as the property of the dialect"))
      return nil
    }
    guard let entry = root.entries?.first(where: { $0.key == property }) else {
      log.error(
        "yaml-list", at: root.location,
        Message(
          "文件里没有数据表「\(label)」的列表 \"\(property)\"",
          "the file has no list \"\(property)\" for the table \"\(label)\""),
        hint: didYouMean(property, among: (root.entries ?? []).map(\.key)))
      return nil
    }
    if let items = entry.value.items { return items }
    if entry.value.isNull { return [] }
    log.error(
      "yaml-list", at: entry.location,
      Message("\"\(property)\" 要是一个列表，每行以 \"- \" 开头", "\"\(property)\" must be a list"))
    return nil
  }
}

extension Story {
  /// Reads one item; nil, with a finding, when it is no mapping.
  fileprivate init?(
    item: YAMLNode, path: String, of resource: Resource, log: inout DiagnosticLog
  ) {
    guard item.entries != nil else {
      log.error(
        "yaml-list", at: item.location,
        Message("这一项要写成若干行“键: 值”", "this item must be a mapping of keys to values"))
      return nil
    }
    item.reportUnknownKeys(
      known: resource.fields.flatMap(\.storyKeys),
      of: Message("数据表「\(resource.label)」", "the table \"\(resource.label)\""), log: &log)
    entries = []
    source = LedgerSource(path: path, table: resource.name, isStory: true, places: [])
    row = item.location.row ?? 1
    for field in resource.fields { append(field, of: item, log: &log) }
  }
}
