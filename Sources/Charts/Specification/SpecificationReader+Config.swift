extension SpecificationReader {
  /// Reads what `config` says about marks, the defaults of their properties.
  ///
  /// The rest of it is a matter of looks that the page decides.
  mutating func readConfig(_ entry: SpecificationNode.Entry) {
    guard case .mapping(let entries) = entry.value.value else {
      report(.wrongValue("config", entry.value, "一组“名称: 值”", "a mapping of names to values"))
      return
    }
    for entry in entries {
      let isMark = entry.key == "mark" || MarkType(rawValue: entry.key) != nil
      if isMark, case .mapping(let properties) = entry.value.value {
        markDefaults[entry.key] = properties
      } else {
        report(.unusedDefault(entry, in: "config"))
      }
    }
  }

  /// A mark with the properties that the defaults add to its own.
  mutating func withDefaults(
    _ node: SpecificationNode, type: MarkType, keys: [String]
  ) -> SpecificationNode {
    guard !markDefaults.isEmpty else { return node }
    var entries = node.entries
    if case .text = node.value { entries = [.init("type", at: node.position, node)] }
    for group in [type.rawValue, "mark"] {
      for entry in markDefaults[group] ?? [] where !entries.contains(where: { $0.key == entry.key })
      {
        if keys.contains(entry.key) {
          entries.append(entry)
        } else {
          report(.unusedDefault(entry, in: "config.\(group)"))
        }
      }
    }
    return SpecificationNode(.mapping(entries), at: node.position)
  }
}

extension ChartProblem {
  fileprivate static func unusedDefault(
    _ entry: SpecificationNode.Entry, in place: String
  ) -> ChartProblem {
    ChartProblem(
      .warning, "chart-style", at: entry.position,
      "\(place) 的“\(entry.key)”没有用上：样子由页面样式决定，含义写在图里",
      "\"\(entry.key)\" in \(place) is not used: the page decides on looks, and meaning is written in "
        + "the view itself")
  }
}
