import Diagnostics

extension Descriptor {
  /// Reports names that refer to nothing, and drops the keys that cannot be used.
  mutating func checkReferences(log: inout DiagnosticLog) {
    var names: Set<String> = []
    for resource in resources where !names.insert(resource.name.lowercased()).inserted {
      log.error(
        "descriptor", at: resource.location,
        Message(
          "数据表 \"\(resource.name)\" 写了不止一次",
          "the table \"\(resource.name)\" occurs more than once"))
    }
    var seen: Set<String> = []
    resources = resources.filter { seen.insert($0.name.lowercased()).inserted }
    for index in resources.indices { resources[index].checkColumns(log: &log) }
    let tables = resources
    for index in resources.indices {
      resources[index].foreignKeys = tables[index].foreignKeys.filter { key in
        tables[index].canUse(key, among: tables, log: &log)
      }
    }
  }
}

extension Resource {
  /// All keys: the primary one first, then the unique ones and the columns that are unique alone.
  var keys: [[String]] {
    let all = [primaryKey] + uniqueKeys + fields.filter(\.constraints.unique).map { [$0.name] }
    return all.reduce(into: []) { keys, key in
      if !key.isEmpty, !keys.contains(key) { keys.append(key) }
    }
  }

  /// Reports keys and release columns that do not exist, and drops them.
  fileprivate mutating func checkColumns(log: inout DiagnosticLog) {
    if !hasColumns(primaryKey, for: "primaryKey", at: location, log: &log) { primaryKey = [] }
    // A primary key has no empty parts.
    for index in fields.indices where primaryKey.contains(fields[index].name) {
      fields[index].constraints.required = true
    }
    let table = self
    uniqueKeys.removeAll {
      !table.hasColumns($0, for: "uniqueKeys", at: location, log: &log) || $0.isEmpty
    }
    checkPrivacy(log: &log)
    for column in [release?.from, release?.until].compactMap(\.self) {
      guard hasColumns([column], for: "release", at: location, log: &log) else {
        // Without its bounds nothing of the table may be published.
        isInternal = true
        continue
      }
      if let type = self[column]?.type, type != .date, type != .datetime {
        isInternal = true
        log.error(
          "descriptor", at: self[column]?.location,
          Message(
            "release 用到的列 \"\(column)\" 要是 date 或 datetime 类型",
            "the column \"\(column)\" that release names must be of type date or datetime"))
      }
    }
    guard !isInternal else { return }
    for column in primaryKey where self[column]?.isInternal == true {
      log.warning(
        "internal-key", at: self[column]?.location,
        Message(
          "主键列 \"\(column)\" 不公开，公开的数据表 \"\(name)\" 就没有主键",
          "the primary key column \"\(column)\" is internal, so the public table \"\(name)\" "
            + "has no key"))
    }
  }

  /// Reports withheld, required and suppressed columns that do not exist or cannot be used so.
  ///
  /// A table whose bounds are wrong becomes internal: nothing of it may be published by mistake.
  private mutating func checkPrivacy(log: inout DiagnosticLog) {
    if let column = release?.withheld {
      if !hasColumns([column], for: "release", at: location, log: &log) {
        isInternal = true
      } else if self[column]?.type != .boolean {
        isInternal = true
        log.error(
          "descriptor", at: self[column]?.location,
          Message(
            "release 的 withheld 用到的列 \"\(column)\" 要是 boolean 类型",
            "the column \"\(column)\" that `withheld` names must be of type boolean"))
      }
    }
    if !hasColumns(release?.requires ?? [], for: "release", at: location, log: &log) {
      isInternal = true
    }
    for index in fields.indices {
      guard let column = fields[index].publicAfter else { continue }
      let isThere = hasColumns([column], for: "after", at: fields[index].location, log: &log)
      if !isThere { fields[index].isInternal = true }
      guard isThere, let type = self[column]?.type, type != .date, type != .datetime else {
        continue
      }
      fields[index].isInternal = true
      log.error(
        "descriptor", at: fields[index].location,
        Message(
          "列 \"\(fields[index].name)\" 的 after 要是一个 date 类型的列",
          "the field \"\(fields[index].name)\" must name a column of type date as its `after`"))
    }
    if let suppression {
      let columns = suppression.counts + suppression.by + suppression.within
      if !hasColumns(columns, for: "suppress", at: location, log: &log) { isInternal = true }
      for column in suppression.counts where self[column].map({ $0.type != .integer }) == true {
        isInternal = true
        log.error(
          "descriptor", at: self[column]?.location,
          Message(
            "suppress 的 counts 用到的列 \"\(column)\" 要是 integer 类型",
            "the column \"\(column)\" that `counts` names must be of type integer"))
      }
    }
  }

  /// Whether the key leads from columns to a key; if not, that is reported.
  fileprivate func canUse(
    _ key: ForeignKey, among tables: [Resource], log: inout DiagnosticLog
  ) -> Bool {
    guard hasColumns(key.fields, for: "foreignKeys", at: key.location, log: &log) else {
      return false
    }
    guard let target = tables.first(where: { $0.name == key.resource }) else {
      log.error(
        "descriptor", at: key.location,
        Message(
          "数据表 \"\(name)\" 的 foreignKeys 指向没有的数据表 \"\(key.resource)\"",
          "the foreignKeys of the table \"\(name)\" refer to an unknown table "
            + "\"\(key.resource)\""),
        hint: didYouMean(key.resource, among: tables.map(\.name)))
      return false
    }
    for (own, other) in zip(key.fields, key.referenced) {
      guard let field = self[own], let type = target[other]?.type else { continue }
      let ownType = key.fields.count == 1 && field.type == .list ? field.itemType : field.type
      guard ownType != type else { continue }
      log.error(
        "descriptor", at: key.location,
        Message(
          "数据表 \"\(name)\" 的列 \"\(own)\" 与它指向的列 \"\(other)\" 类型不同："
            + "\(ownType.rawValue) 和 \(type.rawValue)",
          "the column \"\(own)\" of the table \"\(name)\" is \(ownType.rawValue), but the column "
            + "\"\(other)\" that it refers to is \(type.rawValue)"))
      return false
    }
    guard target.hasColumns(key.referenced, for: "foreignKeys", at: key.location, log: &log) else {
      return false
    }
    if !target.keys.contains(where: { Set($0) == Set(key.referenced) }) {
      let columns = key.referenced.joined(separator: "、")
      log.error(
        "descriptor", at: key.location,
        Message(
          "foreignKeys 指向的列 \"\(columns)\" 不是数据表 \"\(target.name)\" 的主键或唯一键",
          "the columns \"\(columns)\" that the foreignKeys refer to are no key of the table "
            + "\"\(target.name)\""))
      return false
    }
    return true
  }

  fileprivate func hasColumns(
    _ columns: [String], for property: String, at location: SourceLocation,
    log: inout DiagnosticLog
  ) -> Bool {
    var hasAll = true
    for column in columns where self[column] == nil {
      hasAll = false
      log.error(
        "descriptor", at: location,
        Message(
          "数据表 \"\(name)\" 没有 \(property) 用到的列 \"\(column)\"",
          "the table \"\(name)\" has no column \"\(column)\" that \(property) names"),
        hint: didYouMean(column, among: fields.map(\.name)))
    }
    return hasAll
  }
}
