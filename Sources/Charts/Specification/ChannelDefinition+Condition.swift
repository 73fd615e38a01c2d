extension SpecificationReader {
  /// The values of a channel that hold where a test does: one condition, or a list of them.
  mutating func conditions(
    _ entry: SpecificationNode.Entry, _ place: String
  ) -> [ChannelDefinition.Condition] {
    let nodes =
      if case .sequence(let nodes) = entry.value.value { nodes } else { [entry.value] }
    return nodes.compactMap { node in
      guard let test = test(of: node, place, keys: ["test", "value"]) else { return nil }
      guard let value = node["value"] else {
        report(.missing("value", in: place, at: node))
        return nil
      }
      return constant(SpecificationNode.Entry("value", value), "\(place).value")
        .map { ChannelDefinition.Condition(test: test, value: $0) }
    }
  }

  /// Reads a channel that shows data only where a test holds: `{condition: {test, field}, value}`.
  ///
  /// It is that of the data, with a condition for the other rows.
  mutating func conditionalChannel(
    _ node: SpecificationNode, _ condition: SpecificationNode, _ name: ChannelName, place: String
  ) -> ChannelDefinition? {
    let inner = "\(place).condition"
    let test = test(of: condition, inner, keys: condition.entries.map(\.key))
    let shown = SpecificationNode(
      .mapping(
        condition.entries.filter { $0.key != "test" }
          + node.entries.filter { $0.key != "condition" && $0.key != "value" }),
      at: condition.position)
    guard var definition = channel(shown, name, place: inner), let test else { return nil }
    let value = node.entries.first { $0.key == "value" }.flatMap {
      constant($0, "\(place).value")
    }
    definition.conditions = [.init(test: .not(test), value: value ?? .null)]
    return definition
  }

  /// The test of a condition.
  private mutating func test(
    of node: SpecificationNode, _ place: String, keys: [String]
  ) -> Predicate? {
    let before = errorCount
    let words = keys.filter { $0 != "param" && $0 != "selection" && $0 != "empty" }
    let entries = entries(of: node, place, keys: words, known: ["param", "selection", "empty"])
    guard let test = entries["test"] else {
      if errorCount == before { report(.missing("test", in: place, at: node)) }
      return nil
    }
    return Predicate.read(test.value, place: "\(place).test", &self)
  }
}

extension SpecificationNode {
  /// Whether a condition shows data rather than a constant.
  var showsData: Bool {
    self["field"] != nil || self["datum"] != nil || self["aggregate"] != nil
  }
}
