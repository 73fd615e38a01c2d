extension ChartSpecification {
  /// Reads the channels, and lets the mark check what they are together.
  static func readEncoding(
    _ entry: SpecificationNode.Entry?, of node: SpecificationNode, mark: MarkDefinition?,
    _ reader: inout SpecificationReader
  ) -> Encoding? {
    guard let entry else {
      reader.report(.missing("encoding", in: "chart", at: node))
      return nil
    }
    let channels = mark?.type.mark.channels ?? ["x", "y", "xOffset", "yOffset", "color", "tooltip"]
    let entries = reader.entries(
      of: entry.value, "encoding", keys: channels, known: VegaLiteWords.channels)
    guard case .mapping = entry.value.value else { return nil }
    let errorsBefore = reader.problems.count
    var encoding = Encoding()
    encoding.x = channel("x", position, entries, &reader)
    encoding.y = channel("y", position, entries, &reader)
    encoding.xOffset = channel("xOffset", offset, entries, &reader)
    encoding.yOffset = channel("yOffset", offset, entries, &reader)
    encoding.color = channel("color", color, entries, &reader)
    encoding.tooltip = tooltip(entries["tooltip"], &reader)
    guard let mark, reader.problems.count == errorsBefore else { return encoding }
    for (channel, chinese, english) in mark.type.mark.faults(of: encoding) {
      reader.report(
        ChartProblem(
          .error, "chart-encoding", at: (entries[channel]?.value ?? entry.value).position, chinese,
          english))
    }
    return encoding
  }

  private static let position = ["field", "type", "title", "axis", "scale", "sort", "stack"]
  private static let offset = ["field", "type", "title", "scale", "sort"]
  private static let color = ["field", "type", "title", "legend", "scale", "sort"]

  private static func channel(
    _ name: String, _ keys: [String], _ entries: [String: SpecificationNode.Entry],
    _ reader: inout SpecificationReader
  ) -> Channel? {
    guard let entry = entries[name] else { return nil }
    return reader.channel(entry.value, name: name, place: "encoding.\(name)", keys: keys)
  }

  private static func tooltip(
    _ entry: SpecificationNode.Entry?, _ reader: inout SpecificationReader
  ) -> [Channel] {
    guard let entry else { return [] }
    let nodes = if case .sequence(let nodes) = entry.value.value { nodes } else { [entry.value] }
    return nodes.compactMap {
      reader.channel(
        $0, name: "tooltip", place: "encoding.tooltip", keys: ["field", "type", "title", "format"])
    }
  }
}
