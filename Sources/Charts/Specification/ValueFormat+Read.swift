extension SpecificationReader {
  mutating func title(_ entry: SpecificationNode.Entry, _ place: String) -> Title {
    if case .null = entry.value.value { return .hidden }
    guard case .sequence(let nodes) = entry.value.value else {
      return text(entry, place).map { $0.isEmpty ? .hidden : .text($0) } ?? .automatic
    }
    return .text(
      nodes.compactMap { text(SpecificationNode.Entry("title", $0), place) }.joined(separator: " "))
  }

  mutating func format(
    _ entry: SpecificationNode.Entry, _ place: String, _ definition: ChannelDefinition,
    _ column: DataTable.Column?
  ) -> ValueFormat? {
    guard let text = text(entry, place) else { return nil }
    let isTime =
      definition.type == .temporal || definition.timeUnit != nil
      || (column?.kind == .date && definition.type != .quantitative) || text.hasTimeDirective
    if isTime {
      if let format = TimeFormat(text) { return .time(format) }
      report(
        .wrongValue(
          place, entry.value, " %Y-%m-%d 这样的日期格式（d3-time-format）",
          "a date format of d3-time-format such as %Y-%m-%d"))
    } else {
      if let format = NumberFormat(text) { return .number(format) }
      report(
        .wrongValue(
          place, entry.value, " \",.2f\"、\".1%\"、\"d\"、\",.1万\" 这样的数字格式",
          "a number format of d3-format such as \",.2f\", \".1%\" or \"d\""))
    }
    return nil
  }
}

extension String {
  /// Whether a format string is one of dates.
  fileprivate var hasTimeDirective: Bool {
    var previous: Character?
    for character in self {
      if previous == "%", character.isASCII, character.isLetter || character == "-" { return true }
      previous = character
    }
    return false
  }
}
