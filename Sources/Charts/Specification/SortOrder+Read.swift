extension SpecificationReader {
  mutating func sort(
    _ entry: SpecificationNode.Entry, _ place: String, _ definition: ChannelDefinition
  ) -> SortOrder {
    switch entry.value.value {
    case .null: return .rows
    case .sequence: return .values(values(entry, place, definition))
    case .mapping: return sortDefinition(entry, place)
    default:
      let channels = ["x", "y", "color", "size", "shape", "opacity", "text", "theta", "radius"]
      let words = ["ascending", "descending"] + channels + channels.map { "-" + $0 }
      guard let word = word(entry.value, place, of: words) else { return .automatic }
      switch word {
      case "ascending": return .ascending
      case "descending": return .descending
      default:
        let descends = word.hasPrefix("-")
        let channel = ChannelName(rawValue: descends ? String(word.dropFirst()) : word)
        return channel.map { .channel($0, descending: descends) } ?? .automatic
      }
    }
  }

  private mutating func sortDefinition(
    _ entry: SpecificationNode.Entry, _ place: String
  ) -> SortOrder {
    let entries = entries(
      of: entry.value, place, keys: ["field", "op", "order", "encoding"])
    var descends = false
    if let order = entries["order"] {
      if case .null = order.value.value { return .rows }
      descends =
        word(order.value, "\(place).order", of: ["ascending", "descending"]) == "descending"
    }
    if let encoding = entries["encoding"], let name = text(encoding, "\(place).encoding") {
      guard let channel = ChannelName(rawValue: name) else {
        _ = word(
          encoding.value, "\(place).encoding", of: ChannelName.allCases.map(\.rawValue))
        return .automatic
      }
      return .channel(channel, descending: descends)
    }
    var operation: AggregateOperation?
    if let op = entries["op"] {
      operation = word(
        op.value, "\(place).op", of: AggregateOperation.allCases.map(\.rawValue)
      ).flatMap(AggregateOperation.init)
    }
    let field = text(entries["field"], "\(place).field")
    if let field, let columns, !columns.contains(where: { $0.name == field }),
      let node = entries["field"]?.value
    {
      report(.unknownField(field, place, at: node, columns: columns.map(\.name)))
    }
    guard field != nil || operation == .count else {
      report(.missing("field", in: place, at: entry.value))
      return .automatic
    }
    return .field(field, operation, descending: descends)
  }
}
